// The search in Chromium: typing, clicking, by keyboard only, reloading, going back; counts held to
// the pages; naughty strings; without a script and from disk.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, describe, test } from 'node:test';

import { parse } from 'parse5';

import { Search } from '../../themes/default/assets/search.js';
import { launch, open, overflows, settle, violations } from './browser.mjs';
import { filesBelow, openSite, repository, samples } from './site.mjs';

const site = await openSite({ places: ['root', 'tracker', 'disk'] });
let browser;
after(async () => {
  await browser?.close();
  await site.close();
});
browser = await launch();
const { url, dir, pages } = site.root;

/** The index, read from the files that were built. */
const search = await Search.open(new URL('search/index.json', url), async (address) =>
  JSON.parse(await readFile(path.join(dir, new URL(address).pathname), 'utf8')));
const yaml = (await filesBelow(path.join(repository, 'cases'))).filter((file) => file.endsWith('.yaml'));
/** The text of each case file, by id. */
const yamlOf = new Map(await Promise.all(yaml.map(async (file) => [path.basename(file, '.yaml'), await readFile(path.join(repository, 'cases', file), 'utf8')])));

/** The count of a request, as the page says it. */
async function many(request) {
  const { length } = (await search.find(request)).cases;
  return `${length} case${length === 1 ? '' : 's'}`;
}

async function withPage(file, options, task) {
  const { from = url, ...rest } = options;
  const opened = await open(browser, new URL(file, from).href, rest);
  try {
    return await task(opened);
  } finally {
    await opened.context.close();
  }
}

const status = (page) => page.locator('form.search [role=status]');
const shown = (page) => page.locator('[data-case]:visible').evaluateAll((items) => items.map((item) => item.dataset.case));
const box = (page) => page.locator('form.search input');
/** Waits until the count is there, and has this text. */
async function counts(page, text) {
  await page.waitForFunction((wanted) => new RegExp(wanted).test(document.querySelector('form.search [role=status]').textContent), text.source ?? `^${text}$`);
}
async function searched(page, q) {
  await box(page).fill(q);
  await page.waitForFunction((wanted) => new URLSearchParams(location.search).get('q') === wanted, q.trim());
}

/** Nothing was asked of others, nothing failed, nothing was reported or kept. */
async function quiet({ context, page, diary }, origin = new URL(url).origin) {
  const seen = await page.evaluate(() => ({ violations: window.seen.violations, stored: [...Object.keys(localStorage), ...Object.keys(sessionStorage)] }));
  assert.deepEqual(diary.requests.filter((href) => new URL(href).origin !== origin && !href.startsWith('blob:')), [], 'requests');
  // A page that is left while it loads gives up what it asked for.
  assert.deepEqual(diary.failures.filter((href) => !/^http.*\/search\/[\w.-]+$/.test(href)), [], 'failed requests');
  assert.deepEqual(diary.console, [], 'console');
  assert.deepEqual(seen, { violations: [], stored: [] });
  assert.deepEqual(await context.cookies(), []);
}

test('results follow what is typed, letter by letter', async () => {
  for (const [place, base] of [['root', url], ['tracker', site.tracker.url]]) {
    await withPage('cases/', { from: base }, async (opened) => {
      const { page, diary } = opened;
      assert.ok(!diary.requests.some((href) => /search\.[0-9a-f]+\.js|search\/index\.json/.test(href)), 'nothing of the search is loaded yet');
      await box(page).pressSequentially('pinter', { delay: 30 });
      await counts(page, /^1 case$/);
      assert.deepEqual(await shown(page), ['noyb-v-pinterest-cnil']);
      assert.equal(await page.locator('.browse').isVisible(), false);
      await page.waitForFunction(() => location.search === '?q=pinter');
      assert.deepEqual(await page.locator('.title mark').allInnerTexts(), ['Pinterest']);
      await page.locator('.answer [data-case] .title a').click();
      await page.waitForURL(`${base}cases/noyb-v-pinterest-cnil/index.html`);
      await quiet(opened, new URL(base).origin);
      assert.ok(place);
    });
  }
});

test('the address holds the search: it is reloaded, and one goes back and forth', async () => {
  await withPage('cases/?q=fine&country=ie&sort=fine', {}, async (opened) => {
    const { page } = opened;
    await counts(page, /\d+ cases?/);
    const first = await shown(page);
    assert.ok(first.length > 1);
    assert.equal(first[0], 'dpc-meta-transfers-2023', 'the highest fine comes first');
    await page.reload();
    await counts(page, /\d+ cases?/);
    assert.deepEqual(await shown(page), first);
    assert.equal(await page.locator('.tools select').inputValue(), 'fine');
    const narrow = await many({ q: 'fine', filters: { country: ['ie'], company: ['tiktok'] } });
    const tick = page.locator('[data-facet=company] li[data-value=tiktok] input');
    await tick.check();
    await counts(page, narrow);
    assert.equal(new URL(page.url()).searchParams.get('company'), 'tiktok');
    assert.ok((await page.locator('.chips').innerText()).includes('TikTok'));
    await page.goBack();
    await page.waitForFunction((many) => document.querySelectorAll('.answer [data-case]').length === many, first.length);
    assert.deepEqual(await shown(page), first);
    await page.goForward();
    await counts(page, narrow);
    await page.locator('.chips button').filter({ hasText: 'TikTok' }).click();
    await page.waitForFunction((many) => document.querySelectorAll('.answer [data-case]').length === many, first.length);
    assert.deepEqual(await shown(page), first);
    await quiet(opened);
  });
});

test('values of a facet add up, facets narrow down, ranges and pages work', async () => {
  await withPage('cases/', {}, async (opened) => {
    const { page } = opened;
    await page.locator('.refine').click();
    await counts(page, `${search.count} cases`);
    const value = (facet, id) => page.locator(`[data-facet=${facet}] li[data-value="${id}"]`);
    await value('company', 'meta').locator('input').check();
    await counts(page, `${await value('company', 'meta').locator('.count').innerText()} cases`);
    assert.equal(await status(page).innerText(), await many({ filters: { company: ['meta'] } }));
    await page.locator('[data-facet=company] input[type=search]').fill('tikt');
    assert.deepEqual(await page.locator('[data-facet=company] li').evaluateAll((items) => items.map((item) => item.dataset.value)), ['tiktok']);
    await value('company', 'tiktok').locator('input').check();
    await counts(page, await many({ filters: { company: ['meta', 'tiktok'] } }));
    const open = value('status', 'remitted');
    const expected = await open.locator('.count').innerText();
    await open.locator('input').check();
    await counts(page, await many({ filters: { company: ['meta', 'tiktok'], status: ['remitted'] } }));
    assert.equal((await shown(page)).length, Number(expected));
    await page.locator('.chips .clear').click();
    await counts(page, `${search.count} cases`);
    if (search.count > 20) {
      const one = await shown(page);
      assert.equal(one.length, 20);
      await page.locator('.answer .paging a[rel=next]').click();
      await page.waitForFunction(() => new URLSearchParams(location.search).get('page') === '2');
      await page.waitForFunction((id) => document.querySelector('.answer [data-case]').dataset.case !== id, one[0]);
      assert.ok((await shown(page)).every((id) => !one.includes(id)), 'a case is on one page');
      await page.goBack();
      await page.waitForFunction((id) => document.querySelector('.answer [data-case]').dataset.case === id, one[0]);
    }
    await page.locator('[data-facet=range-fine] summary').click();
    await page.locator('input[name=fine_min]').fill('500000000');
    await page.locator('input[name=fine_min]').press('Enter');
    await page.waitForFunction(() => new URLSearchParams(location.search).get('fine_min') === '500000000');
    const high = search.fine.filter((euros) => euros !== null && euros >= 500_000_000).length;
    assert.ok(high > 0);
    await counts(page, new RegExp(`^${high} cases?$`));
    await page.locator('[data-facet=range-filed] summary').click();
    await page.locator('input[name=before]').fill('2019-12-31');
    await page.locator('input[name=before]').press('Enter');
    await page.waitForFunction(() => new URLSearchParams(location.search).get('before') === '2019-12-31');
    await quiet(opened);
  });
});

test('filters can be typed, and become filters that one can take away', async () => {
  await withPage('cases/', {}, async ({ page }) => {
    await searched(page, 'company:meta status:appealed fine:>1000000 after:2017');
    await counts(page, /^\d+ cases?$/);
    const typed = await shown(page);
    assert.ok(typed.includes('dpc-meta-transfers-2023'));
    await box(page).press('Enter');
    await page.waitForFunction(() => new URLSearchParams(location.search).get('company') === 'meta');
    const params = Object.fromEntries(new URL(page.url()).searchParams);
    assert.deepEqual(params, { company: 'meta', status: 'appealed', fine_min: '1000001', after: '2017-01-01' });
    assert.deepEqual(await shown(page), typed);
    assert.equal(await box(page).inputValue(), '');
    assert.equal(await page.locator('.chips li').count(), 5);
    await box(page).fill('company:nobodyhasthisname');
    await counts(page, /^No case/);
    assert.ok((await page.locator('.notes').innerText()).includes('nobodyhasthisname'));
    await page.locator('.help summary').click();
    assert.ok((await page.locator('.help').innerText()).includes('company:meta status:appealed fine:>1m after:2018'));
  });
});

test('slips, look-alikes, phrases, provisions, numbers and amounts', async () => {
  await withPage('cases/', {}, async (opened) => {
    const { page } = opened;
    for (const [q, first] of [['Clearview Al', 'clearview'], ['pintrest', 'noyb-v-pinterest-cnil'], ['dsgvo 6 1 f', 'noyb-v-pinterest-cnil'], ['6(1)(f)', ''], ['art 5 1 f', ''], ['C-252/21', 'cjeu-meta-bundeskartellamt'], ['"legitimate interest"', ''], ['1.2bn', 'dpc-meta-transfers-2023'], ['schrems ii', 'cjeu-schrems-ii']]) {
      await searched(page, q);
      await counts(page, /^\d+ cases?$/);
      await page.waitForFunction((part) => document.querySelector('.answer [data-case]')?.dataset.case.includes(part), first);
    }
    await searched(page, 'goggle cookies');
    await page.waitForFunction(() => /google/.test(document.querySelector('.notes').textContent));
    await searched(page, 'qqqqqqqqzz');
    await counts(page, /^No case/);
    assert.ok((await page.locator('.notes a').count()) >= 5, 'an empty result leads elsewhere');
    await quiet(opened);
  });
});

/** How many cases a page says it has, by the path of the page. */
const stated = new Map(pages.flatMap(({ file, html }) => {
  const strong = /<h2 id="stand">[^<]*<\/h2>\s*<p><strong>([\d,.]+) cases?<\/strong>/.exec(html);
  return strong ? [[file, Number(strong[1].replace(/[,.]/g, ''))]] : [];
}));

test('the numbers of facets are those of the pages, of the lists and of the files', async () => {
  const { counts: numbers, cases } = await search.find({});
  assert.equal(cases.length, search.count);
  assert.equal(search.count, yaml.length, 'every case is found');
  const lists = new Map();
  for (const { html } of pages.filter(({ kind, file }) => kind === 'list' && !file.startsWith('cases/'))) {
    const list = /data-list="(\w+)"/.exec(html)[1];
    for (const [, id, number] of html.matchAll(/<tr data-value="([^"]+)">.*?<td class="number" data-label="Cases">(\d+)</g)) lists.set(`${list}/${id}`, Number(number));
  }
  let [held, listed] = [0, 0];
  for (const facet of search.facets.filter(({ key }) => ['company', 'authority', 'court', 'complainant', 'country', 'topic', 'campaign', 'article', 'law'].includes(key))) {
    facet.values.forEach(({ id, path: file }, value) => {
      const number = numbers[facet.key][value];
      assert.ok(pages.some((page) => page.file === file), `${facet.key} ${id} has a page: ${file}`);
      if (stated.has(file)) {
        assert.equal(number, stated.get(file), `${facet.key} ${id}: the page says another number`);
        held += 1;
      }
      const row = lists.get(file.split('/').slice(0, 2).join('/'));
      if (facet.key !== 'article' && row !== undefined) {
        assert.equal(number, row, `${facet.key} ${id}: the list says another number`);
        listed += 1;
      }
    });
  }
  assert.ok(held > 60 && listed > 60, `${held} pages, ${listed} rows of lists`);
  for (const key of ['status', 'finality', 'origin', 'filed']) {
    const sum = numbers[key].reduce((all, one) => all + one, 0);
    assert.equal(sum, search.count, `every case has one ${key}`);
  }
});

test('the numbers that readers see are those', async () => {
  await withPage('cases/', {}, async ({ page }) => {
    await page.locator('.refine').click();
    await counts(page, `${search.count} cases`);
    const seen = await page.locator('[data-facet=company] li, [data-facet=authority] li').evaluateAll((items) => items.map((item) => [item.closest('[data-facet]').dataset.facet, item.dataset.value, Number(item.querySelector('.count').textContent)]));
    assert.ok(seen.length > 8);
    for (const [facet, id, number] of seen) {
      const folder = { company: 'companies', authority: 'authorities' }[facet];
      assert.equal(number, stated.get(`${folder}/${id}/index.html`), `${facet} ${id}`);
    }
  });
});

describe('by keyboard only', () => {
  test('from any page: slash, letters, arrows, Enter', async () => {
    await withPage('about/', {}, async (opened) => {
      const { page } = opened;
      await page.keyboard.press('/');
      await page.waitForFunction(() => document.activeElement.matches('form.search input'));
      await page.keyboard.type('clearview');
      await page.waitForFunction(() => document.querySelectorAll('[role=option]').length > 1);
      await counts(page, /^\d+ cases$/);
      const input = box(page);
      assert.equal(await input.getAttribute('role'), 'combobox');
      assert.equal(await input.getAttribute('aria-expanded'), 'true');
      await page.keyboard.press('ArrowDown');
      const active = await input.getAttribute('aria-activedescendant');
      const option = page.locator(`#${active}`);
      assert.equal(await option.getAttribute('aria-selected'), 'true');
      const id = await option.getAttribute('data-case');
      assert.ok(id.includes('clearview'));
      await page.keyboard.press('ArrowUp');
      assert.equal(await input.getAttribute('aria-activedescendant'), null);
      assert.deepEqual(await violations(page), []);
      await page.keyboard.press('Escape');
      assert.equal(await input.getAttribute('aria-expanded'), 'false');
      assert.equal(await page.locator('[role=listbox]').isVisible(), false);
      await page.keyboard.press('ArrowDown');
      await page.waitForFunction(() => !document.querySelector('[role=listbox]').hidden);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/cases/${id}/index.html`);
      await page.keyboard.press('/');
      await page.keyboard.type('clearview');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/cases/index.html?q=clearview');
      await counts(page, /^\d+ cases$/);
      await quiet(opened);
    });
  });

  test('among results: arrows and Escape; facets by Tab and Space', async () => {
    await withPage('cases/?q=fine', {}, async (opened) => {
      const { page } = opened;
      await counts(page, /^\d+ cases$/);
      await page.keyboard.press('/');
      const focused = () => page.evaluate(() => document.activeElement.closest('[data-case]')?.dataset.case ?? document.activeElement.tagName);
      await page.keyboard.press('ArrowDown');
      const [one, two] = await shown(page);
      assert.equal(await focused(), one);
      await page.keyboard.press('ArrowDown');
      assert.equal(await focused(), two);
      await page.keyboard.press('Escape');
      assert.equal(await focused(), 'INPUT');
      for (let press = 0; press < 30; press += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(() => document.activeElement.matches('[data-facet=status] input[type=checkbox]'))) break;
      }
      const chosen = await page.evaluate(() => document.activeElement.value);
      await page.keyboard.press('Space');
      await page.waitForFunction((word) => new URLSearchParams(location.search).get('status') === word, chosen);
      await page.waitForFunction((word) => document.activeElement.value === word, chosen);
      assert.equal(await page.evaluate(() => document.activeElement.checked), true, 'the focus stays where it was');
      await quiet(opened);
    });
  });
});

describe('looks', () => {
  for (const [width, colorScheme] of [[320, 'light'], [320, 'dark'], [1280, 'light'], [1280, 'dark']]) {
    test(`${width} pixels, ${colorScheme}`, async () => {
      await withPage('cases/?q=meta+fine&company=meta', { width, colorScheme }, async (opened) => {
        const { page } = opened;
        await counts(page, /^\d+ cases$/);
        await settle(page);
        assert.equal(await page.evaluate(() => window.seen.shift), 0, 'nothing moves while it loads');
        assert.deepEqual(await page.evaluate(overflows), []);
        assert.deepEqual(await violations(page), []);
        if (width === 320) await page.locator('.all-facets > summary').click();
        await page.locator('.help summary').click();
        const closed = page.locator('.facet:not([open]):visible > summary');
        while ((await closed.count()) > 0) await closed.first().click();
        assert.deepEqual(await page.evaluate(overflows), []);
        assert.deepEqual(await violations(page), []);
        await quiet(opened);
      });
    });
  }
});

const naughty = [
  '<script>window.hit=1</script>', '<img src=x onerror=window.hit=1>', '"><svg onload=window.hit=1>', "'-alert(1)-'", 'javascript:window.hit=1', '{{7*7}}', '${7*7}', '__proto__', 'constructor', 'toString:valueOf', 'company:__proto__', 'status:constructor', '\\', '"', '""', '"""', ':', 'company:', 'company:""', 'fine:>', 'fine:..', 'after:', 'after:9999999', '§', '§§§', '((((((((', '%00', '\u202e\u202dabc', '👨‍👩‍👧', 'ﷺ', 'a'.repeat(500), '1'.repeat(400), 'a '.repeat(200), '6(1)(f)'.repeat(50), '𝔘𝔫𝔦', '\ud800', 'Ω≈ç√∫', 'ЁЂЃЄ', 'https://evil.example/?q=<b>', '; DROP TABLE cases', '../../etc/passwd', '.*', '[a-z]+$', '(?:x+x+)+y', 'x'.repeat(30) + '!', '-1e999', 'NaN', 'null', 'undefined', '0', '-0', '１２３',
];

/** Elements that the script may make. */
const made = new Set('DIV P UL OL LI A BDI MARK SPAN SMALL BUTTON SELECT OPTION LABEL INPUT DETAILS SUMMARY FIELDSET LEGEND NAV'.split(' '));

async function harmless(page, what) {
  const seen = await page.evaluate(() => ({
    hit: window.hit,
    tags: [...document.querySelectorAll('.answer *, .suggestions, .suggestions *, form.search [role=status] *')].map((element) => element.tagName),
    scripts: document.querySelectorAll('script').length,
    handlers: [...document.querySelectorAll('*')].filter((element) => [...element.attributes].some(({ name }) => name.startsWith('on'))).length,
    links: [...document.querySelectorAll('.answer a, .suggestions a')].map((link) => link.protocol),
    violations: window.seen.violations,
  }));
  assert.equal(seen.hit, undefined, what);
  assert.deepEqual(seen.tags.filter((tag) => !made.has(tag)), [], what);
  assert.equal(seen.scripts, 1, what);
  assert.equal(seen.handlers, 0, what);
  assert.deepEqual(seen.links.filter((protocol) => protocol !== 'http:'), [], what);
  assert.deepEqual(seen.violations, [], what);
}

describe('naughty strings make no element', () => {
  test('typed', async () => {
    for (const file of ['cases/', 'about/']) {
      await withPage(file, {}, async ({ page, diary }) => {
        for (const text of naughty) {
          await box(page).fill(text);
          await page.waitForTimeout(30);
          await harmless(page, text);
        }
        await box(page).fill('pinterest');
        await counts(page, /^1 case$/);
        assert.deepEqual(diary.console, []);
      });
    }
  });

  test('in the address', async () => {
    await withPage('cases/?q=pinterest', {}, async ({ page, diary }) => {
      for (const text of naughty) {
        const well = text.isWellFormed?.() ?? true;
        if (!well) continue;
        const value = encodeURIComponent(text);
        for (const rest of [`?q=${value}`, `?q=meta#${value}`, `?company=${value}&status=${value}&sort=${value}&page=${value}&after=${value}&fine_min=${value}&${value}=${value}`]) {
          await page.goto(new URL(`cases/${rest}`, url).href, { waitUntil: 'load' });
          await page.waitForFunction(() => document.querySelector('form.search [role=status]').textContent !== '' || !document.querySelector('.browse').hidden);
          await harmless(page, rest);
        }
      }
      assert.deepEqual(diary.console, []);
    });
  });

  test('and are shown as they are', async () => {
    await withPage('cases/?company=%3Cimg+src%3Dx%3E', {}, async ({ page }) => {
      await counts(page, /^No case/);
      assert.ok((await page.locator('.chips').innerText()).includes('<img src=x>'));
    });
  });
});

describe('results to take away', () => {
  for (const type of ['csv', 'json']) {
    test(type, async () => {
      await withPage('cases/?q=fine&sort=fine', {}, async ({ page }) => {
        await counts(page, /^\d+ cases$/);
        const wait = page.waitForEvent('download');
        await page.locator('.save button').nth(type === 'csv' ? 0 : 1).click();
        const text = await readFile(await (await wait).path(), 'utf8');
        const answer = await search.find({ q: 'fine', sort: 'fine' });
        const ids = (await search.rows(answer.cases)).map(([id]) => id);
        if (type === 'json') {
          const saved = JSON.parse(text);
          assert.deepEqual(saved.cases.map(({ id }) => id), ids);
          assert.equal(saved.count, ids.length);
          assert.equal(saved.url, page.url());
          const meta = saved.cases.find(({ id }) => id === 'dpc-meta-transfers-2023');
          assert.ok(meta.companies.includes('meta') && meta.authorities.includes('ie-dpc') && meta.url.endsWith('/cases/dpc-meta-transfers-2023/index.html'));
          assert.equal(meta.standing_eur, 1_200_000_000);
          for (const record of saved.cases) assert.ok(Object.values(record).every((value) => value !== ''), `${record.id}: what is not known is null`);
        } else {
          assert.ok(text.startsWith('\ufeff'), 'Excel is told that it is UTF-8');
          const lines = text.slice(1).trimEnd().split('\r\n');
          assert.deepEqual(lines.slice(1).map((line) => line.split(',')[0]), ids);
          assert.ok(lines[0].startsWith('id,title,url,status'));
        }
      });
    });
  }
});

/** Saves the results of the page. */
async function saved(page, type) {
  const wait = page.waitForEvent('download');
  await page.locator('.save button').nth(type === 'csv' ? 0 : 1).click();
  return readFile(await (await wait).path(), 'utf8');
}

test('what is taken away is as exact and as certain as the pages are', async () => {
  await withPage('cases/?all', {}, async ({ page }) => {
    await counts(page, `${search.count} cases`);
    const { cases } = JSON.parse(await saved(page, 'json'));
    assert.equal(cases.length, search.count);
    let [inexact, reported] = [0, 0];
    for (const record of cases) {
      if (/according to reports/.test(record.status_text)) {
        assert.equal(record.certainty, 'reported', record.id);
        reported += 1;
      } else assert.notEqual(record.certainty, 'reported', record.id);
      for (const date of [record.began, record.decided, record.last_event].filter((one) => one !== null)) {
        assert.match(date, /^(before |after )?\d{4}(-\d\d){0,2}(\/\d{4}(-\d\d){0,2})?~?$|^unknown$/, record.id);
        if (!/^\d{4}-\d\d-\d\d$/.test(date)) {
          assert.ok(yamlOf.get(record.id).includes(date), `${record.id}: ${date} stands in its file`);
          inexact += 1;
        }
      }
      assert.ok(!('filed' in record), 'an inquiry is not filed');
    }
    assert.ok(inexact > 20 && reported > 20, `${inexact} dates, ${reported} statuses`);
    const csv = (await saved(page, 'csv')).slice(1).split('\r\n');
    await box(page).fill('qqqqqqqqzz');
    await counts(page, /^No case/);
    assert.equal(await saved(page, 'csv'), `\ufeff${csv[0]}\r\n`, 'the header is whole without a case');
  });
});

describe('going back', () => {
  const address = (page, q) => page.waitForFunction((wanted) => new URLSearchParams(location.search).get('q') === wanted, q);

  test('each search that was sent is one step, and the list before them another', async () => {
    await withPage('cases/', {}, async ({ page }) => {
      await box(page).pressSequentially('meta', { delay: 40 });
      await page.waitForTimeout(600);
      await box(page).press('Enter');
      await counts(page, /^\d+ cases$/);
      const first = await status(page).innerText();
      await box(page).fill('');
      await box(page).pressSequentially('google', { delay: 40 });
      await page.waitForTimeout(600);
      await box(page).press('Enter');
      await address(page, 'google');
      await page.goBack();
      await address(page, 'meta');
      await counts(page, first);
      assert.equal(await box(page).inputValue(), 'meta');
      await page.goBack();
      await address(page, null);
      await page.waitForFunction(() => !document.querySelector('.browse').hidden);
      await page.goForward();
      await counts(page, first);
    });
  });

  test('what was typed last is kept, however soon one leaves', async () => {
    await withPage('cases/', {}, async ({ page }) => {
      await box(page).focus();
      await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /\/search\/all\./.test(name)));
      await box(page).pressSequentially('pinterest', { delay: 10 });
      await page.waitForFunction(() => document.querySelectorAll('.answer [data-case]').length === 1, null, { polling: 10 });
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/cases/noyb-v-pinterest-cnil/**');
      await page.goBack();
      await address(page, 'pinterest');
      await counts(page, /^1 case$/);
    });
  });

  test('the order is no step of its own', async () => {
    await withPage('about/', {}, async ({ page }) => {
      await page.goto(new URL('cases/?q=fine', url).href);
      await counts(page, /^\d+ cases$/);
      await page.locator('.tools select').focus();
      for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowDown');
      await page.waitForFunction(() => new URLSearchParams(location.search).get('sort') === 'filed-old');
      await page.goBack();
      await page.waitForURL('**/about/');
    });
  });

  test('a list is narrowed down as it was', async () => {
    await withPage('companies/', {}, async ({ page }) => {
      const filter = page.locator('.filter input');
      await filter.pressSequentially('clearv', { delay: 20 });
      await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
      await page.locator('tbody a').click();
      await page.waitForURL('**/companies/clearview-ai/**');
      await page.goBack();
      await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
      assert.equal(await filter.inputValue(), 'clearv');
    });
  });
});

describe('from the keyboard to facets and back', () => {
  test('on a narrow screen the filters open', async () => {
    await withPage('cases/', { width: 390 }, async ({ page }) => {
      await page.locator('.refine').focus();
      await page.keyboard.press('Enter');
      await counts(page, `${search.count} cases`);
      await page.waitForFunction(() => document.activeElement.matches('.facet > summary'));
      assert.ok(await page.locator('[data-facet=status] input').first().isVisible());
      await page.locator('.side > .to-results').focus();
      await page.keyboard.press('Enter');
      assert.ok(await page.evaluate(() => document.activeElement.matches('.answer .title a')));
    });
  });

  test('the slash goes to the box from a box that is ticked and from the order', async () => {
    await withPage('cases/?q=fine', {}, async ({ page }) => {
      await counts(page, /^\d+ cases$/);
      for (const place of ['[data-facet=status] input[type=checkbox]', '.tools select']) {
        await page.locator(place).first().focus();
        await page.keyboard.press('/');
        assert.ok(await page.evaluate(() => document.activeElement.matches('form.search input[name=q]')), place);
      }
      await page.locator('[data-facet=company] input[type=search]').focus();
      await page.keyboard.type('a/b');
      assert.equal(await page.locator('[data-facet=company] input[type=search]').inputValue(), 'a/b');
    });
  });

  test('from a company that was ticked it is not far to the results', async () => {
    await withPage('cases/?q=fine', {}, async ({ page }) => {
      await counts(page, /^\d+ cases$/);
      await page.locator('[data-facet=company] li input').first().focus();
      await page.keyboard.press('Space');
      await page.waitForFunction(() => new URLSearchParams(location.search).has('company') && document.activeElement.checked);
      let presses = 0;
      while (presses < 12 && !(await page.evaluate(() => document.activeElement.matches('.to-results')))) {
        await page.keyboard.press('Tab');
        presses += 1;
      }
      const button = page.locator('[data-facet=company] .to-results');
      assert.ok(await button.isVisible(), `${presses} times Tab`);
      assert.equal(await button.innerText(), `Show ${(await status(page).innerText()).replace(/ cases?/, '')} results`);
      await page.keyboard.press('Enter');
      assert.ok(await page.evaluate(() => document.activeElement === document.querySelector('.answer .title a')));
    });
  });
});

test('who sends the form before its script is there keeps the filters', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  try {
    const held = [];
    await page.route('**/assets/search.*.js', (route) => { held.push(route); });
    await page.goto(new URL('cases/?q=fine&company=meta&company=tiktok&fine_min=1&page=2&utm_source=x', url).href);
    await box(page).fill('cookie');
    await box(page).press('Enter');
    await page.waitForURL((address) => new URL(address).searchParams.get('q') === 'cookie', { waitUntil: 'commit' });
    assert.deepEqual([...new URL(page.url()).searchParams], [['q', 'cookie'], ['company', 'meta'], ['company', 'tiktok'], ['fine_min', '1']]);
    await Promise.all(held.map((route) => route.abort().catch(() => {})));
  } finally {
    await context.close();
  }
});

describe('everywhere', () => {
  test('every page has a search box', () => {
    const find = (node, is) => (is(node) ? [node] : []).concat(...(node.childNodes ?? []).map((child) => find(child, is)));
    const attribute = (node, name) => node.attrs?.find((one) => one.name === name)?.value;
    for (const { html, file, kind } of pages.filter(({ kind }) => kind !== 'redirect')) {
      const forms = find(parse(html), (node) => attribute(node, 'role') === 'search');
      assert.equal(forms.length, 1, `${kind}: ${file}`);
      const inputs = find(forms[0], (node) => attribute(node, 'type') === 'search');
      assert.deepEqual(inputs.map((input) => attribute(input, 'name')), ['q'], file);
      assert.ok(html.includes('rel="search" type="application/opensearchdescription+xml"'), file);
    }
  });

  test('the slash goes to it, and is a slash in a field', async () => {
    for (const { file } of samples(pages.filter(({ kind }) => kind !== 'redirect'), 1)) {
      await withPage(file, {}, async ({ page }) => {
        await page.keyboard.press('/');
        await page.waitForFunction(() => document.activeElement.matches('form.search input'));
        await page.keyboard.type('a/b');
        assert.equal(await box(page).inputValue(), 'a/b', file);
      });
    }
  });

  for (const [list, text, first] of [['companies', 'face', 'facebook'], ['authorities', 'dpc', 'ie-dpc'], ['authorities', 'zzzz', 'none'], ['laws', 'dsgvo', 'gdpr'], ['companies', 'clearvlew', 'clearview-ai']]) {
    test(`the list of ${list} is filtered: ${text}`, async () => {
      await withPage(`${list}/`, {}, async (opened) => {
        const { page } = opened;
        const rows = page.locator('tbody tr:visible');
        const all = await rows.count();
        const filter = page.locator('.filter input');
        await filter.fill(text);
        await page.waitForFunction(() => document.querySelector('.filter [role=status]').textContent !== '');
        const left = await rows.evaluateAll((items) => items.map((row) => row.dataset.value));
        assert.ok(left.length < all);
        if (first === 'none') assert.deepEqual(left, []);
        else assert.ok(left.includes(first), `${left}`);
        await filter.press('Escape');
        await page.waitForFunction((many) => document.querySelectorAll('tbody tr').length === many, all);
        await quiet(opened);
      });
    });
  }
});

test('without a script the form leads to all cases, and the page says so', async () => {
  await withPage('about/', { javaScriptEnabled: false }, async ({ page }) => {
    await page.locator('form.search input').fill('meta');
    await page.locator('form.search input').press('Enter');
    await page.waitForURL('**/cases/index.html?q=meta');
    assert.ok((await page.locator('.browse [data-case]:visible').count()) > 1);
    assert.ok((await page.locator('noscript').innerText()).includes('JavaScript'));
    assert.equal(await page.locator('.refine').isVisible(), false);
  });
});

test('from disk one line says that a search needs a web server', async () => {
  for (const file of ['cases/index.html', 'about/index.html', 'cases/index.html?q=meta']) {
    await withPage(file, { from: site.disk.url }, async ({ page, diary }) => {
      await box(page).focus();
      await page.waitForFunction(() => /web server/.test(document.querySelector('form.search [role=status]').textContent));
      if (file.startsWith('cases')) assert.ok((await page.locator('.browse [data-case]:visible').count()) > 1);
      assert.deepEqual(diary.console, []);
    });
  }
});

test('a search that cannot be loaded says so and leaves the list', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  try {
    await page.route('**/search/**', (route) => route.abort());
    await page.goto(new URL('cases/?q=meta', url).href);
    await counts(page, /could not be loaded/);
    assert.ok((await page.locator('.browse [data-case]:visible').count()) > 1);
  } finally {
    await context.close();
  }
});

// The pages in Chromium: every kind of page, light and dark, narrow and wide, with axe-core; what
// they ask for and keep; without a script, by keyboard, in print, and with a user's own settings.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';

import { hiddenText, launch, open, overflows, settle, violations, visibleText } from './browser.mjs';
import { address, each, openSite, samples } from './site.mjs';

const site = await openSite({ places: ['root', 'disk'] });
let browser;
after(async () => {
  await browser?.close();
  await site.close();
});
browser = await launch();

const { url, pages: all } = site.root;
const pages = all.filter((page) => page.kind !== 'redirect');
const two = samples(pages);
const one = samples(pages, 1);
const first = (kind) => one.find((page) => page.kind === kind);

/** Opens a page, does something with it, closes it. */
async function withPage(file, options, task) {
  const from = options.from ?? url;
  const { from: _, ...rest } = options;
  const href = from.startsWith('file:') || file === '404.html' ? new URL(file, from).href : address(from, file);
  const opened = await open(browser, href, rest);
  try {
    return await task(opened);
  } finally {
    await opened.context.close();
  }
}

/** A page asks its own host only, keeps nothing, reports nothing, and does not move. */
async function quiet({ context, page, diary }) {
  const seen = await page.evaluate(() => ({
    ...window.seen,
    stored: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
  }));
  const { origin } = new URL(url);
  assert.deepEqual(diary.requests.filter((href) => new URL(href).origin !== origin), [], 'requests');
  assert.ok(diary.requests.length > 1, 'the page and its stylesheet are asked for');
  assert.deepEqual(diary.failures, [], 'failed requests');
  assert.deepEqual(diary.console, [], 'console');
  assert.deepEqual(seen.violations, [], 'reports of the CSP');
  assert.deepEqual(seen.stored, [], 'storage');
  assert.deepEqual(await context.cookies(), [], 'cookies');
  assert.equal(seen.shift, 0, `layout shift of ${seen.shifted}`);
}

/** The lightness of the page's ground, from 0 to 1. */
function ground() {
  const color = getComputedStyle(document.body).backgroundColor;
  const root = getComputedStyle(document.documentElement).backgroundColor;
  const canvas = document.createElement('canvas').getContext('2d');
  canvas.fillStyle = color === 'rgba(0, 0, 0, 0)' ? root : color;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}

test('the site has every kind of page', () => {
  const kinds = new Set(pages.map((page) => page.kind));
  const expected = '404 about article authority case company complainant contribute corrections country court deadlines fines home law list statistics timeline topic year';
  assert.deepEqual(expected.split(' ').filter((kind) => !kinds.has(kind)), []);
});

/** The words of a page as read with a script, kept for the comparison without one. */
const scripted = new Map();

/** Runs in the page: what moves although the reader asked that nothing does. */
function moving() {
  const long = (value) => value.split(',').some((part) => parseFloat(part) > 0.01);
  return [...document.querySelectorAll('*')]
    .filter((element) => {
      const style = getComputedStyle(element);
      const smooth = style.scrollBehavior === 'smooth';
      return smooth || long(style.animationDuration) || long(style.transitionDuration);
    })
    .map((element) => element.outerHTML.slice(0, 100));
}

async function looksAt(opened, where, wanted) {
  const { page } = opened;
  const lightness = await page.evaluate(ground);
  assert.ok(wanted === 'dark' ? lightness < 0.25 : lightness > 0.75, `${where}: ${lightness}`);
  assert.deepEqual(await page.evaluate(overflows), [], where);
  assert.deepEqual(await violations(page), [], where);
}

describe('every kind of page, light and dark, narrow and wide, and in forced colours', { concurrency: 2 }, () => {
  for (const { kind, file } of two) {
    test(`${kind}: ${file}`, async () => {
      for (const width of [320, 1280]) {
        await withPage(file, { width, colorScheme: 'light' }, async (opened) => {
          const { page } = opened;
          await quiet(opened);
          await looksAt(opened, `${width} px, light`, 'light');
          await page.emulateMedia({ colorScheme: 'dark' });
          await looksAt(opened, `${width} px, dark`, 'dark');
          if (width === 320) return;
          scripted.set(file, await page.evaluate(visibleText));
          if (!one.some((page) => page.file === file)) return;
          await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active', reducedMotion: 'reduce' });
          assert.deepEqual(await violations(page), [], 'forced colours');
          assert.deepEqual(await page.evaluate(moving), [], 'motion');
        });
      }
    });
  }
});

describe('with the settings of a user', { concurrency: 2 }, () => {
  for (const kind of ['home', 'case', 'list', 'fines']) {
    test(`wider spacing of text at 320 pixels: ${kind}`, async () => {
      await withPage(first(kind).file, { width: 320 }, async ({ page }) => {
        await page.evaluate(() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        });
        assert.deepEqual(await page.evaluate(overflows), []);
      });
    });
  }

  for (const kind of ['home', 'case', 'list']) {
    test(`nothing moves when fonts come late: ${kind}`, async () => {
      for (const width of [320, 1280]) {
        await withPage(first(kind).file, { width, delayFonts: 400 }, async ({ page }) => {
          await settle(page);
          const { shift, shifted } = await page.evaluate(() => window.seen);
          assert.equal(shift, 0, `${width} px: layout shift of ${shifted}`);
        });
      }
    });
  }
});

test('no page at all sticks out at 320 pixels', async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 900 } });
  const faults = [];
  try {
    let count = 0;
    await each([0, 1], 2, async (half) => {
      const page = await context.newPage();
      for (const { file } of pages.filter((_, index) => index % 2 === half)) {
        await page.goto(new URL(file, url).href, { waitUntil: 'load' });
        for (const fault of await page.evaluate(overflows)) faults.push(`${file}: ${fault}`);
        count += 1;
      }
      await page.close();
    });
    assert.ok(count > 50);
  } finally {
    await context.close();
  }
  assert.deepEqual(faults, []);
});

describe('without a script', { concurrency: 2 }, () => {
  for (const { kind, file } of one) {
    test(`says all that it says with one: ${kind}`, async () => {
      const plain = await withPage(file, { javaScriptEnabled: false }, async ({ page }) => {
        assert.deepEqual(await page.evaluate(hiddenText), [], 'hidden text');
        return page.evaluate(visibleText);
      });
      assert.ok(plain.length > 10);
      assert.deepEqual(scripted.get(file), plain);
    });
  }
});

describe('by keyboard', () => {
  for (const [kind, widths] of Object.entries({ home: [320, 1280], case: [320, 1280], list: [1280], contribute: [320], 404: [320] })) {
    for (const width of widths) {
      test(`${kind}, ${width} pixels`, async () => {
        // Without smooth scrolling, what has the focus is in sight at once.
        const options = { width, reducedMotion: 'reduce' };
        await withPage(first(kind).file, options, async ({ page }) => {
          // Runs in the page: what has the focus, and whether one can see that.
          const focused = () => {
            const element = document.activeElement;
            const style = getComputedStyle(element);
            const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
            const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
            const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
            const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
            const above = document.elementFromPoint(x, y);
            return {
              html: element.outerHTML.slice(0, 120),
              body: element === document.body,
              visible: outlined || style.boxShadow !== 'none',
              onTop: Boolean(above && (element.contains(above) || above.contains(element))),
              part: element.closest('main, nav, header, footer')?.tagName.toLowerCase() ?? 'body',
              href: element.getAttribute('href'),
            };
          };
          await page.keyboard.press('Tab');
          await settle(page);
          const skip = await page.evaluate(focused);
          assert.equal(skip.href, '#main', 'the first stop is the skip link');
          const stops = [];
          let stop = skip;
          for (let press = 0; press < 40; press += 1) {
            assert.ok(stop.visible, `no focus to be seen: ${stop.html}`);
            assert.ok(stop.onTop, `covered or out of sight: ${stop.html}`);
            stops.push(stop);
            await page.keyboard.press('Tab');
            stop = await page.evaluate(focused);
            if (stop.body) break;
          }
          const parts = stops.map((stop) => stop.part);
          assert.ok(parts.includes('nav'), 'the navigation is reached');
          // Long pages have more stops than are pressed here; none of main may be left out.
          const reach = await page.evaluate(() => {
            // Those of drawings lead where the lists beneath them lead, and are no stops of their own.
            const drawn = '.drawing svg, .lane svg';
            const links = [...document.querySelectorAll('main a[href]')].filter((link) => !link.closest(drawn));
            return { any: links.some((link) => !link.closest('nav')), all: links.every((link) => link.tabIndex === 0) };
          });
          assert.ok(reach.all, 'every link of main takes part');
          assert.ok(parts.includes('main') || !reach.any, 'main is reached');
          await page.reload();
          await settle(page);
          await page.keyboard.press('Tab');
          await page.keyboard.press('Enter');
          // The address changes a moment after the key on a busy machine; without it this times out.
          await page.waitForFunction(() => location.hash === '#main', null, { timeout: 10_000 });
          await page.keyboard.press('Tab');
          const next = await page.evaluate(() => {
            const main = document.querySelector('main');
            const element = document.activeElement;
            const after = main.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
            const links = main.querySelector('a[href], button, input, select, summary, [tabindex="0"]');
            return { inside: main.contains(element), after: Boolean(after), links: Boolean(links) };
          });
          assert.ok(next.links ? next.inside : next.after, 'the skip link leads into main');
        });
      });
    }
  }
});

describe('in print', () => {
  for (const kind of ['home', 'case', 'list', 'fines']) {
    test(kind, async () => {
      await withPage(first(kind).file, { width: 800 }, async ({ page }) => {
        const onScreen = await page.evaluate(visibleText);
        await page.emulateMedia({ media: 'print' });
        const printed = await page.evaluate(() => ({
          nav: [...document.querySelectorAll('header nav, .skip')].filter((nav) => nav.checkVisibility()).length,
          heading: document.querySelector('h1').checkVisibility(),
        }));
        assert.deepEqual(printed, { nav: 0, heading: true });
        // All of main but its own navigation and links to files is printed.
        const kept = await page.evaluate(visibleText);
        const main = await page.evaluate(() => {
          const out = [];
          const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (!node.parentElement.closest('nav, details, .actions, .files, button, .drawing svg')) {
              out.push(node.data.replace(/\s+/g, ' ').trim());
            }
          }
          return out.filter((text) => text !== '');
        });
        const lost = main.filter((text) => onScreen.includes(text) && !kept.includes(text));
        assert.deepEqual(lost, [], 'not printed');
        const pdf = await page.pdf({ format: 'A4' });
        assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
        const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
        assert.ok(sheets >= 1, 'the PDF has pages');
        if (kind === 'case') assert.ok(sheets <= 8, `a case takes ${sheets} sheets of paper`);
      });
    });
  }
});

describe('from disk', () => {
  for (const kind of ['home', 'case', 'article']) {
    test(`has its looks: ${kind}`, async () => {
      const { file } = first(kind);
      await withPage(file, { from: site.disk.url }, async ({ page, diary }) => {
        // A browser may refuse fonts from disk; the page is then read in the reader's own.
        assert.deepEqual(diary.failures.filter((href) => !href.endsWith('.woff2')), []);
        assert.deepEqual(diary.requests.filter((href) => !href.startsWith(site.disk.url)), []);
        const served = await withPage(file, {}, (other) => other.page.evaluate(ground));
        assert.equal(await page.evaluate(ground), served);
        await page.locator('header nav a').first().click();
        await page.waitForLoadState('load');
        assert.ok(page.url().startsWith(site.disk.url) && page.url().endsWith('/index.html'));
        assert.notEqual(await page.locator('h1').innerText(), '');
      });
    });
  }
});

describe('the switch between colour schemes', () => {
  test('keeps the choice, and nothing else', async () => {
    await withPage('index.html', { colorScheme: 'light' }, async ({ context, page, diary }) => {
      const button = page.locator('header button.scheme');
      if ((await button.count()) === 0) assert.fail('there is no switch');
      const grounds = [];
      for (let press = 0; press < 3; press += 1) {
        await button.click();
        grounds.push(await page.evaluate(ground));
        const keys = await page.evaluate(() => Object.keys(localStorage));
        assert.ok(keys.length <= 1, `stored: ${keys}`);
        if (grounds.at(-1) < 0.25) {
          assert.equal(keys.length, 1, 'the choice is stored');
          assert.deepEqual(await violations(page), []);
          await page.goto(address(url, first('case').file));
          assert.ok((await page.evaluate(ground)) < 0.25, 'the next page is dark, too');
          await page.goto(url);
        }
      }
      assert.ok(grounds.some((lightness) => lightness < 0.25), `never dark: ${grounds}`);
      assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), [], 'back to the system');
      assert.deepEqual(await context.cookies(), []);
      assert.deepEqual(diary.console, []);
    });
  });
});

test('the server was never asked for what is not there', async () => {
  const log = (await site.accessLog()).trim().split('\n');
  const refused = log.filter((line) => !/^(200|304) 127\.0\.0\.1 /.test(line));
  assert.deepEqual(refused, []);
  assert.ok(log.length > 100);
});

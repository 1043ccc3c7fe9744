// What this repository's tracker does not have: a former id, a campaign, lists of several pages,
// and text that is long, foreign or written from right to left.

import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

import { readPage } from './document.mjs';
import { launch, open, overflows, violations } from './browser.mjs';
import { address, get, openSite, repository } from './site.mjs';

const id = 'noyb-v-pinterest-cnil';
const long = 'Datenschutzgrundverordnungsdurchsetzungsbeschleunigungsgesetzentwurfsbegründungsanlage';
const campaign = `name: Many complaints about ${long}
filed:
  count: 240
  date: 2024-10-22
sources: https://example.org/list
`;

let folder;
let site;
let browser;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'casebook-crowded-'));
  for (const name of ['casebook.yaml', 'cases', 'registry', 'pages']) {
    await cp(path.join(repository, name), path.join(folder, name), { recursive: true });
  }
  const file = path.join(folder, 'cases', '2024', `${id}.yaml`);
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/^title:/m, 'former_ids: pinterest-complaint\ncampaign: crowd\ntitle:'));
  await mkdir(path.join(folder, 'registry', 'campaigns'), { recursive: true });
  await writeFile(path.join(folder, 'registry', 'campaigns', 'crowd.yaml'), campaign);
  const title = `"noyb: ${long} — שלום עולם, مرحبا 🙂, ${'x'.repeat(90)}"`;
  for (let number = 1; number <= 120; number += 1) {
    const clone = text
      .replace(/^title: .*$/m, `title: ${number === 1 ? title : `"noyb: complaint ${number}"`}\ncampaign: crowd`);
    await writeFile(path.join(folder, 'cases', '2024', `crowd-${number}.yaml`), clone);
  }
  site = await openSite({ places: ['tracker'], tracker: folder });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

const wanted = ['campaigns/crowd/index.html', 'cases/page/2/index.html', 'cases/crowd-1/index.html', 'complainants/noyb/index.html', 'index.html'];

test('a redirect leads on, also without a script', async () => {
  const former = `cases/pinterest-complaint/index.html`;
  assert.equal(site.tracker.pages.find(({ file }) => file === former)?.kind, 'redirect');
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled });
    try {
      const page = await context.newPage();
      await page.goto(address(site.tracker.url, former));
      await page.waitForURL(`**/cases/${id}/**`, { timeout: 10_000 });
      assert.match(await page.locator('h1').innerText(), /Pinterest/);
    } finally {
      await context.close();
    }
  }
});

test('every link of every page is answered, below a folder', async () => {
  const { url, pages } = site.tracker;
  const targets = new Map();
  const ids = new Map();
  for (const { file, html } of pages) {
    const document = readPage(html);
    ids.set(file, document.ids);
    for (const { address: written } of document.links) {
      const target = new URL(written, new URL(file, url));
      if (target.host === new URL(url).host) targets.set(target.href, file);
    }
  }
  const files = new Set(pages.map(({ file }) => file));
  for (const [href, from] of targets) {
    assert.ok(href.startsWith(url), `${from}: ${href} leaves the folder`);
    const { pathname, hash } = new URL(href);
    const below = pathname.slice(new URL(url).pathname.length);
    const file = below === '' || below.endsWith('/') ? `${below}index.html` : below;
    if (files.has(file)) {
      assert.ok(hash === '' || ids.get(file).has(decodeURIComponent(hash.slice(1))), `${from}: ${href}`);
    } else {
      assert.equal((await get(href)).status, 200, `${from}: ${href}`);
    }
  }
  assert.ok(targets.size > files.size);
});

test('the pages of a list lead on and back', async () => {
  const { url } = site.tracker;
  const { context, page } = await open(browser, `${url}cases/`);
  try {
    const listed = new Set();
    const gather = async () => {
      for (const name of await page.locator('main [data-case]').evaluateAll((rows) => rows.map((row) => row.dataset.case))) {
        assert.ok(!listed.has(name), `${name} is listed twice`);
        listed.add(name);
      }
    };
    await gather();
    assert.ok(listed.size <= 100);
    let last = 1;
    while (await page.locator('a[rel=next]').count()) {
      await page.locator('a[rel=next]').click();
      last += 1;
      await page.waitForURL(`**/cases/page/${last}/**`);
      await gather();
    }
    const cases = site.tracker.pages.filter(({ kind }) => kind === 'case').length;
    assert.equal(listed.size, cases);
    assert.equal(last, Math.ceil(cases / 100));
    for (let number = last - 1; number > 1; number -= 1) {
      await page.locator('a[rel=prev]').click();
      await page.waitForURL(`**/cases/page/${number}/**`);
    }
    await page.locator('a[rel=prev]').click();
    await page.waitForURL(/\/tracker\/cases\/(index\.html)?$/);
  } finally {
    await context.close();
  }
});

describe('long and foreign text', { concurrency: 2 }, () => {
  for (const file of wanted) {
    test(file, async () => {
      for (const width of [320, 1280]) {
        const { context, page, diary } = await open(browser, address(site.tracker.url, file), { width });
        try {
          assert.deepEqual(await page.evaluate(overflows), [], `${width} px`);
          assert.deepEqual(await violations(page), [], `${width} px`);
          assert.deepEqual([...diary.console, ...diary.failures], []);
        } finally {
          await context.close();
        }
      }
    });
  }
});

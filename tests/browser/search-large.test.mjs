// The search over 10,000 made-up cases: how many files, how many bytes for a first search, and how
// soon a letter shows results. The times are printed, not asserted: machines differ.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';

import { launch, open } from './browser.mjs';
import { filesBelow, openSite, repository } from './site.mjs';

const run = promisify(execFile);
const CASES = Number(process.env.CASES ?? 10_000);
const KB = 1000;

const work = await mkdtemp(path.join(tmpdir(), 'casebook-large-'));
const generate = path.join(work, 'generate');
await run('rustc', ['--edition', '2024', '-O', '-o', generate, path.join(repository, 'benches', 'generate.rs')]);
await run(generate, [String(CASES), path.join(work, 'tracker')]);
const site = await openSite({ places: ['root'], tracker: path.join(work, 'tracker'), withPages: false });
let browser;
after(async () => {
  await browser?.close();
  await site.close();
  await rm(work, { recursive: true, force: true });
});
browser = await launch();
const { url, dir } = site.root;

/** Counts what comes over the wire below `search/`, and the script of the search. */
async function meter(context, page, slow) {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  // As a phone has it: what is typed over such a connection must not load files in vain.
  if (slow) await session.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 1e6, uploadThroughput: 1e6 });
  const seen = { bytes: 0, files: [] };
  const names = new Map();
  session.on('Network.responseReceived', ({ requestId, response }) => {
    names.set(requestId, { name: new URL(response.url).pathname, encoding: response.headers['Content-Encoding'] });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const { name, encoding } = names.get(requestId) ?? {};
    if (!name || !/^\/search\/|\/search\.[0-9a-f]+\.js$/.test(name)) return;
    seen.bytes += encodedDataLength;
    seen.files.push(`${name} ${encodedDataLength} ${encoding ?? 'plain'}`);
  });
  return seen;
}

test('at most 300 files for each ten thousand cases', async (context) => {
  const files = (await filesBelow(dir)).filter((file) => file.startsWith('search/'));
  context.diagnostic(`${files.length} files for ${CASES} cases`);
  assert.ok(files.length > 10 && files.length <= 300 * Math.ceil(CASES / 10_000), `${files.length} files`);
});

/** Waits for a count that is no longer loading, and says it. */
async function counted(page, text = '^(At least )?[\\d,]+ cases?$') {
  await page.waitForFunction((wanted) => new RegExp(wanted).test(document.querySelector('form.search [role=status]').textContent), text, { timeout: 60_000 });
  await page.waitForLoadState('networkidle');
  return page.locator('form.search [role=status]').innerText();
}
const number = (text) => Number(text.replace(/\D/g, ''));
const input = (page) => page.locator('form.search input[name=q]');

async function withPage(file, task) {
  const opened = await open(browser, new URL(file, url).href);
  try {
    return await task(opened);
  } finally {
    await opened.context.close();
  }
}

for (const [words, delay] of [['consent data cookie', 120], ['cookie', 120], ['consent data cookie', 0]]) {
  test(`a first search, with all facets and the script, weighs at most 200 KB: ${words}, a letter each ${delay} ms`, async (context) => {
    await withPage('cases/', async (opened) => {
      const seen = await meter(opened.context, opened.page, delay > 0);
      const { page } = opened;
      if (delay > 0) await input(page).pressSequentially(words, { delay });
      else await input(page).fill(words);
      await page.waitForFunction((q) => new URLSearchParams(location.search).get('q') === q, words);
      const found = number(await counted(page));
      for (const name of await page.locator('.facet:not([open]) > summary').all()) assert.ok((await name.innerText()) !== '');
      assert.ok(found > CASES / 4, `the words are frequent: ${found}`);
      assert.ok((await page.locator('.answer [data-case]').count()) >= 10);
      assert.ok((await page.locator('[data-facet=company] li').count()) > 5);
      assert.ok(seen.files.every((file) => file.endsWith('gzip')), `${seen.files}`);
      context.diagnostic(`${seen.bytes} bytes in ${seen.files.length} files: ${seen.files.join(', ')}`);
      if (CASES === 10_000) assert.ok(seen.bytes <= 200 * KB, `${seen.bytes} bytes: ${seen.files.join(', ')}`);
    });
  });
}

test('letters show results, and each asks for few files', async (context) => {
  await withPage('cases/', async ({ page, diary }) => {
    await input(page).fill('cookie');
    await counted(page);
    // Until the frame after the one in which the rows changed; four texts, erased and typed again.
    const type = () => page.evaluate(async () => {
      const field = document.querySelector('form.search input');
      const list = document.querySelector('.answer .cases');
      const files = () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/search/')).length;
      performance.setResourceTimingBufferSize(5000);
      const paint = () => new Promise((resolve) => { requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = resolve; channel.port2.postMessage(0); }); });
      const letters = [];
      for (const words of ['landlord consent', 'storage transfer', 'police health radio', 'refund']) {
        for (let length = 3; length <= words.length; length += 1) {
          const [before, loaded] = [list.firstElementChild, files()];
          const start = performance.now();
          field.value = words.slice(0, length);
          const changed = new Promise((resolve) => { new MutationObserver((_, observer) => { observer.disconnect(); resolve(); }).observe(list, { childList: true }); });
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
          await Promise.race([changed, new Promise((resolve) => { setTimeout(resolve, 20_000); })]);
          await paint();
          letters.push({ time: performance.now() - start, text: words.slice(0, length), changed: before !== list.firstElementChild, files: files() - loaded });
        }
      }
      return letters;
    });
    for (const round of ['first', 'second']) {
      const letters = await type();
      assert.ok(letters.length >= 45, `${letters.length} letters`);
      for (const { text, changed, files } of letters) {
        assert.ok(changed, `${text}: every letter shows rows anew`);
        // A file of rows for each result, and those of the words that begin so.
        assert.ok(files <= (round === 'first' ? 16 : 0), `${text}: ${files} files, ${round} time`);
      }
      const sorted = letters.map(({ time }) => time).sort((a, b) => a - b);
      const at = (share) => sorted[Math.floor(share * (sorted.length - 1))].toFixed(0);
      const loaded = letters.reduce((sum, { files }) => sum + files, 0);
      context.diagnostic(`${round} time, ${letters.length} letters over ${CASES} cases: median ${at(0.5)} ms, nine tenths ${at(0.9)} ms, slowest ${at(1)} ms; ${loaded} files, at most ${Math.max(...letters.map(({ files }) => files))} for one`);
    }
    assert.deepEqual(diary.console, []);
  });
});

test('fast letters ask for the files of what stands there at the end', async () => {
  await withPage('cases/', async ({ page, diary }) => {
    await input(page).fill('cookie');
    await counted(page);
    const before = diary.requests.length;
    await input(page).fill('');
    await input(page).pressSequentially('storage transfer', { delay: 60 });
    await page.waitForFunction(() => new URLSearchParams(location.search).get('q') === 'storage transfer');
    await counted(page);
    assert.ok(diary.requests.length - before <= 16, `${diary.requests.length - before} files`);
  });
});

test('a phrase is looked for in the best cases first, and in all when readers want it', async (context) => {
  await withPage('cases/', async ({ context: opened, page, diary }) => {
    const seen = await meter(opened, page);
    const texts = () => new Set(diary.requests.filter((href) => /\/search\/texts-\d+\.json$/.test(href))).size;
    await input(page).fill('"landlord consent"');
    const some = await counted(page);
    context.diagnostic(`${some}: ${seen.bytes} bytes in ${seen.files.length} files, ${texts()} of them texts`);
    assert.match(some, /^At least /);
    // Among many more cases enough have the phrase in what was loaded.
    assert.ok(texts() >= (CASES === 10_000 ? 1 : 0) && texts() <= 4, `${texts()} files of texts`);
    const shown = await page.locator('.answer [data-case]').count();
    assert.equal(shown, Math.min(10, number(some)));
    const button = page.locator('.notes button');
    await button.click();
    const all = await counted(page, '^[\\d,]+ cases?$');
    assert.ok(number(all) >= number(some), `${some}, ${all}`);
    context.diagnostic(`${all}: ${seen.bytes} bytes in ${seen.files.length} files, ${texts()} of them texts`);
    assert.equal(await button.count(), 0);
    assert.deepEqual(diary.console, []);
  });
});

test('results that cannot be loaded do not look like those of what was asked', async () => {
  await withPage('cases/?q=cookie', async ({ page }) => {
    await counted(page);
    await page.route('**/search/words.*', (route) => route.abort());
    await input(page).fill('landlord');
    await page.waitForFunction(() => /could not be loaded/.test(document.querySelector('form.search [role=status]').textContent));
    assert.equal(await page.locator('.answer').isVisible(), false);
    assert.ok(await page.locator('.browse').isVisible());
    await page.unroute('**/search/words.*');
    await input(page).fill('landlords');
    await counted(page);
    assert.ok(await page.locator('.answer').isVisible());
  });
});

test('the filter of a list of several pages shows whole rows of each', async () => {
  await withPage('companies/', async ({ page, diary }) => {
    const first = await page.locator('tbody tr').first().innerText();
    await page.goto(new URL('companies/page/3/', url).href);
    await page.locator('.filter input').fill(first.split('\t')[0]);
    await page.waitForFunction(() => document.querySelector('.filter [role=status]').textContent !== '');
    assert.ok((await page.locator('tbody tr').allInnerTexts()).includes(first), first);
    assert.ok(first.split('\t').every((cell) => cell !== ''));
    assert.deepEqual(diary.console, []);
  });
});

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
const site = await openSite({ places: ['root'], tracker: path.join(work, 'tracker') });
let browser;
after(async () => {
  await browser?.close();
  await site.close();
  await rm(work, { recursive: true, force: true });
});
browser = await launch();
const { url, dir } = site.root;

/** Counts what comes over the wire below `search/`, and the script of the search. */
async function meter(context, page) {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
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

test('a first search of three frequent words, with all facets and the script, weighs at most 200 KB', async (context) => {
  const opened = await open(browser, new URL('cases/', url).href);
  try {
    const seen = await meter(opened.context, opened.page);
    const { page } = opened;
    await page.locator('form.search input').fill('consent data cookie');
    await page.waitForFunction(() => /^[\d,]+ cases$/.test(document.querySelector('form.search [role=status]').textContent), null, { timeout: 60_000 });
    await page.waitForLoadState('networkidle');
    for (const name of await page.locator('.facet:not([open]) > summary').all()) assert.ok((await name.innerText()) !== '');
    const found = Number((await page.locator('form.search [role=status]').innerText()).replace(/\D/g, ''));
    assert.ok(found > CASES / 4, `the words are frequent: ${found}`);
    assert.ok((await page.locator('.answer [data-case]').count()) >= 10);
    assert.ok((await page.locator('[data-facet=company] li').count()) > 5);
    assert.ok(seen.files.every((file) => file.endsWith('gzip')), `${seen.files}`);
    context.diagnostic(`${seen.bytes} bytes in ${seen.files.length} files: ${seen.files.join(', ')}`);
    if (CASES === 10_000) assert.ok(seen.bytes <= 200 * KB, `${seen.bytes} bytes: ${seen.files.join(', ')}`);
  } finally {
    await opened.context.close();
  }
});

test('letters show results', async (context) => {
  const opened = await open(browser, new URL('cases/', url).href);
  try {
    const { page } = opened;
    const input = page.locator('form.search input');
    await input.focus();
    await input.fill('cookie');
    await page.waitForFunction(() => /cases$/.test(document.querySelector('form.search [role=status]').textContent), null, { timeout: 60_000 });
    // Until the frame after the one in which the rows changed; two words, erased and typed again.
    const times = await page.evaluate(async () => {
      const field = document.querySelector('form.search input');
      const list = document.querySelector('.answer .cases');
      const paint = () => new Promise((resolve) => { requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = resolve; channel.port2.postMessage(0); }); });
      const times = [];
      for (const words of ['landlord consent', 'storage transfer', 'police health radio', 'refund']) {
        for (let length = 2; length <= words.length; length += 1) {
          const before = list.firstElementChild;
          const start = performance.now();
          field.value = words.slice(0, length);
          const changed = new Promise((resolve) => { new MutationObserver((_, observer) => { observer.disconnect(); resolve(); }).observe(list, { childList: true }); });
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
          await Promise.race([changed, new Promise((resolve) => { setTimeout(resolve, 20_000); })]);
          await paint();
          times.push([performance.now() - start, words.slice(0, length), before !== list.firstElementChild]);
        }
      }
      return times;
    });
    assert.ok(times.length >= 50, `${times.length} letters`);
    assert.ok(times.every(([, , changed]) => changed), 'every letter shows rows anew');
    const sorted = times.map(([time]) => time).sort((a, b) => a - b);
    const at = (share) => sorted[Math.floor(share * (sorted.length - 1))].toFixed(0);
    context.diagnostic(`${times.length} letters over ${CASES} cases: median ${at(0.5)} ms, nine tenths ${at(0.9)} ms, slowest ${at(1)} ms`);
  } finally {
    await opened.context.close();
  }
});

test('a phrase is looked for in the texts', async () => {
  const opened = await open(browser, new URL('cases/', url).href);
  try {
    const { page, diary } = opened;
    await page.locator('form.search input').fill('"landlord consent" case-1');
    await page.waitForFunction(() => /cases?$|No case/.test(document.querySelector('form.search [role=status]').textContent), null, { timeout: 60_000 });
    assert.ok(diary.requests.some((href) => /\/search\/texts-\d+\.json$/.test(href)));
    assert.deepEqual(diary.console, []);
  } finally {
    await opened.context.close();
  }
});

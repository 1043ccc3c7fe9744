// What the pages weigh as they are served, compressed with gzip. A kilobyte is 1,000 bytes.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { launch, open } from './browser.mjs';
import { address, each, filesBelow, get, openSite, repository, samples } from './site.mjs';

const KB = 1000;
let site;
let browser;
let files;
const events = new Map();

before(async () => {
  site = await openSite({ places: ['root'] });
  browser = await launch();
  files = await filesBelow(site.root.dir);
  const cases = path.join(repository, 'cases');
  for (const file of await filesBelow(cases)) {
    if (!file.endsWith('.yaml')) continue;
    events.set(path.basename(file, '.yaml'), countEvents(await readFile(path.join(cases, file), 'utf8')));
  }
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** The entries of a case's timeline, counted in its text. */
function countEvents(yaml) {
  const lines = yaml.split('\n');
  const start = lines.indexOf('timeline:');
  assert.notEqual(start, -1, 'a case has a timeline');
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^[a-z_]/.test(line));
  return (end === -1 ? rest : rest.slice(0, end)).filter((line) => /^ {0,2}- /.test(line)).length;
}

/** The bytes of a file as a browser gets them. */
async function weight(file) {
  const { status, bytes, headers } = await get(new URL(file, site.root.url), { 'accept-encoding': 'gzip' });
  assert.equal(status, 200, file);
  if (/\.(html|css|js|svg|json)$/.test(file)) assert.equal(headers['content-encoding'], 'gzip', file);
  return bytes.length;
}

const total = async (wanted) => {
  const weights = await Promise.all(wanted.map(weight));
  return weights.reduce((sum, one) => sum + one, 0);
};

test('every case fits 20 KB for ten events, and 1 KB for each further one', async () => {
  const heavy = [];
  const pages = site.root.pages.filter(({ kind }) => kind === 'case');
  assert.ok(pages.length > 0);
  for (const { file } of pages) {
    const count = events.get(file.split('/').at(-2));
    assert.ok(count > 0, `${file}: its events were not found`);
    const limit = (20 + Math.max(0, count - 10)) * KB;
    const bytes = await weight(file);
    if (bytes > limit) heavy.push(`${file}: ${bytes} bytes for ${count} events, at most ${limit}`);
  }
  assert.deepEqual(heavy, []);
});

test('every other page fits 25 KB', async () => {
  const heavy = [];
  const pages = site.root.pages.filter(({ kind }) => kind !== 'case');
  await each(pages, 4, async ({ file }) => {
    const bytes = await weight(file);
    if (bytes > 25 * KB) heavy.push(`${file}: ${bytes} bytes`);
  });
  assert.deepEqual(heavy, []);
});

describe('what all pages share', () => {
  test('the stylesheet fits 10 KB', async () => {
    const sheets = files.filter((file) => file.endsWith('.css'));
    assert.equal(sheets.length, 1);
    const bytes = await total(sheets);
    assert.ok(bytes <= 10 * KB, `${bytes} bytes`);
  });

  test('the script fits 8 KB', async () => {
    const scripts = files.filter((file) => /\.m?js$/.test(file) && !file.startsWith('assets/search.'));
    assert.ok(scripts.length > 0);
    const bytes = await total(scripts);
    assert.ok(bytes <= 8 * KB, `${bytes} bytes`);
  });

  test('the script of the search, which is loaded when somebody searches, fits 29 KB', async () => {
    const scripts = files.filter((file) => file.startsWith('assets/search.'));
    assert.equal(scripts.length, 1);
    const bytes = await total(scripts);
    assert.ok(bytes <= 29 * KB, `${bytes} bytes`);
  });

  test('the fonts fit 45 KB, in at most two files', async () => {
    const fonts = files.filter((file) => /\.(woff2?|ttf|otf)$/.test(file));
    assert.ok(fonts.length <= 2, `${fonts}`);
    const bytes = await total(fonts);
    assert.ok(bytes <= 45 * KB, `${bytes} bytes`);
  });
});

/** Counts what a page brings over the wire, bodies only; what is cached weighs nothing. */
async function meter(context, page) {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const seen = { bytes: 0, files: [], finished: new Set() };
  /** Goes to a page and waits until it, and all that it loads, was counted. */
  seen.visit = async (href) => {
    Object.assign(seen, { bytes: 0, files: [], finished: new Set() });
    await page.goto(href, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready);
    for (let wait = 0; wait < 250 && !seen.finished.has(href); wait += 1) await sleep(20);
    assert.ok(seen.finished.has(href), `the end of ${href} was not seen`);
  };
  const heads = new Map();
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const cached = response.fromDiskCache || response.fromPrefetchCache;
    heads.set(requestId, { url: response.url, cached, head: response.encodedDataLength });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const { url, cached, head } = heads.get(requestId) ?? {};
    if (!url) return;
    seen.finished.add(url);
    if (cached || encodedDataLength === 0) return;
    const bytes = Math.max(0, encodedDataLength - head);
    seen.bytes += bytes;
    seen.files.push(`${new URL(url).pathname} ${bytes}`);
  });
  return seen;
}

test('a first view weighs at most 85 KB, and each further page 25 KB', async () => {
  const { url, pages } = site.root;
  const { context, page } = await open(browser, 'about:blank');
  try {
    const seen = await meter(context, page);
    await seen.visit(url);
    const sent = await weight('index.html');
    // The frames of HTTP/1.1 count a little, too.
    const measured = Number(seen.files.find((text) => text.startsWith('/ '))?.slice(2));
    assert.ok(measured >= sent && measured < sent + 100, `${sent} bytes were sent, ${measured} measured`);
    assert.ok(seen.bytes <= 85 * KB, `the first page: ${seen.bytes} bytes: ${seen.files}`);
    const heavy = [];
    for (const { file, kind } of samples(pages)) {
      if (kind === 'redirect') continue;
      await seen.visit(address(url, file));
      // The first page is still known; its weight is measured above.
      if (file !== 'index.html') assert.ok(seen.bytes > 0, `nothing was measured for ${file}`);
      const long = kind === 'case' ? Math.max(0, events.get(file.split('/').at(-2)) - 10) : 0;
      if (seen.bytes > (25 + long) * KB) heavy.push(`${file}: ${seen.bytes} bytes: ${seen.files}`);
    }
    assert.deepEqual(heavy, []);
  } finally {
    await context.close();
  }
});

test('the page of every kind that weighs most fits 85 KB as a first view, too', async () => {
  for (const { file, kind } of samples(site.root.pages, 1)) {
    if (kind === 'redirect') continue;
    const { context, page } = await open(browser, 'about:blank');
    try {
      const seen = await meter(context, page);
      await seen.visit(address(site.root.url, file));
      const long = kind === 'case' ? Math.max(0, events.get(file.split('/').at(-2)) - 10) : 0;
      assert.ok(seen.bytes > 0 && seen.bytes <= (85 + long) * KB, `${file}: ${seen.bytes}: ${seen.files}`);
    } finally {
      await context.close();
    }
  }
});

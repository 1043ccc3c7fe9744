// No broken link and no broken anchor: at `/`, below `/tracker/` and from disk, resolved as a
// browser does, and answered by a real server.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

import { addressesInCss, readPage } from './document.mjs';
import { address, each, filesBelow, get, openSite } from './site.mjs';

const places = ['root', 'tracker', 'disk'];
let site;
const read = {};

before(async () => {
  site = await openSite();
  for (const place of places) {
    const { dir, pages } = site[place];
    const documents = new Map(pages.map((page) => [page.file, { ...page, ...readPage(page.html) }]));
    read[place] = { documents, files: new Set(await filesBelow(dir)) };
  }
});
after(() => site?.close());

/** The file that answers an address of the site: the index of a folder is only found by a server. */
function fileFor(place, url) {
  const { url: base } = site[place];
  if (!url.href.startsWith(base)) return undefined;
  const file = decodeURIComponent(url.pathname.slice(new URL(base).pathname.length));
  const index = file === '' || file.endsWith('/') ? `${file}index.html` : file;
  if (place === 'disk' && index !== file) return undefined;
  return read[place].files.has(index) ? index : undefined;
}

function isOwn(place, url) {
  return place === 'disk' ? url.protocol === 'file:' : url.host === new URL(site[place].url).host;
}

/** What is wrong with one link; nothing, if all is well. */
function fault(place, document, { tag, attribute, address: written, attrs }) {
  const canonical = attrs.rel === 'canonical' || attribute === 'og';
  const from = new URL(document.file, site[place].url);
  let url;
  try {
    url = new URL(written, from);
  } catch {
    return 'is no address';
  }
  if (!isOwn(place, url)) {
    if (url.protocol === 'mailto:' && tag === 'a') return undefined;
    if (!['http:', 'https:'].includes(url.protocol)) return 'has another scheme than http or https';
    if (tag !== 'a' && attribute !== 'cite' && attrs.rel !== 'license') return 'loads from elsewhere';
    const rel = (attrs.rel ?? '').split(/\s+/);
    if (tag === 'a' && !(rel.includes('noopener') && rel.includes('noreferrer'))) {
      return 'leaves without rel="noopener noreferrer"';
    }
    return undefined;
  }
  if (!url.href.startsWith(site[place].url)) return 'leaves the folder of the site';
  const absolute = written.startsWith('/') || /^[a-z]+:/i.test(written);
  if (absolute && !canonical && document.file !== '404.html') return 'is absolute';
  const target = fileFor(place, url);
  if (target === undefined) return 'leads nowhere';
  const fragment = decodeURIComponent(url.hash.slice(1));
  if (url.href.endsWith('#')) return 'has an empty fragment';
  if (fragment !== '' && !read[place].documents.get(target)?.ids.has(fragment)) {
    return 'names an anchor that is not there';
  }
  return undefined;
}

for (const place of places) {
  describe(`links: ${place}`, () => {
    test('every link of every page leads somewhere', () => {
      const faults = [];
      let count = 0;
      for (const document of read[place].documents.values()) {
        assert.equal(document.base, false, `${document.file} has a <base>`);
        for (const link of document.links) {
          // A page shown at any depth has addresses from the host's root; from disk it has none.
          if (place === 'disk' && document.file === '404.html') continue;
          count += 1;
          const wrong = fault(place, document, link);
          if (wrong) faults.push(`${document.file}: <${link.tag} ${link.attribute}="${link.address}"> ${wrong}`);
        }
      }
      assert.deepEqual(faults, []);
      assert.ok(count > 20 * read[place].documents.size, `only ${count} links were found`);
    });

    test('every address in a stylesheet leads to a file', async () => {
      const { dir, url } = site[place];
      const sheets = [...read[place].files].filter((file) => file.endsWith('.css'));
      assert.notEqual(sheets.length, 0);
      for (const sheet of sheets) {
        for (const written of addressesInCss(await readFile(path.join(dir, sheet), 'utf8'))) {
          if (written.startsWith('#')) continue;
          assert.ok(!written.startsWith('/'), `${sheet}: ${written} is absolute`);
          const target = new URL(written, new URL(sheet, url));
          assert.ok(target.protocol === 'data:' || fileFor(place, target), `${sheet}: ${written}`);
        }
      }
    });

    test('every page can be reached from the first one', () => {
      const { documents } = read[place];
      const seen = new Set(['index.html']);
      for (const file of seen) {
        const document = documents.get(file);
        for (const { tag, attribute, address: written } of document?.links ?? []) {
          if (tag !== 'a' || attribute !== 'href') continue;
          const target = fileFor(place, new URL(written, new URL(file, site[place].url)));
          if (target) seen.add(target);
        }
      }
      const alone = [...documents.values()]
        .filter(({ file, kind }) => !seen.has(file) && kind !== '404' && kind !== 'redirect')
        .map(({ file }) => file);
      assert.deepEqual(alone, []);
    });

    if (place === 'disk') {
      test('nothing names an address that the site does not know', () => {
        for (const { file, canonical } of read.disk.documents.values()) {
          assert.equal(canonical, undefined, file);
        }
      });
      return;
    }

    test('the canonical address is the folder', () => {
      for (const { file, kind, canonical } of read[place].documents.values()) {
        if (kind === 'redirect') continue;
        if (kind === '404') {
          assert.equal(canonical, undefined, file);
          continue;
        }
        assert.equal(canonical, address(site[place].url, file), file);
        assert.ok(!/[?#]|index\.html$/.test(canonical), canonical);
      }
    });

    test('absolute addresses in feeds, data and sitemap are pages of the site', async () => {
      const { dir, url } = site[place];
      const known = new RegExp(`${url.replace(/[.]/g, '\\.')}[^\\s"'<>\\\\)\\]}|]*`, 'g');
      for (const file of read[place].files) {
        if (/\.(woff2|png|ico|gz|br|zip)$/.test(file)) continue;
        const text = await readFile(path.join(dir, file), 'utf8');
        for (const [found] of text.matchAll(known)) {
          // A template of OpenSearch or OpenAPI stops at its first brace.
          const [plain] = found.replaceAll('&amp;', '&').split(/[?{#]/);
          if (found.includes('{')) continue;
          assert.ok(fileFor(place, new URL(plain)), `${file} names ${found}`);
        }
      }
    });

    test('the server answers every address, with and without index.html', async () => {
      const { url } = site[place];
      const wanted = new Set();
      for (const document of read[place].documents.values()) {
        wanted.add(new URL(document.file, url).href).add(address(url, document.file));
        for (const { address: written } of document.links) {
          const target = new URL(written, new URL(document.file, url));
          if (!isOwn(place, target)) continue;
          target.hash = '';
          wanted.add(target.href);
        }
      }
      const refused = [];
      await each(wanted, 8, async (href) => {
        const { status, headers } = await get(href);
        if (status !== 200) refused.push(`${status} ${href}`);
        if (headers['set-cookie']) refused.push(`cookie ${href}`);
      });
      assert.deepEqual(refused, []);
      assert.ok(wanted.size > read[place].documents.size);
    });

    test('a missing page is answered by 404.html, whose links work at any depth', async () => {
      const { url } = site[place];
      const page = read[place].documents.get('404.html');
      const expected = Buffer.from(page.html);
      for (const missing of ['nothing', 'nothing/', 'cases/nothing/', 'cases/a/b/c/d/', 'a/b.html']) {
        const href = new URL(missing, url).href;
        const { status, bytes } = await get(href);
        assert.equal(status, 404, href);
        assert.deepEqual(bytes, expected, href);
        for (const { address: written, tag } of page.links) {
          if (written.startsWith('#')) continue;
          const target = new URL(written, href);
          if (!isOwn(place, target)) continue;
          assert.ok(fileFor(place, target), `${href}: <${tag}> ${written}`);
        }
      }
    });
  });
}

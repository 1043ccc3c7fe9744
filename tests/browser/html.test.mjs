// The Nu HTML checker on every page and on every stylesheet and drawing, as the server sends them.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

import { filesBelow, openSite } from './site.mjs';

const jar = createRequire(import.meta.url)('vnu-jar');

/** What the checker may say without failing the test: `{ message: /…/, reason: '…' }`. */
const allowed = [
  {
    reason: 'SVG 2, section 13.8, and every browser know it; the list of the checker does not',
    message: /Property “paint-order” doesn't exist/u,
  },
  {
    reason: 'SVG 2, section 7.4, makes the radius of a circle a property; the same list lacks it',
    message: /Property “r” doesn't exist/u,
  },
];

/** Two files with one mistake each, so that a checker that reads nothing is noticed. */
const canaries = {
  'canary.html': '<!doctype html><html lang="en"><title>Canary</title><p id="a"></p><p id="a"></p></html>',
  'canary.css': 'p { colour: red; }',
};

let site;
let files;
let found;
let fetched;

/** The messages of the checker on some addresses; one Java machine for all of them. */
function messages(urls) {
  const args = [
    '-Xss4m',
    // The addresses are on this machine, which the checker refuses unless told.
    '-Dnu.validator.servlet.allow-forbidden-hosts=true',
    '-Dnu.validator.servlet.allowed-address-type=all',
    '-jar',
    jar,
    '--format',
    'json',
    '--also-check-css',
    '--also-check-svg',
    ...urls,
  ];
  return new Promise((resolve, reject) => {
    const options = { maxBuffer: 64 << 20, timeout: 120_000 };
    execFile(process.env.JAVA ?? 'java', args, options, (error, stdout, stderr) => {
      const start = stderr.indexOf('{"');
      if (start === -1) reject(error ?? new Error('the checker said nothing'));
      else resolve(JSON.parse(stderr.slice(start)).messages);
    });
  });
}

before(async () => {
  site = await openSite({ places: ['root'] });
  const { dir, url } = site.root;
  files = (await filesBelow(dir)).filter((file) => /\.(html|css|svg)$/.test(file));
  for (const [name, text] of Object.entries(canaries)) await writeFile(path.join(dir, name), text);
  // The checker tells drawings from pages by the names of files only, not by addresses.
  const drawing = (file) => file.endsWith('.svg');
  found = await messages([
    ...[...files, ...Object.keys(canaries)].filter((file) => !drawing(file)).map((file) => new URL(file, url).href),
    ...files.filter(drawing).map((file) => path.join(dir, file)),
  ]);
  fetched = (await site.accessLog()).trim().split('\n');
});
after(() => site?.close());

describe('the Nu HTML checker', () => {
  test('reads every file and finds a mistake where there is one', () => {
    for (const name of Object.keys(canaries)) {
      assert.ok(found.some(({ url, type }) => url.endsWith(name) && type === 'error'), name);
    }
    for (const file of files.filter((name) => !name.endsWith('.svg'))) {
      const line = `200 127.0.0.1 /${file}`;
      assert.ok(fetched.includes(line), `${file} was not read`);
    }
    assert.equal(files.filter((file) => file.endsWith('.html')).length, site.root.pages.length);
    assert.ok(files.some((file) => file.endsWith('.css')));
  });

  test('finds no error and no warning on any page, stylesheet or drawing', () => {
    const faults = found
      .filter(({ url }) => !Object.keys(canaries).some((name) => url?.endsWith(name)))
      .filter(({ message }) => !allowed.some((entry) => entry.message.test(message)))
      .map(({ url, lastLine, message, extract }) => {
        return `${url}:${lastLine ?? '?'}: ${message} ${extract?.trim() ?? ''}`;
      });
    assert.deepEqual(faults, []);
  });
});

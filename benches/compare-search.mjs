// Ranks the queries of tests/search/relevance.json with Casebook's search, Pagefind and MiniSearch
// over the same built site.
//
//   npm ci --ignore-scripts && node benches/compare-search.mjs SITE
//
// Pagefind indexes the pages of the cases and searches in Chromium, where it runs; MiniSearch gets
// title, names and text of each case, with the options that its documentation recommends for search
// as one types.

import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import MiniSearch from 'minisearch';

import { launch } from '../tests/browser/browser.mjs';
import { mrr, openIndex, queries, ranks } from '../tests/browser/relevance.mjs';

const run = promisify(execFile);
const site = path.resolve(process.argv[2] ?? 'public');
const all = await queries();
const search = await openIndex(site);

function ranked(answers) {
  return all.map(({ q, want }, place) => ({ q, want, ids: answers[place], rank: answers[place].findIndex((id) => want.includes(id)) + 1 }));
}

async function miniSearch() {
  const rows = await search.rows(Array.from({ length: search.count }, (_, row) => row));
  const mini = new MiniSearch({ fields: ['title', 'names', 'text'], searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 3, names: 2 } } });
  const documents = await Promise.all(rows.map(async ([id, , title], row) => {
    const names = ['company', 'authority', 'court', 'complainant', 'country', 'topic', 'law'].flatMap((key) => [...search.facet[key].of(row)].flatMap((value) => {
      const { label, also } = search.facet[key].values[value];
      return [label, ...also];
    }));
    return { id, title, names: names.join('\n'), text: await search.text(row, id) };
  }));
  mini.addAll(documents);
  const answers = all.map(({ q }) => mini.search(q).slice(0, 10).map(({ id }) => id));
  return { ranked: ranked(answers), bytes: JSON.stringify(mini).length };
}

const types = { '.js': 'text/javascript', '.html': 'text/html', '.json': 'application/json', '.wasm': 'application/wasm' };

async function pagefind() {
  const folder = await mkdtemp(path.join(tmpdir(), 'casebook-pagefind-'));
  const program = fileURLToPath(new URL('../node_modules/.bin/pagefind', import.meta.url));
  await run(program, ['--site', site, '--glob', 'cases/*/index.html', '--output-path', folder], { maxBuffer: 1e8 });
  const server = http.createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    try {
      const bytes = pathname === '/' ? '<!doctype html><title>x</title>' : await readFile(path.join(folder, path.normalize(pathname)));
      response.writeHead(200, { 'content-type': types[path.extname(pathname)] ?? 'text/html' }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    const answers = await page.evaluate(async (asked) => {
      const engine = await import('/pagefind.js');
      await engine.init();
      const found = [];
      for (const q of asked) {
        const { results } = await engine.search(q);
        const data = await Promise.all(results.slice(0, 10).map((result) => result.data()));
        found.push(data.map(({ url }) => url.split('/cases/')[1]?.split('/')[0] ?? url));
      }
      return found;
    }, all.map(({ q }) => q));
    return { ranked: ranked(answers) };
  } finally {
    await browser.close();
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const line = (name, list) => {
  const share = (is) => `${list.filter(({ rank }) => is(rank)).length}`;
  return `| ${name} | ${mrr(list).toFixed(3)} | ${share((rank) => rank === 1)} | ${share((rank) => rank > 0 && rank <= 3)} | ${share((rank) => rank === 0)} |`;
};
console.log(`${all.length} queries over ${search.count} cases\n`);
console.log('| search | mean reciprocal rank | first | first three | not in the first ten |\n| --- | --- | --- | --- | --- |');
console.log(line('Casebook', await ranks(search, all)));
console.log(line('MiniSearch', (await miniSearch()).ranked));
console.log(line('Pagefind', (await pagefind()).ranked));

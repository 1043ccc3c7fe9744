// How well the search ranks: the queries of tests/search/relevance.json over a built site.
//
//   node tests/browser/relevance.mjs SITE
//
// prints the mean reciprocal rank, and every query whose case does not come first.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { Search } from '../../themes/default/assets/search.js';

/** The index of a built site, read from its files. */
export function openIndex(folder) {
  const index = pathToFileURL(path.join(path.resolve(folder), 'search', 'index.json'));
  return Search.open(index, async (url) => JSON.parse(await readFile(fileURLToPath(url), 'utf8')));
}

/** The queries, each with the cases of which one should come first. */
export async function queries() {
  return JSON.parse(await readFile(new URL('../search/relevance.json', import.meta.url), 'utf8'));
}

/** For each query the rank of the first of its cases; 0 where none is among the first ten. */
export async function ranks(search, all) {
  const ranked = [];
  for (const { q, want } of all) {
    const { cases } = await search.find({ q });
    const ids = (await search.rows(cases.slice(0, 10))).map(([id]) => id);
    ranked.push({ q, want, ids, rank: ids.findIndex((id) => want.includes(id)) + 1 });
  }
  return ranked;
}

/** The mean reciprocal rank. */
export const mrr = (ranked) => ranked.reduce((sum, { rank }) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranked.length;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const ranked = await ranks(await openIndex(process.argv[2] ?? 'public'), await queries());
  for (const { q, want, ids, rank } of ranked.filter((one) => one.rank !== 1)) {
    console.log(`${rank || '–'}  ${q}\n     wanted ${want.join(', ')}\n     found  ${ids.slice(0, 3).join(', ') || 'nothing'}`);
  }
  const first = ranked.filter(({ rank }) => rank === 1).length;
  const three = ranked.filter(({ rank }) => rank > 0 && rank <= 3).length;
  console.log(`${ranked.length} queries: ${first} first, ${three} among the first three; mean reciprocal rank ${mrr(ranked).toFixed(3)}`);
}

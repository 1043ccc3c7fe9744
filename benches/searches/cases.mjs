// What the other searches are given of each case: the columns of a table, every name, the text of its page.

import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { parse } from 'parse5';

const BLOCKS = new Set(['p', 'li', 'dt', 'dd', 'tr', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'div', 'section', 'summary', 'figcaption', 'time', 'br']);
const UNREAD = new Set(['script', 'style', 'svg', 'template', 'nav', 'form', 'pre']);

/** The words of a piece of a page, as a reader sees them. */
function words(node) {
  if (node.nodeName === '#text') return node.value;
  if (UNREAD.has(node.nodeName)) return ' ';
  const inside = (node.childNodes ?? []).map(words).join('');
  return BLOCKS.has(node.nodeName) ? `${inside}\n` : inside;
}

function main(node) {
  return node.nodeName === 'main' ? node : (node.childNodes ?? []).map(main).find(Boolean);
}

/** Every case of a built site, in the order of its index. */
export async function cases(site, search) {
  const rows = await search.rows(Array.from({ length: search.count }, (_, row) => row));
  const parts = Math.ceil(rows.length / (search.index.texts_each ?? rows.length));
  const texts = (await Promise.all(Array.from({ length: parts }, (_, part) => search.texts(part)))).flat();
  return Promise.all(rows.map(async ([id, , title, , , fines], row) => {
    const values = (key) => [...search.facet[key].of(row)].map((value) => search.facet[key].values[value]);
    const labels = (...keys) => keys.flatMap((key) => values(key).map(({ label }) => label)).join(', ');
    const names = ['company', 'authority', 'court', 'complainant', 'country', 'topic', 'law'].flatMap((key) => values(key).flatMap(({ label, also }) => [label, ...also]));
    const html = await readFile(path.join(site, 'cases', id, 'index.html'), 'utf8');
    return {
      id,
      title,
      names: names.join('\n'),
      page: words(main(parse(html))).replace(/[^\S\n]+/g, ' ').replace(/ ?\n\s*/g, '\n').trim(),
      country: labels('country'),
      authority: labels('authority', 'court'),
      decided: search.date(row, 2) ?? '',
      fine: fines || '',
      company: values('company').flatMap(({ label, also }) => [label, ...also]).join(', '),
      provisions: labels('provision'),
      type: labels('outcome', 'topic'),
      summary: `${title}. ${texts[row].split('\n')[3] ?? ''}`,
    };
  }));
}

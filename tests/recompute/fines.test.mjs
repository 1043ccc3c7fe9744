// Every total on every page and in every file, against the case files themselves.

import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';

import { attribute, find, textOf } from '../browser/document.mjs';
import { build, filesBelow, repository } from '../browser/site.mjs';
import { book, digits, sum } from './ledger.mjs';
import { readTracker } from './read.mjs';

const root = process.env.TRACKER ?? repository;
const site = await mkdtemp(path.join(tmpdir(), 'casebook-recompute-'));
after(() => rm(site, { recursive: true, force: true }));
await build(site, { tracker: root });
const tracker = await readTracker(root);
const fines = book(tracker);

/** Rows of a CSV file as objects. */
async function csv(file) {
  const text = await readFile(path.join(site, file), 'utf8');
  const rows = [];
  let cells = [''];
  for (let at = 0, quoted = false; at < text.length; at += 1) {
    const c = text[at];
    if (quoted && c === '"' && text[at + 1] === '"') cells[cells.length - 1] += text[(at += 1)];
    else if (c === '"') quoted = !quoted;
    else if (!quoted && c === ',') cells.push('');
    else if (!quoted && c === '\n') {
      rows.push(cells);
      cells = [''];
    } else cells[cells.length - 1] += c;
  }
  const [header, ...body] = rows;
  return body.map((row) => Object.fromEntries(row.map((cell, at) => [header[at], cell])));
}

const decimal = (minor, currency) => (minor / 10 ** digits(currency)).toFixed(digits(currency));

/** An amount as pages write it. */
function written(minor, currency) {
  const [whole, rest = ''] = decimal(Math.abs(minor), currency).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const number = grouped + (/[1-9]/.test(rest) ? `.${rest}` : '');
  return `${currency} ${minor < 0 ? '−' : ''}${number}`;
}

/** A sum as pages write it: in whole units. */
const whole = (minor, currency) => Math.sign(minor) * Math.round(Math.abs(minor) / 10 ** digits(currency)) || 0;
const sumOf = (minor, currency) => written(whole(minor, currency) * 10 ** digits(currency), currency);

const columns = ['announced', 'standing', 'appeal', 'cut', 'annulled', 'paid'];

/** The tables of totals in an element: by row heading, then by column. */
function tables(html, within) {
  const places = within === undefined ? [html] : find(html, 'section', (one) => attribute(one, 'aria-labelledby') === within);
  return places
    .flatMap((place) => find(place, 'table', (one) => (attribute(one, 'class') ?? '').split(' ').includes('totals')))
    .map((table) =>
      Object.fromEntries(
        find(find(table, 'tbody')[0], 'tr').map((row) => [
          textOf(find(row, 'th')[0]),
          Object.fromEntries(find(row, 'td').map((cell, at) => [columns[at], textOf(cell).replaceAll('\u00a0', ' ')])),
        ]),
      ),
    );
}

/** Tables of one place taken together: all in euro, and beneath it the single currencies. */
const together = (found) => (found.length === 0 ? undefined : Object.assign({}, ...found));

/** Holds a table of a page against sums. */
function compare(table, sums, where) {
  const currencies = Object.keys(sums).filter((name) => name !== 'all');
  const foreign = currencies.some((name) => name !== 'EUR') && sums.all !== undefined;
  const names = [...currencies, ...(foreign ? ['all'] : [])];
  assert.equal(Object.keys(table).length, names.length, `${where}: ${Object.keys(table)}`);
  for (const name of names) {
    const row = table[name === 'all' ? 'All, in euro' : name];
    assert.ok(row, `${where}: no row for ${name}`);
    const currency = name === 'all' ? 'EUR' : name;
    for (const key of columns) {
      const none = key === 'announced' ? undefined : key === 'paid' ? 'none known' : 'none';
      // Without the code of the currency, which stands at the head of the row.
      const expected = sums[name][key] === 0 && none ? none : sumOf(sums[name][key], currency).slice(4);
      assert.equal(row[key], expected, `${where}: ${key} in ${name}`);
    }
    assert.equal(sums[name].announced, sums[name].standing + sums[name].cut + sums[name].annulled, where);
  }
}

test('there are fines of every sort to compare', () => {
  const some = (test) => fines.some(({ sums, euro }) => sums && test(sums, euro));
  assert.ok(some((sums) => sums.annulled > 0), 'an annulled fine');
  assert.ok(some((sums) => sums.cut > 0), 'a reduced fine');
  assert.ok(some((sums) => sums.appeal > 0), 'a fine under appeal');
  assert.ok(some((sums, euro) => sums.currency !== 'EUR' && euro), 'a converted fine');
});

const published = ['announced', 'standing', 'under_appeal', 'cut', 'annulled', 'paid'];
const ours = (key) => (key === 'under_appeal' ? 'appeal' : key);

/** The sum of a column over rows, in minor units; an empty cell adds nothing. */
const summed = (rows, column, currency) =>
  rows.reduce((sum, row) => sum + Math.round(Number(row[column]) * 10 ** digits(currency)), 0);

test('the file of all entries adds up to the same totals: each fine, each currency, all in euro', async () => {
  const rows = await csv('data/fines.csv');
  const sums = sum(fines);
  for (const [name, told] of Object.entries(sums)) {
    const [of, suffix] = name === 'all' ? [rows, '_eur'] : [rows.filter((row) => row.currency === name), ''];
    for (const key of published) {
      assert.equal(summed(of, `${key}${suffix}`, name === 'all' ? 'EUR' : name), told[ours(key)], `${name}: ${key}`);
    }
  }
  assert.deepEqual(
    [...new Set(rows.map((row) => row.currency).filter(Boolean))].sort(),
    Object.keys(sums).filter((name) => name !== 'all').sort(),
  );
  const byFine = new Map();
  for (const row of rows) {
    const name = `${row.case} ${row.fine}`;
    byFine.set(name, [...(byFine.get(name) ?? []), row]);
  }
  for (const { case: id, line, sums, euro } of fines) {
    const where = `${id} ${line.id}`;
    const own = byFine.get(where);
    byFine.delete(where);
    assert.equal(own.some((row) => row.in_totals === 'yes'), sums !== null, where);
    for (const key of published) {
      assert.equal(summed(own, key, sums?.currency ?? 'EUR'), sums?.[ours(key)] ?? 0, `${where}: ${key}`);
      assert.equal(summed(own, `${key}_eur`, 'EUR'), euro?.[ours(key)] ?? 0, `${where}: ${key} in euro`);
    }
  }
  // What is left was only proposed, or is no fine.
  const proposed = rows.filter((row) => row.state === 'proposed');
  for (const row of [...byFine.values()].flat().concat(proposed)) {
    const where = `${row.case} ${row.fine} ${row.event}`;
    assert.equal(row.in_totals, 'no', where);
    assert.ok(published.every((key) => row[key] === '' && row[`${key}_eur`] === ''), where);
  }
  assert.ok(proposed.length > 0, 'a fine that was proposed');
});

test('statistics.json holds the same sums', async () => {
  const { fines: told } = JSON.parse(await readFile(path.join(site, 'api/v1/statistics.json'), 'utf8'));
  const sums = sum(fines);
  assert.equal(told.count, fines.length);
  for (const [name, ours] of Object.entries(sums)) {
    const theirs = name === 'all' ? told.euro : told.by_currency[name];
    const currency = name === 'all' ? 'EUR' : name;
    for (const [key, minor] of Object.entries(ours)) {
      assert.equal(theirs[key === 'appeal' ? 'under_appeal' : key], decimal(minor, currency), `${name}: ${key}`);
    }
  }
  assert.equal(Object.keys(told.by_currency).length, Object.keys(sums).filter((name) => name !== 'all').length);
});

test('every page holds the same totals', async () => {
  let compared = 0;
  for (const file of await filesBelow(site)) {
    if (!file.endsWith('/index.html') && file !== 'index.html') continue;
    const folder = path.dirname(file);
    const html = await readFile(path.join(site, file), 'utf8');
    if (/<meta http-equiv="refresh"/.test(html) || folder.startsWith('cases/')) continue;
    if (folder === '.') {
      // The front page tells three figures in a few signs.
      const [list] = find(html, 'dl', (one) => attribute(one, 'class') === 'sums');
      const shown = find(list, 'dd').map((one) => textOf(one).replaceAll('\u00a0', ' '));
      const { all } = sum(fines);
      const few = (cents) => `EUR ${Number((cents / 1e11).toPrecision(3))} bn`;
      if (all.announced >= 1e11) assert.equal(shown[0], few(all.announced), file);
      if (all.standing >= 1e11) assert.equal(shown[1], few(all.standing), file);
      if (all.paid === 0) assert.equal(shown[2], 'no payment recorded here', file);
      compared += 1;
      continue;
    }
    if (['fines', 'fines/standing', 'fines/paid'].includes(folder)) {
      compare(tables(html)[0], sum(fines), file);
      compared += 1;
      continue;
    }
    const own = fines.filter((one) => one.scopes.has(folder));
    // A campaign tells its totals at the head of its page.
    const shown = together(tables(html, folder.startsWith('campaigns/') ? undefined : 'totals'));
    const summed = sum(own);
    if (shown || Object.keys(summed).length > 0) {
      assert.ok(shown, `${file} shows no totals`);
      compare(shown, summed, file);
      compared += 1;
    }
    const group = together(tables(html, 'group-totals'));
    const [, company] = /^companies\/([^/]+)$/.exec(folder) ?? [];
    const all = fines.filter((one) => one.scopes.has(`group:${company}`));
    if (group) {
      compare(group, sum(all), `${file}: the group`);
      compared += 1;
    } else if (company) {
      assert.ok(all.length === 0 || all.length === own.length, `${file} lacks the totals of its group`);
    }
  }
  assert.ok(compared > 20, `${compared} tables were compared`);
});

test('the lists by company, authority, country, law and topic agree with the pages they link to', async () => {
  let compared = 0;
  for (const name of ['companies', 'authorities', 'countries', 'laws', 'topics', 'complainants', 'campaigns']) {
    for (const file of (await filesBelow(site)).filter((file) => new RegExp(`^${name}/(page/\\d+/)?index\\.html$`).test(file))) {
      const html = await readFile(path.join(site, file), 'utf8');
      for (const row of find(html, 'tr', (one) => find(one, 'td').length > 0)) {
        const href = attribute(find(row, 'a')[0], 'href');
        const folder = path.posix.dirname(path.posix.join(path.posix.dirname(file), href));
        const [, company] = /^companies\/([^/]+)$/.exec(folder) ?? [];
        const top = company && fines.some((one) => one.scopes.has(`group:${company}`));
        const sums = sum(fines.filter((one) => one.scopes.has(top ? `group:${company}` : folder)));
        const expected = Object.entries(sums)
          .filter(([currency, one]) => currency !== 'all' && one.standing !== 0)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([currency, one]) => sumOf(one.standing, currency))
          .join(' + ');
        const shown = textOf(find(row, 'td').at(-1)).replaceAll('\u00a0', ' ');
        assert.equal(shown, expected, `${file}: ${folder}`);
        compared += expected === '' ? 0 : 1;
      }
    }
  }
  assert.ok(compared > 10, `${compared} rows were compared`);
});

test('the three rankings are in order and never hold a proposed fine', async () => {
  const of = { fines: 'announced', 'fines/standing': 'standing', 'fines/paid': 'paid' };
  for (const [folder, key] of Object.entries(of)) {
    const shown = [];
    for (let page = 1; ; page += 1) {
      const file = path.join(site, folder, ...(page === 1 ? [] : ['page', String(page)]), 'index.html');
      const html = await readFile(file, 'utf8').catch(() => null);
      if (html === null) break;
      const items = find(find(html, 'ol', (one) => attribute(one, 'class') === 'fines')[0], 'li');
      assert.ok(items.every((item) => !(attribute(item, 'class') ?? '').includes('proposed')));
      shown.push(...items.map((item) => attribute(find(item, 'a')[0], 'href').match(/cases\/([^/]+)\//)[1]));
    }
    const wanted = fines.filter(({ sums, line }) => (key === 'announced' ? true : sums ? sums[key] > 0 : key === 'standing' && !line.annulled));
    assert.deepEqual([...shown].sort(), wanted.map((one) => one.case).sort(), folder);
    const value = (one) => one.euro?.[key] ?? 0;
    const order = [...wanted].sort((a, b) => value(b) - value(a)).map(value);
    const places = new Map();
    for (const one of wanted) places.set(one.case, [...(places.get(one.case) ?? []), value(one)].sort((a, b) => b - a));
    assert.deepEqual(shown.map((id) => places.get(id).shift()), order, folder);
  }
});

// The figures on fines, appeals, publication and the tracker itself, against the case files.

import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';

import { attribute, find, textOf } from '../browser/document.mjs';
import { build, lastDay, repository } from '../browser/site.mjs';
import { onAppeal } from './courts.mjs';
import { book } from './ledger.mjs';
import { bounds, daysBetween, events, readTracker } from './read.mjs';

const root = process.env.TRACKER ?? repository;
const site = await mkdtemp(path.join(tmpdir(), 'casebook-recompute-'));
after(() => rm(site, { recursive: true, force: true }));
await build(site, { tracker: root });
const asOf = await lastDay(root);
const tracker = await readTracker(root);
const cases = [...tracker.cases.values()];

/** A figure's file: `{ row: [cells] }`. */
async function figure(name) {
  const text = await readFile(path.join(site, 'statistics', `${name}.csv`), 'utf8');
  const [, ...rows] = text.trim().split('\n');
  return Object.fromEntries(rows.map((row) => [row.split(',')[0], row.split(',').slice(1)]));
}

const share = (count, of) => (of === 0 ? '' : (count / of).toFixed(6));

test('mean, median, 90th percentile, largest and the share of the ten largest', async () => {
  const html = await readFile(path.join(site, 'statistics', 'index.html'), 'utf8');
  const [section] = find(html, 'section', (one) => attribute(one, 'id') === 'fines-described');
  const rows = find(find(section, 'tbody')[0], 'tr').map((row) => [
    attribute(find(row, 'th')[0], 'data-value'),
    find(row, 'td').map((cell) => attribute(cell, 'data-value')),
  ]);
  assert.ok(rows.length === 6 && textOf(section).length > 50);
  const fines = book(tracker).filter((one) => one.euro);
  const quantile = (sorted, p) => {
    const at = (sorted.length - 1) * p;
    const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
    return low + (high - low) * (at - Math.floor(at));
  };
  for (const [column, key] of ['announced', 'standing', 'paid'].entries()) {
    const cents = fines.map((one) => one.euro[key]).filter((value) => value > 0).sort((a, b) => a - b);
    const sum = cents.reduce((total, value) => total + value, 0);
    const expected = {
      'fines-n': cents.length,
      mean: sum / cents.length / 100,
      median: quantile(cents, 0.5) / 100,
      p90: quantile(cents, 0.9) / 100,
      max: cents.at(-1) / 100,
      'top-ten': cents.slice(-10).reduce((total, value) => total + value, 0) / sum,
    };
    for (const [name, cells] of rows) {
      if (cents.length === 0) assert.equal(cells[column], '', `${name}, ${key}`);
      else assert.ok(Math.abs(Number(cells[column]) - expected[name]) < (name === 'top-ten' ? 1e-6 : 0.011), `${name}, ${key}: ${cells[column]}, not ${expected[name]}`);
    }
  }
});

test('what became of decisions that were attacked', async () => {
  const results = cases.flatMap(onAppeal);
  const count = (word) => results.filter((result) => result === word).length;
  const judged = results.length - count('given-up') - count('undecided');
  assert.ok(judged > 10 && count('upheld') > 0 && count('annulled') > 0, 'there is something to compare');
  for (const [word, [decisions, of]] of Object.entries(await figure('appeals'))) {
    assert.equal(Number(decisions), count(word), word);
    assert.equal(of, ['given-up', 'undecided'].includes(word) ? '' : share(count(word), judged), `${word}: share`);
  }
});

test('how long after a decision its text is public', async () => {
  const isCourt = (one) => {
    const [first] = [one.authority].flat();
    const id = typeof first === 'string' ? first : first.id;
    return tracker.courts.has(id) || tracker.authorities.get(id)?.level === 'court' || id === 'eu-cjeu';
  };
  const last = { 'same-day': 0, week: 7, month: 31, quarter: 92, year: 366, longer: Infinity };
  const classOf = (days) => Object.keys(last).find((name) => days <= last[name]);
  const counts = { 'same-day': 0, week: 0, month: 0, quarter: 0, year: 0, longer: 0, inexact: 0, unknown: 0 };
  for (const one of cases) {
    const timeline = events(one);
    const judged = (event) => isCourt(one) && ['court-judgment', 'cjeu-judgment'].includes(event.event) && event.outcome && !event.of;
    const at = timeline.findIndex((event) => event.event === 'decision' || judged(event));
    if (at < 0) continue;
    const text = timeline.slice(at).find((event) => event.event === 'decision-published');
    if (!text) {
      counts.unknown += 1;
      continue;
    }
    const [[from, to], [first, end]] = [bounds(timeline[at].date), bounds(text.date)];
    const exact = [from, to, first, end].every(Boolean);
    const [short, long] = exact ? [daysBetween(to, first), daysBetween(from, end)].map((days) => classOf(Math.max(0, days))) : ['a', 'b'];
    counts[short === long ? short : 'inexact'] += 1;
  }
  const told = await figure('publication');
  for (const [name, count] of Object.entries(counts)) assert.equal(Number(told[name][0]), count, name);
});

test('how well the tracker is documented', async () => {
  const primary = ['decision', 'judgment', 'complaint', 'press-release', 'official', 'party'];
  const sources = (one) => Object.values(one.sources ?? {});
  const web = (one) => sources(one).filter((source) => source.url);
  const looked = (one) => (one.last_verified ? bounds(one.last_verified)[1] : null);
  const meets = {
    // Where a kind is left out, the host decides, which is not told here.
    primary: cases.some((one) => sources(one).some((source) => !source.kind))
      ? null
      : (one) => sources(one).some((source) => primary.includes(source.kind)),
    archived: (one) => sources(one).some((source) => source.archive),
    'all-archived': (one) => web(one).length > 0 && web(one).every((source) => source.archive),
    verified: (one) => looked(one) !== null && daysBetween(looked(one), asOf) <= 365,
  };
  const told = await figure('coverage');
  for (const [name, test] of Object.entries(meets)) {
    if (!test) continue;
    const count = cases.filter(test).length;
    assert.deepEqual(told[name], [String(count), share(count, cases.length)], name);
  }
});

// The rows behind the durations against the case files, and the estimates against those rows.

import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';

import { build, lastDay, repository } from '../browser/site.mjs';
import { bounds, daysBetween, deciding, events, list, readTracker } from './read.mjs';

const root = process.env.TRACKER ?? repository;
const site = await mkdtemp(path.join(tmpdir(), 'casebook-recompute-'));
after(() => rm(site, { recursive: true, force: true }));
await build(site, { tracker: root });
const asOf = await lastDay(root);
const { cases, courts, authorities } = await readTracker(root);

const [header, ...lines] = (await readFile(path.join(site, 'data/durations.csv'), 'utf8')).trim().split('\n');
const names = header.split(',');
const rows = lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at], cell])));
const told = JSON.parse(await readFile(path.join(site, 'api/v1/statistics.json'), 'utf8'));

const ends = {
  decision: 'decision',
  'partial-decision': 'decision',
  inadmissible: 'decision',
  settled: 'settled',
  withdrawn: 'withdrawn',
  discontinued: 'discontinued',
};

const notPeople = ['authority', 'breach-notification'];
const isComplaint = (one) =>
  list(one.complainant).some((who) => !notPeople.includes(typeof who === 'string' ? who : (who.type ?? who.id)));
const isCourt = (forum) => courts.has(forum) || authorities.get(forum)?.level === 'court' || forum === 'eu-cjeu';

test('every complaint stands in the file, with its dates', () => {
  const expected = [];
  for (const [id, one] of cases) {
    const timeline = events(one);
    const filed = timeline.filter((event) => event.event === 'complaint-filed').map((event) => bounds(event.date));
    const [first] = list(one.authority).map((forum) => (typeof forum === 'string' ? forum : forum.id));
    const toAnAuthority = timeline.some((event) => event.event === 'complaint-filed' && list(event.to).some((to) => !isCourt(to)));
    if (!isComplaint(one) || filed.length === 0 || (isCourt(first) && !toAnAuthority)) continue;
    const [start] = filed.sort((a, b) => ((a[0] ?? a[1]) < (b[0] ?? b[1]) ? -1 : 1));
    // Before a court, its judgment is the decision, unless it is on an earlier one.
    const judged = (event) => isCourt(first) && ['court-judgment', 'cjeu-judgment'].includes(event.event) && event.outcome && !event.of;
    const endOf = (event) => (judged(event) ? 'decision' : ends[event.event]);
    const end = timeline.find(endOf);
    const [from, to] = end ? bounds(end.date) : one.last_verified ? bounds(one.last_verified) : [null, null];
    const groups =
      one.selection === 'decided'
        ? ['entered-as-decided']
        : [
            'all',
            ...deciding(one).map((forum) => `authority:${forum}`),
            `cross-border:${one.cross_border === undefined ? 'unknown' : one.cross_border === 'true' ? 'yes' : 'no'}`,
            ...(start[1] ? [`filed:${start[1].slice(0, 4)}`] : []),
          ];
    const event = end ? endOf(end) : 'pending';
    for (const group of groups) expected.push([id, group, start[0] ?? '', start[1] ?? '', from ?? '', to ?? '', event].join(' '));
  }
  const found = rows
    .filter((row) => row.measure === 'first-decision')
    .map((row) => [row.case, row.group, row.start_min, row.start_max, row.end_min, row.end_max, row.event].join(' '));
  assert.ok(expected.length > 10, 'there are complaints');
  assert.deepEqual(found.sort(), expected.sort());
});

test('days are counted from the dates', () => {
  for (const row of rows) {
    if ([row.start_min, row.start_max, row.end_min, row.end_max].includes('')) {
      assert.equal(`${row.days_min}${row.days_max}`, '', row.case);
      continue;
    }
    assert.equal(Number(row.days_min), Math.max(0, daysBetween(row.start_max, row.end_min)), row.case);
    assert.equal(Number(row.days_max), Math.max(0, daysBetween(row.start_min, row.end_max)), row.case);
    assert.equal(row.as_of, row.event === 'pending' ? asOf : '', row.case);
  }
});

/** Spells of a group by a bound and a reading: `{ entry, end, event }`. */
function spells(group, bound, reading) {
  return rows
    .filter((row) => row.measure === 'first-decision' && row.group === group && row.days_max !== '')
    .map((row) => {
      const start = reading === 'shortest' ? row.start_max : row.start_min;
      let end = reading === 'shortest' ? row.end_min : row.end_max;
      if (row.event === 'pending' && bound === 'as_of' && row.as_of > end) end = row.as_of;
      const entry = row.entry === '' ? 0 : daysBetween(start, row.entry);
      return { entry: entry > 0 ? entry : null, end: Math.max(0, daysBetween(start, end)), event: row.event };
    })
    .filter((spell) => spell.entry === null || spell.entry < spell.end);
}

/** Kaplan–Meier and Aalen–Johansen, written down from their formulas. */
function estimate(group, bound, reading) {
  const all = spells(group, bound, reading);
  let [survival, goingOn, greenwood] = [1, 1, 0];
  const ended = { decision: 0, settled: 0, withdrawn: 0, discontinued: 0 };
  return [...new Set(all.map((spell) => spell.end))]
    .sort((a, b) => a - b)
    .map((day) => {
      const n = all.filter((spell) => spell.end >= day && (spell.entry === null || spell.entry < day)).length;
      const now = all.filter((spell) => spell.end === day);
      const count = (event) => now.filter((spell) => spell.event === event).length;
      for (const event of Object.keys(ended)) ended[event] += (goingOn * count(event)) / n;
      goingOn *= 1 - now.filter((spell) => spell.event !== 'pending').length / n;
      const d = count('decision');
      survival *= 1 - d / n;
      greenwood += d === 0 ? 0 : d / (n * (n - d));
      const width = (1.959963984540054 * Math.sqrt(greenwood)) / Math.log(survival);
      const inside = survival > 0 && survival < 1;
      return {
        day,
        at_risk: n,
        decisions: d,
        censored: now.length - d,
        without_decision: survival,
        low: inside ? survival ** Math.exp(-width) : null,
        high: inside ? survival ** Math.exp(width) : null,
        ended: { ...ended },
      };
    });
}

function close(ours, theirs, where) {
  if (ours === null || theirs === null) assert.equal(ours, theirs, where);
  else assert.ok(Math.abs(ours - theirs) < 1e-9, `${where}: ${ours}, the file has ${theirs}`);
}

test('the curves follow from the rows', () => {
  for (const bound of ['last_checked', 'as_of']) {
    for (const reading of ['shortest', 'longest']) {
      const ours = estimate('all', bound, reading);
      const { curve } = told.durations.all[bound][reading];
      assert.equal(ours.length, curve.length);
      for (const [at, point] of ours.entries()) {
        const where = `${bound}, ${reading}, day ${point.day}`;
        for (const key of ['day', 'at_risk', 'decisions', 'censored']) assert.equal(curve[at][key], point[key], where);
        for (const key of ['without_decision', 'low', 'high']) close(point[key], curve[at][key], `${where}: ${key}`);
        for (const [cause, share] of Object.entries(point.ended)) close(share, curve[at].ended[cause], `${where}: ${cause}`);
      }
    }
  }
});

test('the quartiles of every group follow from the rows', () => {
  const groups = Object.keys(told.durations);
  assert.deepEqual(groups, [...new Set([...rows.filter((row) => row.measure === 'first-decision' && row.group !== 'entered-as-decided').map((row) => row.group), 'all'])].sort());
  for (const group of groups) {
    const own = spells(group, 'last_checked', 'longest');
    assert.equal(told.durations[group].complaints, own.length, group);
    assert.equal(told.durations[group].pending, own.filter((spell) => spell.event === 'pending').length, group);
    for (const bound of ['last_checked', 'as_of']) {
      for (const reading of ['shortest', 'longest']) {
        const curve = estimate(group, bound, reading);
        for (const { share, days } of told.durations[group][bound][reading].quartiles) {
          const day = curve.find((point) => point.without_decision <= share + 1e-12)?.day ?? null;
          assert.equal(days, day, `${group}, ${bound}, ${reading}, ${share}`);
        }
      }
    }
  }
});

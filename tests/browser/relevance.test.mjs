// Relevance: what a reporter asks finds the case that is meant.

import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';

import { mrr, openIndex, queries, ranks } from './relevance.mjs';
import { build, filesBelow, repository } from './site.mjs';

const folder = await mkdtemp(path.join(tmpdir(), 'casebook-relevance-'));
after(() => rm(folder, { recursive: true, force: true }));

test('the mean reciprocal rank over the real cases is at least 0.95', async (context) => {
  await build(folder);
  const all = await queries();
  assert.ok(all.length >= 570, `${all.length} queries`);
  assert.equal(new Set(all.map(({ q }) => q)).size, all.length, 'no query stands twice');
  const ids = new Set((await filesBelow(path.join(repository, 'cases'))).map((file) => path.basename(file, '.yaml')));
  for (const { q, want } of all) for (const id of want) assert.ok(ids.has(id), `${q}: there is no case ${id}`);
  const ranked = await ranks(await openIndex(folder), all);
  const mean = mrr(ranked);
  const later = ranked.filter(({ rank }) => rank !== 1).map(({ q, rank }) => `${q} (${rank || 'not found'})`);
  context.diagnostic(`mean reciprocal rank ${mean.toFixed(3)} over ${all.length} queries; not first: ${later.join(', ')}`);
  assert.ok(mean >= 0.95, `${mean}; not first: ${later.join(', ')}`);
});

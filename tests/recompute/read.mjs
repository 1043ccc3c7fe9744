// Reads a tracker's files by another parser than the program's, every scalar as the text it is.

import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

import { parse } from 'yaml';

async function folder(dir) {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
  const found = new Map();
  for (const entry of entries) {
    if (!entry.isFile() || !entry.name.endsWith('.yaml')) continue;
    const text = await readFile(path.join(entry.parentPath ?? entry.path, entry.name), 'utf8');
    found.set(path.basename(entry.name, '.yaml'), parse(text, { schema: 'failsafe' }));
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A list, whatever was written: nothing, one, or several. */
export const list = (value) => (value === undefined ? [] : [value].flat());

/** `{ cases, companies, authorities, courts, laws, rates }`; drafts and withdrawn cases are out. */
export async function readTracker(root) {
  const cases = await folder(path.join(root, 'cases'));
  for (const [id, one] of cases) if (one.draft === 'true' || one.withdrawn) cases.delete(id);
  const registry = (name) => folder(path.join(root, 'registry', name));
  const csv = await readFile(path.join(root, 'registry', 'rates.csv'), 'utf8');
  const [header, ...rows] = csv.trim().split(/\r?\n/).map((line) => line.split(','));
  const rates = rows.map(([month, ...cells]) => ({
    month,
    units: Object.fromEntries(cells.map((cell, at) => [header[at + 1], cell === '' ? null : Number(cell)])),
  }));
  return {
    cases,
    companies: await registry('companies'),
    authorities: await registry('authorities'),
    courts: await registry('courts'),
    laws: await registry('laws'),
    rates: rates.sort((a, b) => (a.month < b.month ? -1 : 1)),
  };
}

const lastDay = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();

function point(text) {
  const [year, month, day] = text.split('-').map(Number);
  const pad = (number, width = 2) => String(number).padStart(width, '0');
  if (day) return [text, text];
  if (month) return [`${text}-01`, `${text}-${pad(lastDay(year, month))}`];
  return [`${text}-01-01`, `${text}-12-31`];
}

const shift = (day, by) => new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);

/** First and last possible day of a date, each `null` where it is open. */
export function bounds(text) {
  const date = text.replace(/~$/, '');
  if (date === 'unknown') return [null, null];
  if (date.startsWith('before ')) return [null, shift(point(date.slice(7))[0], -1)];
  if (date.startsWith('after ')) return [shift(point(date.slice(6))[1], 1), null];
  const [from, to = from] = date.split('/');
  return [point(from)[0], point(to)[1]];
}

/** Whole days from one day to another. */
export const daysBetween = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** The events of a case that are no background, each with its id. */
export function events(one) {
  const seen = new Map();
  return one.timeline
    .map((event) => {
      const count = (seen.get(event.event) ?? 0) + 1;
      seen.set(event.event, count);
      return { ...event, id: event.id ?? (count === 1 ? event.event : `${event.event}-${count}`) };
    })
    .filter((event) => event.background !== 'true');
}

/** Ids of the parties of a case: written as an id, or as a map with one. */
export const ids = (value) => list(value).map((one) => (typeof one === 'string' ? one : one.id)).filter(Boolean);

/** Those that decide a case: the lead and courts beside it; where none leads, who does not only receive or watch; else all. */
export function deciding(one) {
  const forums = list(one.authority).map((forum) => (typeof forum === 'string' ? { id: forum } : forum));
  const leads = forums.some((forum) => forum.role === 'lead');
  const only = leads
    ? forums.filter((forum) => ['lead', 'court'].includes(forum.role))
    : forums.filter((forum) => !['receiving', 'concerned'].includes(forum.role));
  return (only.length > 0 ? only : forums).map((forum) => forum.id);
}

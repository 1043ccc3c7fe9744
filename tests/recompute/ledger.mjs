// The fines of a tracker, computed from its case files alone: announced, standing, cut, annulled,
// paid, and to whom each counts. It shares no code with the program, only the text of the rules.

import { procedure } from './courts.mjs';
import { bounds, deciding, events, ids, list } from './read.mjs';

const zero = new Set(['JPY', 'KRW', 'ISK', 'CLP', 'HUF0', 'VND', 'XAF', 'XOF']);
export const digits = (currency) => (zero.has(currency) ? 0 : 2);

/** `{ currency, minor }` of one exact amount, else `null`. */
function amount(value) {
  if (typeof value !== 'string') return null;
  const found = /^([\d_]+)(?:\.(\d+))? ([A-Z]{3})$/.exec(value.trim());
  if (!found) return null;
  const [, whole, rest = '', currency] = found;
  return { currency, minor: Number(whole.replaceAll('_', '') + rest.padEnd(digits(currency), '0')) };
}

const proposes = ['preliminary-findings', 'notice-of-intent', 'draft-decision', 'revised-draft'];
function finesOf(event) {
  const written = event.fine === undefined ? list(event.fines) : [{ amount: event.fine }];
  return written.map((fine, at) => ({
    kind: event.event === 'periodic-penalty' ? 'periodic-penalty' : 'fine',
    ...fine,
    id: fine.id ?? (at === 0 ? 'fine' : `fine-${at + 1}`),
    laws: [...list(fine.for), ...list(fine.parts).flatMap((part) => list(part.for))],
  }));
}

/** What a judgment says of fines: a word, or nothing. */
function remedy(event) {
  if (typeof event.result === 'object') return event.result.fine;
  return event.objects.length === 0 || event.objects.includes('fine') ? event.result : undefined;
}

const attacksFines = (action) => list(action.against).length === 0 || list(action.against).includes('fine');

/** Every fine of a case that was imposed. */
export function ledger(one) {
  const timeline = procedure(one);
  const lines = new Map();
  const impose = (event, fine, decision) => {
    const line = lines.get(fine.id) ?? { id: fine.id, first: null, paid: 0, laws: [] };
    Object.assign(line, { kind: fine.kind, count: fine.count, per: fine.per, annulled: false, appeal: false, now: fine.amount, decision });
    line.first ??= { amount: fine.amount, date: event.date };
    if (fine.company !== undefined) line.companies = list(fine.company);
    if (fine.laws.length > 0) line.laws = fine.laws;
    lines.set(fine.id, line);
  };
  const of = (decision) => [...lines.values()].filter((line) => line.decision === decision || line.decision.root === decision);
  for (const event of timeline) {
    const fines = finesOf(event);
    const contested = () => event.running.some((action) => action.root === event.root && attacksFines(action));
    if (event.event === 'appeal-filed' || (event.event === 'review' && event.result === undefined)) {
      if (event.root && attacksFines(event)) for (const line of of(event.root)) line.appeal = !line.annulled;
    } else if (event.event === 'appeal-withdrawn') {
      if (event.root && !contested()) for (const line of of(event.root)) line.appeal = false;
    } else if (event.event === 'fine-paid') {
      for (const fine of fines) lines.get(fine.id).paid += amount(fine.amount).minor;
      for (const fine of fines) lines.get(fine.id).appeal = false;
    } else if (event.event === 'fine-confirmed') {
      const meant = [...lines.values()].filter((line) => !line.annulled && (fines.length === 0 || fines.some((fine) => fine.id === line.id)));
      for (const line of meant) {
        line.now = fines.find((fine) => fine.id === line.id)?.amount ?? line.now;
        line.appeal = false;
      }
    } else if (['court-judgment', 'review'].includes(event.event) && event.root) {
      const said = remedy(event);
      judge(event, fines, of(event.root), said);
      for (const line of of(event.root)) {
        if (said !== undefined) line.appeal = !line.annulled && (said === 'open' || event.withCourt || contested());
        else if (!event.withCourt && !contested()) line.appeal = false;
      }
      for (const fine of fines) if (!lines.has(fine.id)) impose(event, fine, event.root);
    } else if (event.event !== 'payment-status') {
      if (!proposes.includes(event.event)) for (const fine of fines) impose(event, fine, event);
    }
  }
  return [...lines.values()].filter((line) => ['fine', 'civil-penalty'].includes(line.kind));
}

function judge(event, fines, own, said) {
  if (said === undefined) return;
  const changes = ['reduced', 'increased', 'replaced'].includes(said);
  for (const line of own) {
    const named = fines.find((fine) => fine.id === line.id);
    const was = line.now;
    if (['annulled', 'closed'].includes(said)) line.annulled = true;
    else if (['restored', 'open', 'reduced', 'increased', 'replaced'].includes(said)) {
      if (!changes || named || !own.some((other) => fines.some((fine) => fine.id === other.id))) line.annulled = false;
    }
    if (named) line.now = named.amount;
    // Restored without an amount: as it was before the last judgment that changed or annulled it.
    else if (said === 'restored' && line.before !== undefined) line.now = line.before;
    if (['annulled', 'closed'].includes(said) || line.now !== was) line.before = was;
  }
}

/** Totals of a line in minor units, or `null` where it has no exact amount. */
export function totals(line) {
  const first = amount(line.first.amount);
  if (!first || line.per) return null;
  const count = Number(line.count ?? 1);
  const announced = first.minor * count;
  if (line.annulled) return { currency: first.currency, announced, standing: 0, appeal: 0, cut: 0, annulled: announced, paid: line.paid };
  const now = amount(line.now);
  if (!now) return null;
  const standing = now.minor * count;
  return { currency: first.currency, announced, standing, appeal: line.appeal ? standing : 0, cut: announced - standing, annulled: 0, paid: line.paid };
}

/** The same in euro cents, by the rate of the month of the first imposing decision. */
export function inEuro(line, sums, rates) {
  if (sums.currency === 'EUR') return sums;
  const [first, last] = bounds(line.first.date);
  if (!first || !last || first.slice(0, 7) !== last.slice(0, 7)) return null;
  const row = rates.filter((rate) => rate.month <= last.slice(0, 7) && rate.units[sums.currency]).at(-1);
  if (!row) return null;
  const cents = (minor) => Math.round((minor / 10 ** digits(sums.currency) / row.units[sums.currency]) * 100);
  const euro = Object.fromEntries(['announced', 'standing', 'appeal', 'annulled', 'paid'].map((key) => [key, cents(sums[key])]));
  return { ...euro, currency: 'EUR', cut: euro.announced - euro.standing - euro.annulled };
}

/** The law that a citation names: that of the longest name which stands in it. */
export function lawOf(citation, laws) {
  let best = { length: 0 };
  for (const [id, law] of laws) {
    const names = [id, law.name, ...Object.values(law.short ?? {}), ...list(law.known_as)];
    for (const name of names) {
      const at = citation.indexOf(name);
      const whole = at >= 0 && /^(\W|$)/.test(citation.slice(at + name.length)) && (at === 0 || /\W/.test(citation[at - 1]));
      if (whole && name.length > best.length) best = { id, length: name.length };
    }
  }
  if (!best.id) throw new Error(`no law is named in ${citation}`);
  return best.id;
}

function topOf(company, companies) {
  let here = company;
  for (let steps = 0; steps < 16; steps += 1) {
    const group = list(companies.get(here)?.group).at(-1);
    const parent = typeof group === 'object' ? group.id : group;
    if (!parent || !companies.has(parent)) return here;
    here = parent;
  }
  return here;
}

/** Provisions of an event with what was found, from a map or from a list of entries. */
function findingsOf({ findings = {} }) {
  if (Array.isArray(findings)) return findings.map((one) => [one.provision, one.finding]);
  return Object.entries(findings);
}

/** Every fine of the tracker, with its sums and the pages on which it counts. */
export function book({ cases, companies, authorities, courts, laws, rates }) {
  const all = [];
  for (const [id, one] of cases) {
    const findings = new Map();
    for (const event of events(one)) for (const [law, found] of findingsOf(event)) findings.set(law, found);
    for (const line of ledger(one)) {
      const sums = totals(line);
      const owners = (line.companies ?? ids(one.company)).filter((owner) => companies.has(owner));
      const infringed = [...findings].filter(([, found]) => found === 'infringed').map(([law]) => law);
      const based = [line.laws, infringed, [...list(one.legal_basis), ...findings.keys()]].find((some) => some.length > 0) ?? [];
      const forums = deciding(one);
      const country = (forum) => (authorities.get(forum) ?? courts.get(forum)).country.toLowerCase();
      const scopes = [
        ...owners.map((owner) => `companies/${owner}`),
        ...owners.map((owner) => `group:${topOf(owner, companies)}`),
        ...forums.filter((forum) => authorities.has(forum)).map((forum) => `authorities/${forum}`),
        ...forums.map((forum) => `countries/${country(forum)}`),
        ...based.map((law) => `laws/${lawOf(law, laws)}`),
        ...ids(one.complainant).map((who) => `complainants/${who}`),
        ...list(one.topics).map((topic) => `topics/${topic}`),
        ...list(one.campaign).map((campaign) => `campaigns/${campaign}`),
      ];
      const last = bounds(line.first.date)[1];
      if (last) scopes.push(`timeline/${last.slice(0, 4)}`);
      all.push({ case: id, line, sums, euro: sums && inEuro(line, sums, rates), scopes: new Set(scopes) });
    }
  }
  return all;
}

const keys = ['announced', 'standing', 'appeal', 'cut', 'annulled', 'paid'];

/** Sums by currency, and in euro under the key `all`. */
export function sum(fines) {
  const sums = {};
  const add = (name, one) => {
    sums[name] ??= Object.fromEntries(keys.map((key) => [key, 0]));
    for (const key of keys) sums[name][key] += one[key];
  };
  for (const { sums: one, euro } of fines) {
    if (one) add(one.currency, one);
    if (euro) add('all', euro);
  }
  return sums;
}

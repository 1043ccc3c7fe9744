// The search of a casebook: reads the index that the program built, finds, counts and shows.
// One module without dependencies; loaded when somebody searches. docs/search.md describes the files.

/* Words: cut and folded as src/output/search/words.rs does it */

const UNSEEN = /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670\u00ad\u200b-\u200d\u2060\ufeff]/g;
const PAIRS = { ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ħ: 'h', ı: 'i', ŧ: 't', ς: 'σ', '\u2018': "'", '\u2019': "'", '\u02bc': "'" };
const ALONE = '\\u3041-\\u3096\\u30a1-\\u30fa\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{2fa1f}';
const PART = '\\p{Alphabetic}\\p{M}\\p{N}';
const WORD = new RegExp(`'s(?![${PART}])|[${ALONE}]\\p{M}*|(?:(?![${ALONE}])[${PART}])+`, 'gu');
const PIECE = new RegExp(`([${PART}]+)`, 'u');

/** A text without case, accents and other differences by which no reader searches. */
export function fold(text) {
  return text.normalize('NFKD').replace(UNSEEN, '').toLowerCase()
    .replace(/[ßæœþøđðłħıŧς\u2018\u2019\u02bc]/g, (c) => PAIRS[c]).normalize('NFC');
}

/** The words of a text, folded. */
export function cut(text) {
  return (fold(text).match(WORD) ?? []).filter((word) => word !== "'s");
}

/** What the forms of a word have in common; always its beginning: fin of fine, fines and fined. */
export function stem(word) {
  if (word.length < 4 || /[\p{N}]/u.test(word)) return word;
  let s = word;
  const shorten = (by) => { if (s.length - by >= 3) s = s.slice(0, -by); };
  if (/[^su]s$/.test(s)) shorten(1);
  for (let round = 0; round < 2; round += 1) {
    if (/([^aeiou])\1$/.test(s)) shorten(1);
    const ending = /(?:ing|ie|ed|en|er|em|[eaoiy])$/.exec(s);
    if (ending) shorten(ending[0].length);
  }
  if (/([^aeiou])\1$/.test(s)) shorten(1);
  return s;
}

/** Endings that forms of one word have after what they share. */
const ENDINGS = [' s es ed er ers ing', 'e es ed er ers ing', ' s d', 'y ies ied', ' e en er em es', ' n', 'a as', 'o os', 'a i', 'a y', 'o i', 'e i', 'a e'].map((group) => new Set(group.split(' ')));

/** Whether two words are forms of one: `fine` and `fining`, but not `date` and `data`. */
export function alike(one, two) {
  const at = shared(one, two);
  const ends = [one.slice(at), two.slice(at)];
  // What an ending must follow, so that `ban` is no form of `band`, `cook` none of `cooken`.
  const least = (end) => (/^(?:e|en|em)$/.test(end) && ends.includes('') ? 5 : /^ers?$/.test(end) && ends.includes('') ? 4 : ends.includes('a') && ends.includes('e') ? 4 : 3);
  const follows = (end) => at >= least(end) && (end !== 's' || one[at - 1] !== 's') && (!/^[dn]$/.test(end) || one[at - 1] === 'e');
  const fit = ([a, b]) => ENDINGS.some((group) => group.has(a) && group.has(b)) && follows(a) && follows(b);
  // A last letter may be written twice: transfer, transferred.
  return one === two || fit(ends) || fit(ends.map((end) => (end[0] === one[at - 1] && /^.(?:ed|ing|ers?)$/.test(end) ? end.slice(1) : end)));
}

const ALIKE = { l: 'i', 1: 'i', '|': 'i', 0: 'o', 5: 's', а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ѕ: 's', ј: 'j', һ: 'h', ԁ: 'd', к: 'k', м: 'm', т: 't', в: 'b', н: 'h', α: 'a', ε: 'e', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', υ: 'u', τ: 't', χ: 'x' };

/** A word as it looks: letters that are taken for one another are one. */
export function looks(word) {
  return [...word].map((c) => ALIKE[c] ?? c).join('').replaceAll('rn', 'm').replaceAll('vv', 'w');
}

/** How many letters must be changed, added, left out or swapped; more than `most` is `most + 1`. */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, row] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
      least = Math.min(least, next[j]);
    }
    if (least > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[b.length];
}

const slips = (word) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);
const LAST = '\u{10ffff}';
/** How many files of texts a phrase may take before readers ask for all. */
const LOOK = 4;

/* The index */

/** The numbers of a text, as src/output/search/code.rs writes them. */
function numbers(text) {
  const out = [];
  let [number, weight] = [0, 1];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const symbol = code === 33 ? 0 : code < 92 ? code - 34 : code - 35;
    if (symbol < 60) {
      out.push(number + symbol * weight);
      [number, weight] = [0, 1];
    } else {
      number += (symbol - 60) * weight;
      weight *= 32;
    }
  }
  return out;
}

const signed = (number) => (number % 2 ? -(number + 1) / 2 : number / 2);

async function fetchJson(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response.json();
}

const DAY = 86_400_000;
/** Days since 1970 of the first and the last day of a year, month or day; none for another text. */
export function period(text) {
  const iso = String(text ?? '').replace(/^(\d\d?)\.(\d\d?)\.(\d{4})$/, '$3-$2-$1');
  const [, year, month, day] = /^(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?$/.exec(iso) ?? [];
  const first = new Date(Date.UTC(+year, (month ?? 1) - 1, day ?? 1));
  if (!year || first.getUTCMonth() !== (month ?? 1) - 1 || first.getUTCDate() !== +(day ?? 1)) return null;
  const end = day ? +first + DAY : month ? Date.UTC(+year, +month, 1) : Date.UTC(+year + 1, 0, 1);
  return [first / DAY, end / DAY - 1];
}
/** Thousands, millions and billions (10^9), as languages of Europe write them, without accents. */
const SCALES = 'k|m|mn|mln|mio|bn|mrd|mld|billions?|mil[lij](?:i?on|oen|i?ard)\\p{L}{0,3}';
const isoDay = (day) => new Date(day * DAY).toISOString().slice(0, 10);

/** A number as people write it: 1_000_000, 150m, 1.2bn, 20.000.000; with half a unit of its last digit. */
export function amount(text) {
  const match = new RegExp(`^[€$£¥]?(\\d[\\d.,_']*)(b|${SCALES})?[€$£]?$`, 'iu').exec(text.trim());
  if (!match) return null;
  const scale = /^k/i.test(match[2]) ? 1e3 : /^b|rd|ld/i.test(match[2]) ? 1e9 : match[2] ? 1e6 : 1;
  let digits = match[1].replace(/[_']/g, '');
  const grouped = /^\d{1,3}([.,]\d{3})+$/.test(digits);
  digits = grouped && !(scale > 1) ? digits.replace(/[.,]/g, '') : digits.replace(',', '.');
  const number = Number(digits);
  if (!Number.isFinite(number)) return null;
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  return { value: number * scale, half: scale > 1 ? (0.5 * scale) / 10 ** decimals : 0, scaled: scale > 1 };
}

/** Bounds of a fine as they are typed: `>1m`, `50m..60m`, `50m-60m`, `1m..`. */
function bounds(text) {
  const [, sign, rest] = /^([<>]=?|)(.*)$/s.exec(text);
  const ends = sign ? [rest] : rest.split(/\.{2,}|[-–]/);
  const [low, high = low] = ends.map((end) => (end === '' && ends.length === 2 ? undefined : amount(end)?.value ?? Number.NaN));
  if (ends.length > 2 || [low, high].some(Number.isNaN) || (ends.length === 2 && ends.join('') === '')) return null;
  const step = sign.length === 1 ? 1 : 0;
  if (sign) return sign[0] === '>' ? { fine_min: low + step } : { fine_max: low - step };
  return { ...(low !== undefined && { fine_min: low }), ...((ends[1] ?? rest) !== '' && { fine_max: high }) };
}
/** Bounds in words, where fines are spoken of: `fines over 100 million`. */
const BOUND = new RegExp(`(?:\\b(?:fines?|fined|penalt(?:y|ies))\\s+(?:of\\s+)?)?\\b(over|above|more than|exceeding|at least|under|below|less than|up to)\\s+(€?\\d[\\d.,]*)\\s*(${SCALES})?(?:\\s+(?:euros?|eur))?(?=$|[\\s?!.,])`, 'iu');

const set = (words) => new Set(words.split(' '));
const FUNCTION_WORDS = set('a an the of for in on to by from against with and or not over about at as is are was were did does do has have had been be it its this that there any all much many still get got happen happened paid what which who how why when case cases regarding der die das des dem den und von vom gegen wegen im in zu zum zur fur mit le la les l du de des et contre pour en dans el los las y il lo gli di e per del della het een van tegen voor');
/** Who asks so of fines wants the highest first. */
const HIGHEST = set('biggest largest highest greatest hochste hochstes grosste grosstes maximum');
const FINES = set('fine fines fined penalty penalties bussgeld bussgelder geldbusse amende amendes multa multas multe boete boetes sanzione sanzioni kara kary');
/** Other words for what cases speak of. */
const ALSO = { kid: 'child', kids: 'children', teens: 'teenagers', hack: 'breach attack', hacked: 'breach attack', hackers: 'attack breach', leak: 'breach', leaked: 'breach', jail: 'criminal prison', prison: 'criminal', overturned: 'annulled', quashed: 'annulled', cancelled: 'annulled', lawsuit: 'court action', ads: 'advertising', spying: 'surveillance monitoring', facial: 'face', regulator: 'authority', watchdog: 'authority', telephone: 'phone', hotel: 'hospitality', hotels: 'hospitality' };
const ROMAN = { 1: 'i', 2: 'ii', 3: 'iii', 4: 'iv', 5: 'v' };
/** What begins a provision, and what a part of one. */
const HEADS = set('art arts article articles artikel artikels articulo articolo artigo artykul section sections sec s sect rule reg');
const PARTS = set('abs absatz par para paragraph paragraphs paragraphe paragrafo apartado lid lit litera letter lett lettera letra point pkt buchstabe buchst let sub nr no ust');
/** What, after a paragraph, numbers its sentences and subparagraphs, which no case cites: `Art. 6 Abs. 1 S. 1 lit. f`. */
const SENTENCES = set('s satz uabs unterabs unterabsatz al alinea subparagraph subpara');
const AND = set('and und et y e en i');
const SIGNS = { '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'JPY', '₩': 'KRW' };
const SCALE = new RegExp(`^(?:${SCALES})$`, 'u');
const TYPED = { year: 'filed', dpa: 'authority', respondent: 'company', provision: 'article', stage: 'status', fine: 'fine', after: 'after', before: 'before' };
/** Facets that readers see; `provision` serves citations. */
const HIDDEN = 'provision';
/** Facets whose values have names of their own. */
const NAMED = ['company', 'authority', 'court', 'complainant', 'country', 'topic', 'campaign', 'law'];
/** How what has no facet is typed. */
const EXAMPLES = { after: ['2023', '2023-05', '2023-05-31'], before: ['2023', '2023-05', '2023-05-31'], fine: ['>1m', '1m..5m'] };

/** The words of a text, each with the piece between blanks in which it stands, and what `-`, `NOT` and `OR` say of that. */
function tokensOf(text) {
  const tokens = [];
  let before = '';
  for (const raw of text.replaceAll('§', ' section ').replace(/\b(art|article|artikel)(?=\d)/gi, '$1 ').replace(/\b1er\b/gi, '1').split(/\s+/)) {
    if (/^(?:OR|NOT|AND)$/.test(raw)) {
      before = raw;
      continue;
    }
    const [chunk, words] = [fold(raw), cut(raw)];
    const not = before === 'NOT' || /^-[\p{L}\p{N}]/u.test(raw);
    words.forEach((word, place) => tokens.push({ word, chunk, place, of: words.length, not, either: before === 'OR' && place === 0 && tokens.length > 0 }));
    if (words.length > 0) before = '';
  }
  return tokens;
}

/** One facet: its values, and which cases have which. */
class Facet {
  constructor(column, count, leader) {
    Object.assign(this, { key: column.key, label: column.label });
    this.values = column.values.map(([id, label, also, path]) => ({ id, label, also, path: path || (column.folder ? `${column.folder}/${id}/index.html` : '') }));
    this.places = new Map(this.values.map(({ id }, index) => [id, index]));
    // The values of row r are `flat` from `starts[r]` to `starts[r + 1]`.
    Object.assign(this, column.data ? flatten(column.data, count) : leader.through(numbers(column.map), new Map(column.except), count));
  }

  /** Rows with other values, which follow from those of this facet: value v becomes `to[v] - 1`; but for some rows. */
  through(to, except, count) {
    const [starts, flat] = [new Uint32Array(count + 1), []];
    for (let row = 0; row < count; row += 1) {
      if (except.has(row)) flat.push(...except.get(row));
      for (let at = this.starts[row]; at < this.starts[row + 1] && !except.has(row); at += 1) {
        const value = to[this.flat[at]] - 1;
        if (value >= 0 && flat.indexOf(value, starts[row]) === -1) flat.push(value);
      }
      starts[row + 1] = flat.length;
    }
    return { starts, flat: Uint32Array.from(flat) };
  }

  /** The values of a row. */
  of(row) {
    return this.flat.subarray(this.starts[row], this.starts[row + 1]);
  }

  /** Values that a text names: by id, name, the beginning, a word or the initials of a name. */
  named(text) {
    const wanted = cut(text).join('');
    if (wanted === '') return [];
    const names = ({ id, label, also }) => [id, label, ...also].map(cut);
    const where = (is) => this.values.flatMap((value, index) => (names(value).some((words) => is(words.join(''), words)) ? [index] : []));
    for (const is of [
      (key) => key === wanted, (key) => key.startsWith(wanted), (_, words) => words.includes(wanted),
      (_, words) => words.filter((word) => !FUNCTION_WORDS.has(word)).map(([letter]) => letter).join('') === wanted,
      (key) => looks(key) === looks(wanted), (key) => distance(key, wanted, slips(wanted)) <= slips(wanted),
    ]) {
      const found = where(is);
      if (found.length > 0) return found;
    }
    return [];
  }
}

/** The names of countries in the languages of the EEA, as far as a browser has them. */
function abroad(values) {
  const languages = 'bg cs da de el es et fi fr ga hr hu is it lt lv mt nb nl pl pt ro sk sl sv'.split(' ').map((language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }));
  for (const value of values) value.also = [...value.also, ...new Set(languages.map((names) => names.of(value.id.toUpperCase()) ?? value.label))];
}

function flatten({ counts, numbers: all }, count) {
  const starts = new Uint32Array(count + 1);
  numbers(counts).forEach((many, row) => { starts[row + 1] = starts[row] + many; });
  return { starts, flat: Float64Array.from(numbers(all)) };
}

/** An opened index. `find` answers requests; `rows` and `texts` say more of what was found. */
export class Search {
  /** Opens the index at an address; `read` gives the JSON at an address. */
  static async open(url, read = fetchJson) {
    const search = new Search();
    const here = (name) => read(new URL(name, url).href);
    search.index = await read(String(url));
    search.read = here;
    const one = search.index.all ? await here(search.index.all) : null;
    const start = performance.now();
    const columns = one?.columns ?? (await here(search.index.columns));
    search.slow = performance.now() - start > SLOW;
    search.take(columns);
    if (one) {
      search.one = one;
      search.shards = [{ first: '', end: LAST + LAST, loaded: one.words }];
    } else {
      const [starts, words, rows] = ['starts', 'words', 'rows'].map((key) => search.index[key].split(' '));
      search.shards = starts.map((first, place) => ({ first, end: starts[place + 1] ?? LAST + LAST, file: `words.${words[place]}.json` }));
      search.rowFiles = rows.map((hash) => `rows.${hash}.json`);
    }
    return search;
  }

  take(columns) {
    const { count } = columns;
    this.count = count;
    this.files = new Map();
    this.clauses = new Map();
    this.facet = Object.create(null);
    for (const column of columns.facets.filter(({ data }) => data)) this.facet[column.key] = new Facet(column, count);
    for (const column of columns.facets.filter(({ data }) => !data)) this.facet[column.key] = new Facet(column, count, this.facet[column.from]);
    this.facets = columns.facets.map(({ key }) => this.facet[key]);
    abroad(this.facet.country?.values ?? []);
    let day = 0;
    this.last = numbers(columns.last).map((step) => (day -= signed(step)));
    const before = (text) => numbers(text).map((number, row) => (number === 0 ? null : this.last[row] - signed(number - 1)));
    const known = (text) => numbers(text).map((number) => (number === 0 ? null : number - 1));
    [this.filed, this.decided] = [before(columns.filed), before(columns.decided)];
    [this.open, this.fine] = [known(columns.open), known(columns.fine)];
    this.amounts = flatten(columns.amounts, count);
    this.exact = columns.exact.map(numbers);
    this.dates = new Map(columns.dates.map(([row, which, text]) => [`${row} ${which}`, text]));
    this.certainty = numbers(columns.certainty);
    this.known = columns.known;
    this.currency = known(columns.currency).map((place) => (place === null ? 'EUR' : columns.currencies[place]));
  }

  /** A file of the index, asked for once: when `wait` is over, and it throws where the request was overtaken. */
  async file(name) {
    const { wait } = this;
    if (!this.files.has(name)) await wait?.();
    if (!this.files.has(name)) {
      this.files.set(name, this.read(name).catch((error) => { this.files.delete(name); throw error; }));
    }
    const file = await this.files.get(name);
    await wait?.(true);
    return file;
  }

  /** A date as exactly as it is known, as case files write it: 0 the last event, 1 the beginning, 2 the decision. */
  date(row, which) {
    const [day, exact, other] = [[this.last, this.filed, this.decided][which][row], this.exact[which][row], this.dates.get(`${row} ${which}`)];
    if (other !== undefined || day === null || day === 0) return other ?? null;
    return isoDay(day).slice(0, [10, 7, 4][exact % 4]) + (exact > 3 ? '~' : '');
  }

  /** The words of the index from `low` to `high`, with where they stand. */
  async words(low, high) {
    const shards = this.shards.filter(({ first, end }) => end > low && first <= high);
    await Promise.all(shards.map(async (shard) => { shard.loaded ??= await this.file(shard.file); }));
    const found = [];
    for (const { loaded } of shards) {
      for (let at = firstFrom(loaded.words, low); at < loaded.words.length && loaded.words[at] <= high; at += 1) {
        found.push({ word: loaded.words[at], shard: loaded, at });
      }
    }
    return found;
  }

  /** Every word that is made of letters. */
  async terms() {
    if (this.allTerms) return this.allTerms;
    const all = this.one ? this.one.words.words.filter((word) => !/\p{N}/u.test(word)) : (await this.file(this.index.terms)).split(' ');
    this.allTerms = all;
    return all;
  }

  /** The rows of some cases. */
  rows(cases) {
    return Promise.all(cases.map(async (row) => {
      if (this.one) return this.one.rows[row];
      const each = this.index.rows_each;
      return (await this.file(this.rowFiles[Math.floor(row / each)]))[row % each];
    }));
  }

  /** Title, names and texts of the cases in a part of the index: all of them, or those of one file. */
  async texts(part) {
    if (this.one) return this.one.rows.map(([id, , title, , , , companies, authorities]) => `${title}\n${companies}\n${authorities}\n${this.one.texts[id] ?? ''}`);
    return this.file(`texts-${part}.json`);
  }

  /** Names of companies, authorities, laws and cases, without blanks, and what they name. */
  names() {
    if (this.allNames) return this.allNames;
    const names = new Map();
    const add = (name, target) => {
      const words = cut(name);
      const key = words.join('');
      if (key.length < 2 || (words.length === 1 && FUNCTION_WORDS.has(key))) return;
      for (const one of new Set([key, looks(key)])) {
        const targets = names.get(one) ?? [];
        if (!targets.some((other) => other.id === target.id)) names.set(one, [...targets, target]);
      }
    };
    for (const facet of this.facets.filter(({ key }) => NAMED.includes(key))) {
      facet.values.forEach(({ id, label, also }, value) => {
        const target = { id: `${facet.key} ${value}`, facet, value };
        for (const name of [id, label, ...also]) add(name, target);
      });
    }
    for (const [row, name] of this.known) add(name, { id: `case ${row}`, rows: [row] });
    this.allNames = names;
    return names;
  }

  rowsWith(facet, value) {
    if (!facet.with) {
      facet.with = facet.values.map(() => []);
      for (let row = 0; row < this.count; row += 1) for (const one of facet.of(row)) facet.with[one].push(row);
    }
    return facet.with[value];
  }

  /** What a text asks for: filters that were typed, phrases, and what is left. */
  parse(q) {
    const typed = { filters: [], ranges: {}, unknown: [], phrases: [], without: { filters: [], phrases: [] }, kept: [], said: null };
    let rest = q.slice(0, 400).replace(/(^|\s)(-|NOT\s+)?(\p{L}[\p{L}_-]*):("[^"]*"?|“[^”]*”?|\S+)/gu, (whole, blank, not, name, value) => {
      const key = Object.hasOwn(TYPED, fold(name)) ? TYPED[fold(name)] : fold(name);
      const facet = this.facet[key];
      const examples = Object.hasOwn(EXAMPLES, key) ? EXAMPLES[key] : null;
      if ((!facet && !examples) || key === HIDDEN || (not && examples)) return whole;
      const text = value.replace(/^["“]|["”]$/g, '');
      const read = this.typedValue(key, text);
      if (!read) typed.unknown.push({ key, facet: facet?.label ?? '', value: text, among: examples ?? facet.values.slice(0, facet.values.length > 12 ? 5 : 12).map(({ id }) => id) });
      else if (!read.filter) Object.assign(typed.ranges, read);
      else if (not) [typed.without.filters, typed.kept].forEach((list, place) => list.push(place === 0 ? read.filter : whole.trim()));
      else typed.filters.push(read.filter);
      return blank;
    });
    rest = rest.replace(/(?:(^|\s)(-|NOT\s+))?["“„»]([^"“”„«»]+)["”“«]/gu, (whole, _, not, phrase) => {
      const words = cut(phrase);
      if (words.length > 0) (not ? typed.without : typed).phrases.push(words);
      if (not) typed.kept.push(whole.trim());
      return ' ';
    });
    const [bound, how, digits, scale = ''] = BOUND.exec(rest) ?? [];
    const read = bound && amount(digits + scale);
    if (read && (read.scaled || read.value >= 10_000) && (digits.startsWith('€') || cut(rest).some((word) => FINES.has(word)))) {
      const [above, step] = [/over|above|more|exceed|least/i.test(how), /least|up/i.test(how) ? 0 : 1];
      Object.assign(typed.ranges, above ? { fine_min: read.value + step } : { fine_max: read.value - step });
      typed.said = [above ? 'fine-min' : 'fine-max', read.value];
      rest = rest.replace(bound, ' ');
    }
    return { ...typed, rest: rest.trim() };
  }

  /** What a typed filter says: bounds, or values of a facet; nothing where it cannot be read. */
  typedValue(key, text) {
    if (key === 'fine') return bounds(text);
    const days = period(text);
    if (key === 'after' || key === 'before') return days && { [key]: days[key === 'after' ? 0 : 1] };
    if (key === 'filed' && days && text.length > 4) return { after: days[0], before: days[1] };
    if (key === 'article' && /\d/.test(text)) {
      const { law, items } = this.cited(tokensOf(text), 0) ?? { items: [] };
      if (items.length !== 1) return null;
      // Of several laws the one that most cases rest on.
      for (const laws of law ? [law] : this.facet.law.values.map(({ id }) => new Set([id]))) {
        const levels = items[0].map(({ word }) => word);
        const values = this.provisions(laws, levels).map(({ value }) => value);
        const whole = levels.length === 1 && [...laws].flatMap((id) => this.facet.article.places.get(`${id}:${levels[0]}`) ?? []);
        if (values.length > 0) return { filter: whole?.length > 0 ? [key, whole] : [HIDDEN, values] };
      }
      return null;
    }
    const facet = this.facet[key];
    let values = facet.named(text);
    if (values.length === 0 && key === 'status') values = [...facet.places].flatMap(([id, value]) => (this.index.phases[id] === fold(text) ? [value] : []));
    return values.length > 0 ? { filter: [key, values] } : null;
  }

  /**
   * Answers a request: `q`; `filters`, keys of facets with ids; `ranges` of `after` and `before` in
   * days since 1970, of `fine_min` and `fine_max` in euros; `sort`; whether the last word is still
   * being typed; after how many cases with a phrase it may stop to look. The answer holds the cases in
   * their order, counts of each facet, and what was done.
   */
  async find({ q = '', filters = {}, ranges = {}, sort = '', typing = false, most = Infinity }) {
    const typed = this.parse(q);
    // A date or an amount that is still being typed is no mistake.
    if (typing) typed.unknown = typed.unknown.filter(({ facet, value }) => facet || !q.endsWith(value));
    const scored = await this.score(typed, typing);
    const chosen = new Map();
    for (const [key, ids] of Object.entries(filters)) {
      const facet = this.facet[key];
      if (facet && ids.length > 0) chosen.set(key, new Set(ids.map((id) => facet.places.get(id) ?? -1)));
    }
    for (const [key, values] of typed.filters) chosen.set(key, new Set([...(chosen.get(key) ?? []), ...values]));
    const within = this.within({ ...ranges, ...typed.ranges });
    const { cases, counts } = this.narrow(scored.has, within, chosen, typed.unknown.length > 0);
    const usual = scored.highest ? 'fine' : scored.text ? 'relevance' : 'last';
    this.sort(cases, sort || usual, scored.scores);
    const answer = { cases, counts, ...scored, usual, unknown: typed.unknown, typed };
    if (typed.phrases.length === 0) return answer;
    const { held, looked } = await this.holding(cases, typed.phrases, most);
    const kept = new Set(held);
    const { counts: counted } = this.narrow((row) => kept.has(row), within, chosen, false);
    return { ...answer, cases: held, counts: counted, looked, among: cases.length };
  }

  /** Whether a row lies in the ranges. */
  within({ after, before, fine_min: least, fine_max: most }) {
    return (row) => {
      const [filed, fine] = [this.filed[row], this.fine[row]];
      if (after !== undefined && (filed === null || filed < after)) return false;
      if (before !== undefined && (filed === null || filed > before)) return false;
      if (least !== undefined && (fine === null || fine < least)) return false;
      return most === undefined || (fine !== null && fine <= most);
    };
  }

  /**
   * The rows that pass all, and for each facet how many would pass with one of its values chosen in
   * place of those of the same facet.
   */
  narrow(has, within, chosen, nothing) {
    const cases = [];
    const counts = Object.fromEntries(this.facets.map((facet) => [facet.key, new Uint32Array(facet.values.length)]));
    const lists = [...chosen].map(([key, values]) => [this.facet[key], values]);
    for (let row = 0; row < this.count && !nothing; row += 1) {
      if (!has(row) || !within(row)) continue;
      let missed = null;
      let misses = 0;
      for (const [facet, values] of lists) {
        if (!facet.of(row).some((value) => values.has(value))) {
          misses += 1;
          missed = facet;
        }
      }
      if (misses > 1) continue;
      if (misses === 0) cases.push(row);
      for (const { key, starts, flat } of missed ? [missed] : this.facets) {
        const count = counts[key];
        for (let at = starts[row]; at < starts[row + 1]; at += 1) count[flat[at]] += 1;
      }
    }
    return { cases, counts };
  }

  sort(cases, by, scores) {
    const of = {
      relevance: (row) => scores?.[row] ?? 0,
      filed: (row) => this.filed[row] ?? -1e6,
      'filed-old': (row) => -(this.filed[row] ?? 1e6),
      fine: (row) => this.fine[row] ?? -1,
      open: (row) => this.open[row] ?? -1,
    }[by];
    if (!of) return;
    const keys = new Float64Array(this.count);
    for (const row of cases) keys[row] = of(row);
    cases.sort((a, b) => keys[b] - keys[a] || a - b);
  }

  /** Scores every row for what was asked in words. */
  async score({ rest, phrases, without }, typing) {
    const { clauses, notes, out } = await this.clausesOf(rest, typing);
    for (const words of phrases) clauses.push(await this.phrase(words));
    const off = await this.left(out, without);
    const marked = new Set(clauses.flatMap(({ marks }) => marks ?? []));
    const instead = clauses.flatMap((clause) => clause.instead ?? []);
    const text = clauses.length > 0;
    const said = { text, marked, instead, notes };
    if (!text) return { ...said, has: (row) => !off.has(row), scores: null, partly: false };
    const scores = new Float32Array(this.count);
    const masks = new Uint32Array(this.count);
    let [required, must] = [0, 0];
    clauses.slice(0, 30).forEach((clause, place) => {
      if (!clause.optional) required |= 1 << place;
      if (clause.must) must |= 1 << place;
      const { rows, worth } = clause;
      for (let at = 0; at < rows.length; at += 1) {
        scores[rows[at]] += worth[at];
        masks[rows[at]] |= 1 << place;
      }
    });
    this.addNames(clauses, scores, masks);
    await this.addJoined(clauses, scores, masks, marked);
    const fines = clauses.some(({ word }) => FINES.has(word));
    const highest = fines && clauses.some(({ word }) => HIGHEST.has(word));
    // Where two cases are equal, the larger fine and the later event come first.
    for (let row = 0; row < this.count; row += 1) {
      if (scores[row] > 0) scores[row] += (fines ? 0.3 : 0.06) * Math.log10(1 + (this.fine[row] ?? 0)) + 0.2 * (1 - row / this.count);
    }
    if (required === 0) required = masks.reduce((all, mask) => all | mask, 0);
    const bits = (mask) => { let count = 0; for (let left = mask & required; left; left &= left - 1) count += 1; return count; };
    const needed = bits(required);
    let most = 0;
    for (let row = 0; row < this.count && most < needed; row += 1) if ((masks[row] & must) === must) most = Math.max(most, bits(masks[row]));
    const least = most === needed ? needed : Math.min(most, Math.max(1, most - 1, Math.ceil(needed / 2)));
    const has = (row) => least > 0 && bits(masks[row]) >= least && (masks[row] & must) === must && !off.has(row);
    return { ...said, has, scores, highest, partly: most < needed && most > 0 };
  }

  /** Rows that were asked to be left out: for words, values of facets, phrases. */
  async left(out, { filters, phrases }) {
    const off = new Set();
    for (const clauses of out) {
      const [first, ...others] = clauses.map(({ rows }) => new Set(rows));
      for (const row of first) if (others.every((rows) => rows.has(row))) off.add(row);
    }
    for (const [key, values] of filters) for (const value of values) for (const row of this.rowsWith(this.facet[key], value)) off.add(row);
    for (const words of phrases) {
      const { rows } = await this.phrase(words);
      for (const row of (await this.holding(rows, [words], Infinity)).held) off.add(row);
    }
    return off;
  }

  /** Rows that hold a phrase in a name, a provision or a number, of which no text need be read. */
  async sure(words) {
    const [wanted, key] = [` ${words.join(' ')} `, words.join('')];
    const holds = (names) => names.some((name) => ` ${cut(name).join(' ')} `.includes(wanted));
    const sure = new Set(this.known.flatMap(([row, name]) => (holds([name]) ? [row] : [])));
    for (const facet of this.facets.filter((one) => [...NAMED, 'article', HIDDEN].includes(one.key))) {
      facet.values.forEach(({ id, label, also }, value) => {
        if (holds([id, label, ...also])) for (const row of this.rowsWith(facet, value)) sure.add(row);
      });
    }
    for (const posting of /\d/.test(key) && key.length > 3 ? await this.words(key, key) : []) for (const row of postings(posting).rows) sure.add(row);
    return sure;
  }

  /** Rows in which a phrase may stand: those with all of its words, and those that are sure, which are kept with it. */
  async phrase(words) {
    const sure = (words.sure ??= await this.sure(words));
    const all = await Promise.all(words.map((word) => this.word(word, false, true)));
    const [many, sum] = [new Uint8Array(this.count), new Float32Array(this.count)];
    for (const { rows, worth } of all) rows.forEach((row, at) => { many[row] += 1; sum[row] += worth[at]; });
    const rows = [...many.keys()].filter((row) => many[row] === all.length || sure.has(row));
    return { rows, worth: rows.map((row) => sum[row] + (sure.has(row) ? 5 : 0)), marks: words, must: true };
  }

  /** Words that together name a company, a law or a case are worth more than each alone. */
  addNames(clauses, scores, masks) {
    const names = this.names();
    for (let from = 0; from < clauses.length; from += 1) {
      for (let to = Math.min(clauses.length, from + 6); to > from; to -= 1) {
        const span = clauses.slice(from, to);
        const either = span.length === 1 && span[0].either;
        if (!either && span.some(({ word }) => word === undefined)) continue;
        const key = span.map(({ word }) => word).join('');
        const targets = either ? either.flatMap((word) => names.get(word) ?? []) : names.get(key) ?? names.get(looks(key)) ?? names.get(span.map(({ word }) => ROMAN[word] ?? word).join('')) ?? [];
        if (span.length === 1 && FUNCTION_WORDS.has(key)) continue;
        let mask = 0;
        for (let place = from; place < to; place += 1) mask |= 1 << place;
        for (const { facet, value, rows } of targets) {
          const all = rows ?? this.rowsWith(facet, value);
          const worth = rows ? 6 : 1.5 + 0.5 * Math.log(1 + this.count / (1 + all.length));
          for (const row of all) {
            scores[row] += worth;
            masks[row] |= mask;
          }
        }
        if (targets.length > 0 && span.length > 1) break;
      }
    }
  }

  /** Two words that are one in the index: `micro-targeting`, `hot spot`. It begins as the first does. */
  async addJoined(clauses, scores, masks, marked) {
    for (let place = 0; place + 1 < Math.min(30, clauses.length); place += 1) {
      const [one, two] = [clauses[place].word, clauses[place + 1].word];
      if (!one || !two || one.length < 2 || two.length < 2) continue;
      const { rows, worth, marks } = this.add((await this.words(one + two, one + two)).map((posting) => ({ ...posting, weight: 1 })));
      for (const word of marks) marked.add(word);
      for (let at = 0; at < rows.length; at += 1) {
        scores[rows[at]] += worth[at];
        masks[rows[at]] |= 3 << place;
      }
    }
  }

  /** What a text asks for, part by part: provisions, amounts, file numbers, words; and what to leave out. */
  async clausesOf(rest, typing) {
    const tokens = tokensOf(rest);
    const [clauses, notes, out] = [[], [], []];
    for (let at = 0; at < tokens.length;) {
      const { word, not, either, place } = tokens[at];
      const last = typing && at + 1 === tokens.length;
      const found = this.citation(tokens, at) ?? this.amountAt(tokens, at) ?? (await this.numberAt(tokens, at, typing)) ?? { clauses: [await this.word(word, last && !not, false)], end: at + 1 };
      if (not && place > 0 && out.length > 0) out.at(-1).push(...found.clauses);
      else if (not) out.push(found.clauses);
      else if (either && clauses.length > 0) clauses.push(united(clauses.pop(), found.clauses[0]), ...found.clauses.slice(1));
      else clauses.push(...found.clauses);
      notes.push(...(found.notes ?? []));
      at = found.end;
    }
    // A short word is a slip of another only where no other word is found.
    const found = ({ rows, optional, instead }) => rows.length > 0 && !optional && !(instead?.length > 0);
    const kept = clauses.some(found) ? clauses.map((clause) => (clause.instead?.some(({ word, used }) => word.length < 5 && looks(word) !== looks(used)) ? { word: clause.word, rows: [], worth: [], marks: [] } : clause)) : clauses;
    return { clauses: kept, notes, out };
  }

  /** Provisions as they are cited from a word on: their levels, the law, where they end. */
  cited(tokens, from) {
    const laws = this.lawNames ??= this.namesOfLaws();
    const lawAt = (at) => [3, 2, 1].map((length) => [length, laws.get(tokens.slice(at, at + length).map(({ word }) => word).join(''))]).find(([, found]) => found);
    const number = (at) => /^\d{1,3}\p{L}{0,2}$/u.test(tokens[at]?.word ?? '') && !(tokens[at].of === 1 && SCALE.test(tokens[at + 1]?.chunk ?? '')) && !(amount(tokens[at].chunk)?.value >= 10_000);
    const items = [];
    let [law, unit, article, open, sure, at, end] = [null, false, false, true, false, from, from];
    for (; at < Math.min(tokens.length, from + 40) && !(at > from && tokens[at].place === 0 && (tokens[at].not || tokens[at].either)); at += 1) {
      const { word, chunk, place } = tokens[at];
      const name = law ? null : lawAt(at);
      // `Art. 5 § 1` is a part of an article, `§ 5` a provision.
      const inside = article && !open && (SENTENCES.has(word) || word === 'section');
      // `article 6 a company` means no letter.
      if (items.at(-1)?.length === 1 && !open && !sure && place === 0 && FUNCTION_WORDS.has(word) && word.length === 1 && tokens[at + 1] && !lawAt(at + 1)) break;
      if (name) {
        law = name[1];
        at += name[0] - 1;
        end = at + 1;
        if (items.length > 0) return { law, unit, items, end, after: true };
      } else if (items.at(-1)?.length > 1 && inside && SENTENCES.has(word) && number(at + 1)) {
        at += 1;
        [sure, end] = [true, at + 1];
      } else if (HEADS.has(word) && (law || unit || items.length === 0) && !inside) {
        article ||= word[0] === 'a';
        unit = true;
        open = true;
      } else if (PARTS.has(word) || inside) {
        unit = true;
        sure = true;
      // In `2016/679 art 6` no provision begins with 679.
      } else if ((number(at) && (at > from || place === 0)) || (items.length > 0 && (!open || chunk.startsWith('(')) && /^(?:\p{L}|i{2,3}|iv|vi{0,3}|ix)$/u.test(word)) || (unit && open && /^\p{L}$/u.test(word) && number(at + 1))) {
        const apart = place === 0 ? tokens[at - 1]?.chunk.endsWith(',') : /^\d+\p{L}?(?:,\d+\p{L}?)+,?$/u.test(chunk);
        const level = { word, at, chunk, sure: sure || place > 0 || chunk.startsWith('(') };
        const again = items.length > 0 && (open || apart) && place === 0 && chunk.startsWith('(');
        if (again) items.push([...items.at(-1).slice(0, -1), level]);
        else if (open || (apart && !sure && number(at))) items.push([level]);
        else items.at(-1).push(level);
        [open, sure, end] = [false, false, at + 1];
      } else if (items.length > 0 && AND.has(word) && (number(at + 1) || tokens[at + 1]?.chunk.startsWith('('))) {
        open = true;
      } else if (!(items.length > 0 && !law && FUNCTION_WORDS.has(word) && (lawAt(at + 1) || lawAt(at + 2)))) break;
    }
    return items.length > 0 ? { law, unit, items, end } : null;
  }

  /** Provisions: `dsgvo 6 1 f`, `Art. 13, 14 GDPR`, `6(1)(f)`; numbers that no case cites are words. */
  citation(tokens, from) {
    const { law, unit, items, end: whole, after } = this.cited(tokens, from) ?? {};
    if (!items || !(law || unit || /^\d+\p{L}?\(/u.test(items[0][0].chunk) || items[0][1]?.chunk.startsWith('('))) return null;
    let end = whole;
    const [clauses, notes] = [[], []];
    let none = 0;
    items.forEach((levels, place) => {
      const words = levels.map(({ word }) => word);
      let found = this.provisions(law, words);
      const [, first, last] = /^(\d+)[-–](\d+),?$/.exec(levels[0].chunk) ?? [];
      if (found.length === 0 && levels.length === 2 && last - first > 0 && last - first < 100) {
        found = Array.from({ length: last - first + 1 }, (_, step) => this.provisions(law, [String(+first + step)])).flat();
      }
      let depth = levels.length;
      while (found.length === 0 && depth > 1) found = this.provisions(law, words.slice(0, (depth -= 1)));
      const dropped = levels.slice(depth);
      if (found.length === 0) {
        none += 1;
        clauses.push({ rows: [], worth: [], marks: [], must: true });
        notes.push(['citation-none', { asked: this.print(law, words) }]);
        return;
      }
      const rows = new Map();
      for (const { value, exact } of found) for (const row of this.rowsWith(this.facet[HIDDEN], value)) rows.set(row, exact || rows.get(row));
      const idf = Math.log(1 + this.count / rows.size);
      clauses.push({ rows: [...rows.keys()], worth: [...rows.values()].map((exact) => (exact ? 4 : 3) + idf), marks: [] });
      // What follows may be another word: `article 6 a company`.
      if (dropped.length > 0 && (after || place < items.length - 1 || dropped.some(({ sure }) => sure))) notes.push(['citation-wider', { asked: this.print(law, words), what: this.print(law, words.slice(0, depth)) }]);
      else if (dropped.length > 0) end = dropped[0].at;
      else if (found.length === 1) notes.push(['citation', { what: this.facet[HIDDEN].values[found[0].value].label }]);
    });
    return none === items.length && !(law && unit) ? null : { clauses, notes, end };
  }

  /** A provision in words, as others of its law are written. */
  print(laws, [head, ...levels]) {
    const number = head + levels.map((level) => `(${level})`).join('');
    if (!laws) return number;
    for (const { id, label } of this.facet[HIDDEN].values) {
      const [law, own] = id.split(/:(.*)/s);
      if (own && laws.has(law) && label.includes(own)) return label.replace(own, number);
    }
    return `${number} ${this.facet.law.values.find(({ id }) => laws.has(id)).label}`;
  }

  namesOfLaws() {
    const names = new Map();
    this.facet.law.values.forEach(({ id, label, also }) => {
      for (const name of [id, label, ...also]) {
        const key = cut(name).join('');
        if (!HEADS.has(key) && !PARTS.has(key)) names.set(key, new Set([...(names.get(key) ?? []), id]));
      }
    });
    return names;
  }

  /** Values that are a provision or a part of it. */
  provisions(laws, levels) {
    this.numbered ??= this.facet[HIDDEN].values.map(({ id }) => id.split(/:(.*)/s)).map(([law, number]) => ({ law, own: cut(number ?? '') }));
    return this.numbered.flatMap(({ law, own }, value) => {
      if (own.length === 0 || (laws && !laws.has(law))) return [];
      let next = 0;
      for (const level of own) if (level === levels[next]) next += 1;
      return own[0] === levels[0] && next === levels.length ? [{ value, exact: own.length === levels.length }] : [];
    });
  }

  /** An amount of a fine: `150m`, `€1.2bn`, `20 million`, `405,000,000`. */
  amountAt(tokens, at) {
    const { chunk, place, of } = tokens[at];
    if (place !== 0 || !/^-?[€$£¥₩]?\d/.test(chunk)) return null;
    const text = chunk.replace(/^-/, '');
    const next = tokens[at + of];
    const joined = next && SCALE.test(next.chunk) ? amount(text + next.chunk) : null;
    const read = joined ?? amount(text);
    if (!read || (!read.scaled && read.value < 10_000)) return null;
    const sign = SIGNS[/[€$£¥₩]/.exec(text)?.[0]];
    const rows = new Map();
    for (let row = 0; row < this.count; row += 1) {
      const currency = this.currency[row];
      const own = [...this.amounts.flat.subarray(this.amounts.starts[row], this.amounts.starts[row + 1])];
      const euros = this.fine[row] ?? -1;
      // What stands is in euros: for a fine in another currency it is converted.
      const all = [...own.map((one) => [one, currency]), [euros, 'EUR']];
      const far = (one) => Math.abs(one - read.value);
      for (const [one, of] of all.filter(([one, of]) => far(one) <= read.half + 0.5 && (!sign || sign === of))) {
        const converted = one === euros && currency !== 'EUR' && !own.includes(one);
        rows.set(row, Math.max(rows.get(row) ?? 0, (far(one) <= 0.5 ? 7 : 6) - (converted ? 3 : 0)));
      }
    }
    if (rows.size === 0) return null;
    return { clauses: [{ rows: [...rows.keys()], worth: [...rows.values()], marks: [] }], end: at + of + (joined ? next.of : 0) };
  }

  /** A file number, ECLI or case number, written together or apart: `C-252/21`, `c 252 21`. */
  async numberAt(tokens, from, typing) {
    const digits = (token) => /\d/.test(token.word);
    for (let to = Math.min(tokens.length, from + 8); to > from + 1; to -= 1) {
      const span = tokens.slice(from, to);
      const key = span.map(({ word }) => word).join('');
      if (!span.some(digits) || key.length < 4 || span.every(({ word }) => word.length > 5 && !/\d/.test(word))) continue;
      const whole = span[0].place === 0 && span.at(-1).place === span.at(-1).of - 1;
      if (!whole || span.some(({ not, either }, place) => place > 0 && (either || not !== span[0].not))) continue;
      const open = typing && to === tokens.length && key.length > 4;
      const found = await this.words(key, open ? key + LAST : key);
      if (found.length === 0) continue;
      const { rows, worth } = this.best(found.map((posting) => ({ ...posting, weight: 9 })));
      return { clauses: [{ rows, worth, marks: span.map(({ word }) => word) }], end: to };
    }
    return null;
  }

  /** Rows with a word in any of its forms; with one that looks or is spelled like it where there is none. */
  async word(word, typing, exact) {
    const key = `${word} ${typing} ${exact}`;
    if (!this.clauses.has(key)) {
      if (this.clauses.size > 200) this.clauses.clear();
      this.clauses.set(key, await this.readWord(word, typing, exact));
    }
    return this.clauses.get(key);
  }

  async readWord(word, typing, exact) {
    // A name has no other forms.
    const name = exact || (this.names().get(word) ?? []).some(({ facet }) => !facet || ['company', 'authority', 'court', 'complainant'].includes(facet.key));
    // Of many files, too many hold words that begin with one or two letters.
    const short = typing && !this.one && /^[\0-\u024f]{1,2}$/.test(word);
    const found = [];
    for (const [one, weight] of [[word, 1], ...(exact || !Object.hasOwn(ALSO, word) ? [] : ALSO[word].split(' ').map((other) => [other, 0.6]))]) {
      const root = name ? one : stem(one);
      const open = !exact && !short && [...one].length > 1 && (typing || root.length > 2);
      for (const posting of await this.words(root, open ? root + LAST : root)) {
        const like = likeness(one, posting.word, typing && weight === 1, name);
        if (like > 0) found.push({ ...posting, weight: like * weight });
      }
    }
    const optional = FUNCTION_WORDS.has(word) || HIGHEST.has(word) || (HEADS.has(word) && word.length > 2) || short || (typing && [...word].length === 1);
    if (found.length > 0 || exact || short) {
      const added = this.add(found);
      // A little word says little, however rare it is here.
      if (FUNCTION_WORDS.has(word) && !exact) added.worth = added.worth.map((worth) => 0.2 * worth);
      return { word, optional, ...added };
    }
    // Countries have names that no index holds.
    if ((this.names().get(word) ?? []).some(({ facet }) => facet?.key === 'country')) return { word, optional, ...this.add([]) };
    const parts = await this.parts(word);
    if (parts) return { word, optional, ...parts };
    const near = await this.near(word, typing);
    return { word, optional, ...this.add(near), instead: near.length > 0 && !optional ? [{ word, used: near[0].word }] : [] };
  }

  /** A word that is two in the index: rows with both. */
  async parts(word) {
    if (word.length < 7 || /\d/.test(word)) return null;
    const terms = await this.terms();
    this.termSet ??= new Set(terms);
    for (let at = word.length - 3; at >= 3; at -= 1) {
      const [one, two] = [word.slice(0, at), word.slice(at)];
      if (!this.termSet.has(one) || !this.termSet.has(two)) continue;
      const [a, b] = await Promise.all([one, two].map(async (part) => this.add((await this.words(part, part)).map((posting) => ({ ...posting, weight: 0.8 })))));
      const worth = new Map([...b.rows].map((row, place) => [row, b.worth[place]]));
      const both = [...a.rows].map((row, place) => [row, a.worth[place] + (worth.get(row) ?? Number.NaN)]).filter(([, sum]) => sum > 0);
      if (both.length > 0) return { rows: both.map(([row]) => row), worth: both.map(([, sum]) => sum), marks: [one, two] };
    }
    return null;
  }

  /** Words that look like a word, else those with the fewest slips. */
  async near(word, typing) {
    if (/\p{N}/u.test(word)) return [];
    const most = slips(word);
    const look = looks(word);
    let nearest = [];
    let least = most;
    for (const term of await this.terms()) {
      const far = looks(term) === look ? 0 : most === 0 ? 9 : Math.min(distance(term, word, least), typing && term.length > word.length ? distance(term.slice(0, word.length), word, Math.min(1, least)) + 0.5 : 9);
      if (far < least) nearest = [];
      if (far <= least) {
        least = far;
        nearest.push(term);
      }
    }
    const lists = await Promise.all(nearest.slice(0, 8).map((term) => this.words(term, term)));
    const found = lists.flat().map((posting) => ({ ...posting, weight: 0.7 - 0.15 * least }));
    return found.sort((a, b) => b.shard.cases[b.at].length - a.shard.cases[a.at].length);
  }

  /** The rows of several words as of one: each counts with its best, by how rare they are together. */
  add(found) {
    const { rows, worth, strong } = this.best(found);
    const many = strong || rows.length;
    const idf = 3 * Math.log(1 + (this.count - many + 0.5) / (many + 0.5));
    for (let at = 0; at < worth.length; at += 1) worth[at] *= idf;
    return { rows, worth, marks: found.map(({ word }) => word) };
  }

  /** The rows of several words, what the best is worth in each, and in how many one is strong. */
  best(found) {
    const best = new Float32Array(this.count);
    let strong = 0;
    const seen = new Uint8Array(this.count);
    for (const posting of found) {
      const { rows, worth } = postings(posting);
      for (let at = 0; at < rows.length; at += 1) {
        const row = rows[at];
        const score = posting.weight * worth[at];
        if (score > best[row]) best[row] = score;
        if (posting.weight >= 0.6 && seen[row] === 0) {
          seen[row] = 1;
          strong += 1;
        }
      }
    }
    const rows = [];
    for (let row = 0; row < this.count; row += 1) if (best[row] > 0) rows.push(row);
    return { rows: Uint32Array.from(rows), worth: Float32Array.from(rows, (row) => best[row]), strong };
  }

  /**
   * Of some rows, in their order, those whose title or text holds each phrase, word by word; and
   * how many were looked at. It stops at `most` and after a few files, unless `most` is infinite.
   */
  async holding(cases, phrases, most) {
    const wanted = phrases.map((words) => ` ${words.join(' ')} `);
    const each = this.one ? this.count : this.index.texts_each;
    const parts = new Map();
    const held = new Set(cases.filter((row) => phrases.every(({ sure }) => sure.has(row))));
    let [looked, read] = [held.size, 0];
    for (const row of cases.filter((one) => !held.has(one))) {
      const part = Math.floor(row / each);
      if (!parts.has(part)) parts.set(part, []);
      parts.get(part).push(row);
    }
    if (most === Infinity) await Promise.all([...parts.keys()].map((part) => this.texts(part)));
    for (const [part, rows] of parts) {
      if (held.size >= most || (most !== Infinity && read === LOOK)) break;
      const texts = await this.texts(part);
      for (const row of rows) {
        const lines = texts[row % each].split('\n').map((line) => ` ${cut(line).join(' ')} `);
        if (wanted.every((phrase, at) => phrases[at].sure.has(row) || lines.some((line) => line.includes(phrase)))) held.add(row);
      }
      looked += rows.length;
      read += 1;
    }
    return { held: cases.filter((row) => held.has(row)), looked };
  }
}

/** Either of two parts of a request: rows with one of them. */
function united(one, two) {
  const best = new Map();
  for (const { rows, worth } of [one, two]) rows.forEach((row, at) => best.set(row, Math.max(worth[at], best.get(row) ?? 0)));
  return { either: [one.either ?? one.word ?? [], two.word ?? []].flat(), rows: [...best.keys()], worth: [...best.values()], marks: [...one.marks, ...two.marks], instead: [...(one.instead ?? []), ...(two.instead ?? [])] };
}

/** How many letters two words have in common at their beginning. */
function shared(a, b) {
  let many = 0;
  while (many < a.length && a[many] === b[many]) many += 1;
  return many;
}

/** How alike a word of the index is to one that was asked for: 1 the same, 0 another. */
function likeness(word, term, typing, name) {
  if (term === word) return 1;
  if (!name && alike(word, term)) return 0.85;
  if (!term.startsWith(word)) return 0;
  const share = word.length / term.length;
  if (typing) return 0.15 + 0.4 * share;
  return word.length > 4 && !/\d/.test(word) ? 0.5 * share : 0;
}

function firstFrom(words, low) {
  let [from, to] = [0, words.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (words[middle] < low) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Rows of a word, and what the word is worth in each, from 0 to 1. */
function postings({ shard, at }) {
  shard.read ??= new Map();
  if (!shard.read.has(at)) {
    let row = -1;
    const rows = Uint32Array.from(numbers(shard.cases[at]), (step) => (row += step + 1));
    shard.read.set(at, { rows, worth: Float32Array.from(numbers(shard.worth[at]), (level) => level / 30) });
  }
  return shard.read.get(at);
}

/* What readers see */

/** An element with attributes and children; text becomes text, never markup. */
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ''));
  return element;
}

/** A text with the words that were searched in `<mark>`. */
function marked(text, words) {
  if (words.size === 0) return [text];
  return text.split(PIECE).map((piece, place) => {
    const is = place % 2 === 1 && cut(piece).some((word) => words.has(word));
    return is ? make('mark', {}, piece) : piece;
  });
}

/** Of a text the line with the most of the words, cut around the first of them. */
function excerpt(text, words, summary) {
  if (!text || words.size === 0 || cut(summary).some((word) => words.has(word))) return summary;
  let [best, most] = [summary, 0];
  for (const line of text.split('\n')) {
    const many = new Set(cut(line).filter((word) => words.has(word))).size;
    if (many > most) [best, most] = [line, many];
  }
  if (best.length <= 200) return best;
  const pieces = best.split(PIECE);
  const first = pieces.findIndex((piece, place) => place % 2 === 1 && cut(piece).some((word) => words.has(word)));
  const start = Math.max(0, pieces.slice(0, first).join('').length - 60);
  const from = start === 0 ? 0 : best.indexOf(' ', start) + 1;
  const to = best.length - from > 200 ? best.lastIndexOf(' ', from + 200) : best.length;
  return `${from > 0 ? '… ' : ''}${best.slice(from, to)}${to < best.length ? ' …' : ''}`;
}

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key] ?? '');
/** Cases on a page of results: of one file, and where each may ask for another. */
const EACH = [20, 10];
/** Over a slow connection: after how many milliseconds without a letter files are loaded. */
const PAUSE = 250;
/** A connection is slow where the table of the cases takes more milliseconds than this. */
const SLOW = 150;
const RANGES = ['after', 'before', 'fine_min', 'fine_max'];
const SORTS = ['relevance', 'last', 'filed', 'filed-old', 'fine', 'open'];

/** What both places of a search have in common: the index, its words, links. */
class Place {
  constructor(form, address) {
    Object.assign(this, { form, address, input: form?.elements.q, status: form?.querySelector('[role=status]'), turn: 0 });
    this.lang = document.documentElement.lang || 'en';
  }

  async opened() {
    this.opening ??= Search.open(this.address).catch((error) => { this.opening = undefined; throw error; });
    this.search = await this.opening;
    this.words = this.search.index.interface;
    return this.search;
  }

  say(key, values = {}) {
    return fill(this.words[key] ?? '', values);
  }

  number(number) {
    return number.toLocaleString(this.lang);
  }

  count(key, n) {
    const rule = new Intl.PluralRules(this.lang).select(n);
    return this.say(`${key}-${rule}` in this.words ? `${key}-${rule}` : `${key}-other`, { n: this.number(n) });
  }

  /** How many cases there are, in words. */
  many({ cases, looked, among }) {
    if (looked < among) return this.say('at-least', { count: this.count('count', cases.length) });
    return cases.length === 0 ? this.say('none') : this.count('count', cases.length);
  }

  link(path) {
    return new URL(this.search.index.clean ? path.replace(/index\.html$/, '') : path, new URL('../', this.address)).href;
  }

  /**
   * Waits until no letter was typed for a while, unless the file is there or the connection fast;
   * what was overtaken goes no further.
   */
  async pause(turn, ready) {
    const left = ready || !this.search.slow ? 0 : this.touched + PAUSE - performance.now();
    if (left > 0) await new Promise((resolve) => { setTimeout(resolve, left); });
    if (turn !== this.turn) throw new Error('overtaken');
  }

  /** Answers a request with the rows that `shown` picks; as one types, files come over a slow connection once the letters pause. */
  async ask(request, turn, shown) {
    const { search } = this;
    search.wait = request.typing ? (ready) => this.pause(turn, ready) : null;
    const answer = await search.find(request);
    return { answer, rows: await search.rows(shown(answer)) };
  }

  /** Too few letters for a search in many files. */
  few(q) {
    return !this.search.one && /^[\0-\u024f]{1,2}$/.test(q.trim());
  }

  failed() {
    this.form?.classList.add('told');
    this.status.textContent = document.querySelector('script[data-failed]')?.dataset.failed ?? '';
  }
}

/** Results below the box in the head of a page: a combobox with a list. */
class Box extends Place {
  constructor(form, address) {
    super(form, address);
    this.active = -1;
    this.list = make('ul', { id: 'search-list', role: 'listbox', class: 'suggestions', hidden: true });
    form.append(this.list);
    const { input } = this;
    for (const [key, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': 'search-list' })) input.setAttribute(key, value);
    input.addEventListener('input', () => this.update());
    input.addEventListener('keydown', (event) => this.key(event));
    form.addEventListener('focusout', (event) => { if (!form.contains(event.relatedTarget)) this.close(); });
    this.list.addEventListener('pointerdown', (event) => event.preventDefault());
    if (input.value) this.update();
    else this.opened().then(() => this.list.setAttribute('aria-label', this.say('results')), () => {});
  }

  async update() {
    const turn = (this.turn += 1);
    const q = this.input.value.trim();
    this.touched = performance.now();
    if (q === '') { this.close(); this.status.textContent = ''; return; }
    try {
      await this.opened();
      if (turn !== this.turn || this.few(q)) return;
      const { answer, rows } = await this.ask({ q, typing: true, most: 7 }, turn, ({ cases }) => cases.slice(0, 7));
      if (turn === this.turn) this.show(q, answer, rows);
    } catch {
      if (turn === this.turn) this.failed();
    }
  }

  show(q, found, rows) {
    this.active = -1;
    const option = (href, children) => make('li', { role: 'option', 'aria-selected': 'false', onclick: () => { location.href = href; }, 'data-href': href }, children);
    const options = rows.map(([id, lang, title, status]) => {
      const item = option(this.link(`cases/${id}/index.html`), [make('span', { lang }, marked(title, found.marked)), ' ', make('small', {}, status)]);
      item.dataset.case = id;
      return item;
    });
    const all = new URL(this.form.action);
    all.search = new URLSearchParams({ q });
    options.push(option(all.href, [found.cases.length === 0 ? this.say('none') : `${this.say('all-results', { q })} `, found.cases.length > 0 ? make('small', {}, this.many(found)) : '']));
    options.forEach((item, place) => { item.id = `search-option-${place}`; });
    this.list.replaceChildren(...options);
    this.list.setAttribute('aria-label', this.say('results'));
    this.list.hidden = false;
    this.input.setAttribute('aria-expanded', 'true');
    this.input.removeAttribute('aria-activedescendant');
    this.status.textContent = this.many(found);
  }

  close() {
    this.turn += 1;
    this.list.hidden = true;
    this.active = -1;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }

  key(event) {
    const items = [...this.list.children];
    if (event.key === 'Escape' && !this.list.hidden) {
      event.preventDefault();
      this.close();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !this.list.hidden) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.active = this.active === -1 && step === -1 ? items.length - 1 : (this.active + step + items.length + 1) % (items.length + 1);
      if (this.active === items.length) this.active = -1;
      items.forEach((item, place) => item.setAttribute('aria-selected', String(place === this.active)));
      const item = items[this.active];
      if (item) {
        this.input.setAttribute('aria-activedescendant', item.id);
        item.scrollIntoView({ block: 'nearest' });
      } else this.input.removeAttribute('aria-activedescendant');
    } else if (event.key === 'ArrowDown') {
      this.update();
    } else if (event.key === 'Enter' && items[this.active]) {
      event.preventDefault();
      location.href = items[this.active].dataset.href;
    }
  }
}

/** The page of all cases: results, facets, ranges, order, pages, files to take away. */
class Page extends Place {
  constructor(form, address) {
    super(form, address);
    this.browse = document.querySelector('.browse');
    form.addEventListener('submit', (event) => { event.preventDefault(); this.submit(); });
    this.input.addEventListener('input', () => this.typed());
    addEventListener('popstate', () => { this.forget(); this.read(); this.render(false); });
    // Whoever goes elsewhere finds what was typed when coming back.
    addEventListener('click', () => this.keep(), true);
    addEventListener('pagehide', () => this.keep());
    addEventListener('keydown', (event) => this.key(event));
    const early = this.input.value;
    this.forget();
    this.read();
    if (early && early !== this.state.q && document.activeElement === this.input) {
      // Letters that were typed before this was loaded.
      this.input.value = early;
      this.typed();
    } else if (this.isAsked()) this.render(false);
    else this.opened().catch(() => this.failed());
  }

  failed() {
    super.failed();
    this.browse.hidden = false;
    if (this.found) this.found.hidden = true;
  }

  /* The state, and the address that holds it */

  read() {
    const params = new URLSearchParams(location.search);
    const unread = [];
    const one = (key, read, among) => {
      const text = params.get(key);
      const value = text ? read(text) : undefined;
      if (text && !value && value !== 0) unread.push({ key, facet: '', value: text, among });
      return value ?? undefined;
    };
    const day = (key, which) => one(key, (text) => period(text)?.[which], EXAMPLES[key]);
    const euros = (key) => one(key, (text) => amount(text)?.value, ['1000000', '1m']);
    this.state = {
      q: (params.get('q') ?? '').slice(0, 400),
      filters: {},
      ranges: { after: day('after', 0), before: day('before', 1), fine_min: euros('fine_min'), fine_max: euros('fine_max') },
      sort: one('sort', (text) => (SORTS.includes(text) ? text : null), SORTS) ?? '',
      page: Math.max(1, Math.min(1e6, Number.parseInt(params.get('page') ?? '1', 10) || 1)),
      all: params.has('all'),
      unread,
    };
    for (const key of new Set(params.keys())) {
      if (/^[a-z]+$/.test(key) && !['q', 'sort', 'page', 'all', ...RANGES].includes(key)) this.state.filters[key] = params.getAll(key).filter(Boolean);
    }
    this.input.value = this.state.q;
  }

  isAsked() {
    const { q, filters, ranges, sort, all, page, unread } = this.state;
    return unread.length > 0 || q.trim() !== '' || Object.keys(filters).length > 0 || RANGES.some((key) => ranges[key] !== undefined) || sort !== '' || all || page > 1;
  }

  params(change = {}) {
    const { q, filters, ranges, sort, page, all } = { ...this.state, ...change };
    const params = new URLSearchParams();
    if (q.trim()) params.set('q', q.trim());
    for (const [key, ids] of Object.entries(filters)) for (const id of ids) params.append(key, id);
    for (const key of RANGES) if (ranges[key] !== undefined) params.set(key, key.startsWith('fine') ? ranges[key] : isoDay(ranges[key]));
    if (sort) params.set('sort', sort);
    if (page > 1) params.set('page', page);
    if (all && params.size === 0) params.set('all', '');
    return params;
  }

  href(change) {
    const url = new URL(location.href);
    url.search = this.params(change);
    url.hash = '';
    return url.href;
  }

  go(change, replace = false) {
    this.keep();
    Object.assign(this.state, { page: 1, unread: [] }, change);
    const href = this.href();
    if (href !== location.href) history[replace ? 'replaceState' : 'pushState'](null, '', href);
    this.forget();
    return this.render(false);
  }

  typed() {
    Object.assign(this.state, { q: this.input.value, page: 1 });
    this.touched = performance.now();
    clearTimeout(this.saving);
    this.saving = setTimeout(() => this.keep(), 400);
    this.render(true);
  }

  /** Puts what was typed into the address, in place of what stood there. */
  keep() {
    if (!this.saving) return;
    clearTimeout(this.saving);
    this.saving = 0;
    history.replaceState(null, '', this.href());
  }

  /** The address as it stands is the one to come back to; what is still to be kept is not. */
  forget() {
    clearTimeout(this.saving);
    this.saving = 0;
    this.settled = location.href;
  }

  /** Filters that were typed become filters that are shown. */
  async submit() {
    this.keep();
    const { search } = this;
    let change = { q: this.input.value };
    if (search) {
      const typed = search.parse(this.input.value);
      if (typed.unknown.length === 0 && (typed.filters.length > 0 || Object.keys(typed.ranges).length > 0)) {
        const filters = { ...this.state.filters };
        for (const [key, values] of typed.filters) filters[key] = [...new Set([...(filters[key] ?? []), ...values.map((value) => search.facet[key].values[value].id)])];
        const quoted = typed.phrases.map((words) => `"${words.join(' ')}"`);
        change = { q: [typed.rest, ...quoted, ...typed.kept].join(' ').trim(), filters, ranges: { ...this.state.ranges, ...typed.ranges } };
        this.input.value = change.q;
      }
    }
    // What stood there before the letters is what one comes back to.
    if (this.href({ page: 1, ...change }) !== this.settled) history.replaceState(null, '', this.settled);
    await this.go(change);
  }

  async refine() {
    await this.go({ all: true });
    if (!this.side) return;
    this.side.closest('details').open = true;
    this.side.querySelector('summary')?.focus();
  }

  /** Looks for phrases in all cases that have their words. */
  look() {
    this.whole = this.state.q;
    return this.render(false);
  }

  /* Showing */

  async render(typing) {
    const turn = (this.turn += 1);
    if (!this.isAsked()) {
      if (this.found) this.found.hidden = true;
      this.browse.hidden = false;
      this.status.textContent = '';
      return;
    }
    try {
      const search = await this.opened();
      // Other sites add parameters of their own: only facets are filters.
      for (const key of Object.keys(this.state.filters)) if (!search.facet[key]) delete this.state.filters[key];
      if (!this.isAsked()) return this.render(false);
      const { q, filters, ranges, sort } = this.state;
      if (turn !== this.turn || (typing && this.few(q))) return;
      const each = EACH[search.one ? 0 : 1];
      const most = this.whole === q ? Infinity : each * this.state.page;
      const pageOf = ({ cases }) => {
        const pages = Math.max(1, Math.ceil(cases.length / each));
        const page = Math.min(this.state.page, pages);
        return { page, pages, shown: cases.slice((page - 1) * each, page * each) };
      };
      const { answer, rows } = await this.ask({ q, filters, ranges, sort, typing, most }, turn, (found) => pageOf(found).shown);
      const { page, pages, shown } = pageOf(answer);
      if (turn !== this.turn) return;
      this.answer = answer;
      this.shell();
      this.showNotes(answer);
      this.showChips();
      this.showTools(answer);
      this.showRows(answer, shown, rows);
      this.showPaging(page, pages);
      this.showFacets(answer);
      this.found.hidden = false;
      this.browse.hidden = true;
      this.status.textContent = this.many(answer);
    } catch (error) {
      if (turn !== this.turn) return;
      this.failed();
      if (!(error instanceof TypeError) || !/fetch/i.test(error.message)) throw error;
    }
  }

  shell() {
    if (this.found) return;
    this.notes = make('div', { class: 'notes' });
    this.chips = make('ul', { class: 'chips' });
    this.tools = make('div', { class: 'tools' });
    this.list = make('ol', { class: 'cases' });
    this.paging = make('nav', { class: 'paging' });
    this.side = make('div', { class: 'side facets' });
    const filters = make('details', { class: 'all-facets' }, make('summary', {}, this.say('filters')), this.side);
    const wide = matchMedia('(min-width: 62rem)');
    const follow = () => { filters.open = wide.matches; };
    wide.addEventListener('change', follow);
    follow();
    this.found = make('div', { class: 'answer', hidden: true }, this.notes, this.chips, make('div', { class: 'cols' }, make('div', { class: 'side' }, filters), make('div', { class: 'body' }, this.tools, this.list, this.paging)));
    this.browse.before(this.found);
  }

  showNotes({ partly, instead, unknown, notes: said, typed, cases, looked, among }) {
    const notes = [...this.state.unread, ...unknown].map(({ key, facet, value, among: others }) => this.say(facet ? 'unknown-value' : 'unreadable', { key, facet: facet.toLocaleLowerCase(this.lang), value, among: others.join(', ') }));
    if (cases.length > 0) for (const { word, used } of instead) notes.push(this.say('instead', { word, used }));
    if (partly) notes.push(this.say('some-words'));
    for (const [key, values] of said) notes.push(this.say(key, values));
    if (typed.said) notes.push(this.say('citation', { what: this.say(typed.said[0], { n: this.number(typed.said[1]) }) }));
    this.notes.replaceChildren(...notes.map((note) => make('p', {}, note)));
    if (looked < among) {
      const [n, all] = [this.number(looked), this.number(among)];
      this.notes.append(make('p', {}, this.say('looked', { n, all }), ' ', make('button', { type: 'button', onclick: () => this.look().then(() => this.input.focus()) }, this.say('look-on', { all }))));
    } else if (cases.length === 0) {
      const links = [...document.querySelectorAll('header.site nav a')].map((link) => make('a', { href: link.href }, link.textContent));
      this.notes.append(make('p', {}, this.say('none-help'), ' ', links.flatMap((link, place) => (place > 0 ? [' · ', link] : [link]))));
    }
  }

  /** What narrows the list down, each with the change that takes it away. */
  active() {
    const { filters, ranges } = this.state;
    const active = [];
    for (const [key, ids] of Object.entries(filters)) {
      const facet = this.search.facet[key];
      for (const id of ids) {
        const value = facet?.values[facet.places.get(id)];
        const rest = { ...filters, [key]: ids.filter((other) => other !== id) };
        if (rest[key].length === 0) delete rest[key];
        active.push({ label: `${facet?.label ?? key}: ${value?.label ?? id}`, change: { filters: rest, all: true } });
      }
    }
    for (const key of RANGES.filter((range) => ranges[range] !== undefined)) {
      const value = key.startsWith('fine') ? { n: this.number(ranges[key]) } : { date: isoDay(ranges[key]) };
      active.push({ label: this.say(key.replace('_', '-'), value), change: { ranges: { ...ranges, [key]: undefined }, all: true } });
    }
    return active;
  }

  showChips() {
    const active = this.active();
    const chip = ({ label, change }) => make('li', {}, make('button', { type: 'button', 'aria-label': this.say('remove', { filter: label }), onclick: () => { this.go(change).then(() => this.input.focus()); } }, make('bdi', {}, label), make('span', { 'aria-hidden': 'true' }, ' ×')));
    const clear = () => make('li', {}, make('button', { type: 'button', class: 'clear', onclick: () => { this.input.value = ''; this.go({ q: '', filters: {}, ranges: {}, sort: '', all: true }).then(() => this.input.focus()); } }, this.say('clear')));
    this.chips.replaceChildren(...active.map(chip), ...(active.length > 1 ? [clear()] : []));
    this.chips.hidden = active.length === 0;
  }

  showTools({ text, usual }) {
    const chosen = this.state.sort || usual;
    if (!this.sorting) {
      this.sorting = make('select', { onchange: () => this.go({ sort: this.sorting.value }, true) });
      const save = (key, type) => make('button', { type: 'button', onclick: () => this.save(type) }, this.say(key));
      const copy = make('button', { type: 'button', onclick: async () => { await navigator.clipboard.writeText(this.href()); copy.textContent = this.say('copied'); } }, this.say('copy'));
      const help = ['words', 'phrase', 'citation', 'number', 'amount', 'operators', 'typed', 'keys'].map((key) => make('li', {}, this.say(`help-${key}`)));
      this.tools.append(
        make('label', {}, `${this.say('sort')} `, this.sorting),
        make('p', { class: 'save' }, this.say('save'), ' ', save('save-csv', 'csv'), ' ', save('save-json', 'json'), navigator.clipboard ? [' ', copy] : ''),
        make('details', { class: 'help' }, make('summary', {}, this.say('help')), make('ul', {}, help)),
      );
    }
    const sorts = SORTS.filter((sort) => text || sort !== 'relevance');
    this.sorting.replaceChildren(...sorts.map((sort) => make('option', { value: sort, selected: sort === chosen }, this.say(`sort-${sort}`))));
    this.sorting.value = chosen;
  }

  showRows({ marked: words }, shown, rows) {
    const { index, facet } = this.search;
    const items = rows.map((row, place) => {
      const [id, lang, title, status, dates, fines, companies, authorities, summary] = row;
      const stage = facet.status.values[facet.status.of(shown[place])[0]]?.id ?? 'unknown';
      const text = excerpt(this.search.one?.texts[id], words, summary);
      const meta = [companies, authorities, dates.join(' – ')].filter(Boolean);
      return make('li', { 'data-case': id, class: `status-${stage} phase-${index.phases[stage] ?? 'open'}` },
        make('p', { class: 'title', lang }, make('a', { href: this.link(`cases/${id}/index.html`) }, make('bdi', {}, marked(title, words)))),
        make('p', { class: 'meta' }, meta.flatMap((one) => [make('span', {}, marked(one, words)), ' '])),
        text ? make('p', { class: 'excerpt', lang }, marked(text, words)) : '',
        make('p', { class: 'state' }, make('span', { class: 'status' }, status), fines ? [' ', make('span', { class: 'amount' }, fines)] : ''));
    });
    this.list.replaceChildren(...items);
    this.list.hidden = items.length === 0;
  }

  showPaging(page, pages) {
    const to = (number, key, rel) => make('a', { rel, href: this.href({ page: number }), onclick: (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      this.go({ page: number }).then(() => { this.form.scrollIntoView(); this.list.querySelector('a')?.focus({ preventScroll: true }); });
    } }, this.say(key));
    const text = this.say('page', { page: this.number(page), pages: this.number(pages) });
    this.paging.setAttribute('aria-label', text);
    this.paging.hidden = pages < 2;
    this.paging.replaceChildren(...(page > 1 ? [to(page - 1, 'previous', 'prev')] : []), make('span', {}, text), ...(page < pages ? [to(page + 1, 'next', 'next')] : []));
  }

  /* Facets */

  showFacets({ counts }) {
    if (!this.panels) {
      const open = new Set(['status', 'company', 'authority']);
      this.panels = this.search.facets.filter(({ key, values }) => key !== HIDDEN && values.length > 0).map((facet) => this.panel(facet, open.has(facet.key)));
      this.ranges = [this.range('filed', 'date', ['after', 'before']), this.range('fine', 'number', ['fine_min', 'fine_max'])];
      this.side.append(...this.panels.slice(0, 1).map(({ element }) => element), ...this.panels.slice(1).map(({ element }) => element), ...this.ranges.map(({ element }) => element), this.toResults());
    }
    for (const button of this.side.querySelectorAll('.to-results')) button.textContent = this.count('to-results', this.answer.cases.length);
    for (const panel of this.panels) {
      panel.counts = counts[panel.facet.key];
      if ((this.state.filters[panel.facet.key] ?? []).length > 0) panel.element.open = true;
      panel.show();
    }
    for (const { update } of this.ranges) update();
  }

  /** A way from the facets past all others; within one it is seen when the focus is there. */
  toResults() {
    return make('button', { type: 'button', class: 'to-results', onclick: () => (this.list.querySelector('a') ?? this.input).focus() });
  }

  panel(facet, open) {
    const { key, label, values } = facet;
    const panel = { facet, all: false, text: '' };
    const list = make('ul', {});
    const more = make('button', { type: 'button', class: 'more', onclick: () => { panel.all = !panel.all; panel.show(); } });
    const ordered = ['status', 'outcome', 'finality', 'fines', 'filed', 'decided'].includes(key);
    const within = values.length > (ordered ? 20 : 10) ? make('input', { type: 'search', 'aria-label': `${this.say('filter-within')}: ${label}`, placeholder: this.say('filter-within'), oninput: () => { panel.text = within.value; panel.show(); } }) : null;
    panel.element = make('details', { class: 'facet', 'data-facet': key, open, ontoggle: () => panel.show() }, make('summary', {}, label), make('fieldset', {}, make('legend', { class: 'vh' }, label), within, list, more, this.toResults()));
    panel.show = () => {
      if (!panel.element.open || !panel.counts) return;
      const chosen = new Set(this.state.filters[key] ?? []);
      const held = document.activeElement?.closest?.('li')?.parentElement === list ? document.activeElement.value : null;
      const words = cut(panel.text);
      const fits = ({ id, label: name, also }) => words.every((word) => [id, name, ...also].some((one) => cut(one).some((other) => other.startsWith(word))));
      let all = values.map((value, place) => ({ ...value, n: panel.counts[place], chosen: chosen.has(value.id) })).filter((value) => (value.n > 0 || value.chosen) && (words.length === 0 || fits(value)));
      all.sort((a, b) => (ordered ? 0 : b.chosen - a.chosen || b.n - a.n || a.label.localeCompare(b.label, this.lang)));
      const most = ordered && values.length < 20 ? 20 : 8;
      const total = all.length;
      all = all.slice(0, panel.all ? 200 : most);
      list.replaceChildren(...all.map((value) => this.choice(key, value)));
      more.hidden = total <= most;
      more.textContent = panel.all ? this.say('fewer') : this.say('more', { n: this.number(total) });
      panel.element.classList.toggle('empty', total === 0 && words.length === 0);
      if (held !== null) [...list.querySelectorAll('input')].find((input) => input.value === held)?.focus();
    };
    return panel;
  }

  choice(key, { id, label, n, chosen }) {
    const toggle = (event) => {
      const before = this.state.filters[key] ?? [];
      const ids = event.target.checked ? [...before, id] : before.filter((other) => other !== id);
      const filters = { ...this.state.filters, [key]: ids };
      if (ids.length === 0) delete filters[key];
      this.go({ filters, all: true });
    };
    return make('li', { 'data-value': id }, make('label', {}, make('input', { type: 'checkbox', value: id, checked: chosen, onchange: toggle }), make('bdi', {}, label), make('span', { class: 'count' }, this.number(n))));
  }

  range(name, type, keys) {
    const inputs = keys.map((key, place) => make('input', { type, min: type === 'number' ? 0 : null, step: type === 'number' ? 'any' : null, name: key, onchange: (event) => {
      const { value } = event.target;
      const read = type === 'date' ? period(value)?.[place] : value === '' ? undefined : Math.max(0, Number(value));
      this.go({ ranges: { ...this.state.ranges, [key]: Number.isFinite(read) ? read : undefined }, all: true });
    } }));
    const element = make('details', { class: 'facet', 'data-facet': `range-${name}` }, make('summary', {}, this.say(`range-${name}`)), make('div', { class: 'range' }, inputs.map((input, place) => make('label', {}, make('span', {}, this.say(place === 0 ? 'from' : 'to')), input))));
    const update = () => keys.forEach((key, place) => {
      const value = this.state.ranges[key];
      const text = value === undefined ? '' : type === 'date' ? isoDay(value) : String(value);
      if (document.activeElement !== inputs[place] && inputs[place].value !== text) inputs[place].value = text;
      if (value !== undefined) element.open = true;
    });
    return { element, update };
  }

  /* Keys, and files to take away */

  key(event) {
    if (!['ArrowDown', 'ArrowUp', 'Escape'].includes(event.key) || event.altKey || event.ctrlKey || event.metaKey || !this.found || this.found.hidden) return;
    const links = [...this.list.querySelectorAll('.title a')];
    const at = links.indexOf(document.activeElement);
    if (document.activeElement !== this.input && at === -1) return;
    if (event.key === 'Escape') {
      if (at === -1) return;
      this.input.focus();
    } else {
      const next = event.key === 'ArrowDown' ? links[at + 1] : at === 0 ? this.input : links[at - 1];
      if (!next) return;
      next.focus();
    }
    event.preventDefault();
  }

  /** The current result, whole and in its order, as records. */
  async records() {
    if (this.answer.looked < this.answer.among) await this.look();
    const { search, answer } = this;
    const rows = await search.rows(answer.cases);
    return answer.cases.map((row, place) => Object.fromEntries(FIELDS.map(([key, of]) => [key, of(search, row, rows[place], this)])));
  }

  async save(type) {
    const records = await this.records();
    const text = type === 'json' ? `${JSON.stringify({ url: this.href(), count: records.length, cases: records }, null, 1)}\n` : `\ufeff${csv(records, FIELDS.map(([key]) => key))}`; // Excel asks for the mark.
    const blob = new Blob([text], { type: type === 'json' ? 'application/json' : 'text/csv;charset=utf-8' });
    const link = make('a', { href: URL.createObjectURL(blob), download: `cases.${type}` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }
}

const ids = (key) => (search, row) => [...search.facet[key].of(row)].map((value) => search.facet[key].values[value].id);
const one = (key) => (search, row) => ids(key)(search, row)[0] ?? null;
/** What a record says, and from where it is known; docs/search.md describes each. */
const FIELDS = [
  ['id', (_, __, [id]) => id], ['title', (_, __, [, , title]) => title], ['url', (_, __, [id], place) => place.link(`cases/${id}/index.html`)],
  ['status', one('status')], ['status_text', (_, __, [, , , status]) => status], ['certainty', ({ certainty }, row) => ['confirmed', 'reported', 'disputed'][certainty[row]]],
  ['outcome', one('outcome')], ['finality', one('finality')], ['origin', one('origin')],
  ['companies', ids('company')], ['complainants', ids('complainant')], ['authorities', ids('authority')], ['courts', ids('court')], ['countries', ids('country')],
  ['provisions', ids(HIDDEN)], ['topics', ids('topic')], ['campaign', one('campaign')],
  ['began', (search, row) => search.date(row, 1)], ['decided', (search, row) => search.date(row, 2)], ['last_event', (search, row) => search.date(row, 0)],
  ['fines', (_, __, row) => row[5] || null], ['fine_states', ids('fines')],
  ['standing_eur', ({ fine }, row) => fine[row]], ['days_open', ({ open }, row) => open[row]],
];

/** Records as CSV, RFC 4180; what a spreadsheet would take for a formula begins with an apostrophe. */
export function csv(records, keys = Object.keys(records[0] ?? { id: '' })) {
  const cell = (value) => {
    const text = (Array.isArray(value) ? value.join('; ') : String(value ?? '')).replace(/\r?\n/g, ' ');
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `${[keys, ...records.map((record) => keys.map((key) => record[key]))].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Starts the search of a page. */
export function start(form, address) {
  return document.querySelector('.browse') ? new Page(form, address) : new Box(form, address);
}

const LISTS = { companies: 'company', authorities: 'authority', courts: 'court', complainants: 'complainant', countries: 'country', laws: 'law', topics: 'topic', campaigns: 'campaign' };

/** Narrows the table of a list page down as one types: by every name, over all pages of the list. */
export async function filterList(input, address) {
  const table = document.querySelector('table[data-list]');
  const status = input.closest('.filter').querySelector('[role=status]');
  const place = new Place(null, address);
  const [body] = table.tBodies;
  const whole = [...body.rows];
  const paging = document.querySelector('nav.paging');
  const rows = new Map(whole.map((row) => [row.dataset.value, row]));
  let facet;
  // The rows of other pages: id, name, longer name, country, cases, fines.
  let others = new Map();
  const show = (found) => {
    if (found) body.replaceChildren(...found);
    else body.replaceChildren(...whole);
    if (paging) paging.hidden = found !== null;
  };
  const row = (value) => {
    const [, name = value.label, note, country, cases, standing] = others.get(value.id) ?? [];
    const heads = [...table.tHead.rows[0].cells].slice(1);
    const cells = [country, cases, standing].slice(-heads.length);
    return rows.get(value.id) ?? make('tr', { 'data-value': value.id },
      make('th', { scope: 'row' }, make('a', { href: place.link(value.path) }, make('bdi', {}, name)), note ? [' ', make('small', {}, make('bdi', {}, note))] : ''),
      heads.map((head, at) => make('td', { class: head.className || null, 'data-label': head.textContent }, cells[at])));
  };
  // The address holds what was typed, so that one comes back to it.
  let saving = 0;
  const keep = () => {
    if (!saving) return;
    clearTimeout(saving);
    saving = 0;
    const url = new URL(location.href);
    if (input.value) url.searchParams.set('filter', input.value);
    else url.searchParams.delete('filter');
    history.replaceState(null, '', url);
  };
  addEventListener('click', keep, true);
  addEventListener('pagehide', keep);
  const update = () => {
    const words = cut(input.value);
    if (words.length === 0 || !facet) { show(null); status.textContent = ''; return; }
    const fits = (near) => facet.values.filter(({ id, label, also }) => words.every((word) => [id, label, ...also].some((name) => cut(name).some((own) => own.startsWith(word) || looks(own).startsWith(looks(word)) || (near && distance(own, word, slips(word)) <= slips(word))))));
    const exact = fits(false);
    const found = (exact.length > 0 ? exact : fits(true)).sort((a, b) => a.label.localeCompare(b.label, place.lang)).slice(0, 200);
    show(found.map(row));
    status.textContent = found.length === 0 ? place.say('list-none') : place.say('list-count', { n: place.number(found.length), all: place.number(facet.values.length) });
  };
  const typed = () => {
    clearTimeout(saving);
    saving = setTimeout(keep, 400);
    update();
  };
  input.addEventListener('input', typed);
  input.addEventListener('keydown', (event) => { if (event.key === 'Escape' && input.value) { input.value = ''; typed(); event.preventDefault(); } });
  try {
    await place.opened();
    if (paging) others = new Map((await fetchJson(place.link(`${table.dataset.list}/list.json`))).map((one) => [one[0], one]));
    facet = place.search.facet[LISTS[table.dataset.list]];
    update();
  } catch {
    status.textContent = document.querySelector('script[data-failed]')?.dataset.failed ?? '';
  }
}

// Ranks the questions of tests/search/relevance.json with Casebook's search and with others, over
// the cases of one built site.
//
//   npm ci --ignore-scripts && node benches/compare-search.mjs SITE
//
// The others are two searches for static sites, and stand-ins for the kinds of search that public
// trackers have: a table with DataTables, and a wiki with MediaWiki (left out where it is not
// installed). Each has a file in benches/searches/, which says what it is given.

import path from 'node:path';

import { mrr, openIndex, queries } from '../tests/browser/relevance.mjs';
import { cases } from './searches/cases.mjs';
import { miniSearch } from './searches/minisearch.mjs';
import { pagefind } from './searches/pagefind.mjs';
import { table } from './searches/table.mjs';
import { installed, wiki } from './searches/wiki.mjs';

const site = path.resolve(process.argv[2] ?? 'public');
const asked = await queries();
const questions = asked.map(({ q }) => q);
const search = await openIndex(site);
const all = await cases(site, search);

/** What a question holds that is more than words: a digit, an operator, a sign, a citation. */
const MORE = /[\d:"§€$£]|(?:^|\s)-|\b(?:OR|NOT)\b|\b[Aa]rt(?:icle|\.)/;

/** Prints what came of a search's answers: for each question the cases that it found, best first. */
function compared(name, answers) {
  const places = answers.map((ids, at) => ids.findIndex((id) => asked[at].want.includes(id)) + 1);
  const share = (is) => places.filter((place) => place > 0 && is(place)).length;
  const ranked = places.map((place) => ({ rank: place > 10 ? 0 : place }));
  const inWords = ranked.filter((_, at) => !MORE.test(questions[at]));
  console.log(`| ${name} | ${mrr(ranked).toFixed(3)} | ${mrr(inWords).toFixed(3)} | ${share((place) => place === 1)} | ${share((place) => place <= 3)} | ${share((place) => place <= 10)} | ${share(() => true)} |`);
}

async function casebook() {
  const answers = [];
  for (const q of questions) answers.push((await search.rows((await search.find({ q })).cases)).map(([id]) => id));
  return answers;
}

console.log(`${asked.length} questions, ${questions.filter((q) => !MORE.test(q)).length} of them in words alone, over ${search.count} cases\n`);
console.log('| search | mean reciprocal rank | in words alone | first | first three | first ten | found at all |\n| --- | --- | --- | --- | --- | --- | --- |');
compared('Casebook', await casebook());
compared('MiniSearch', miniSearch(all, questions));
compared('Pagefind', await pagefind(site, questions));
compared('a table like that of the Enforcement Tracker (DataTables)', await table(all, questions, false));
compared('the same with all that is known of a case in its row', await table(all, questions, true));
if (installed()) {
  const { version, answers } = await wiki(all, questions);
  compared(`a wiki with the search that ${version} brings`, answers);
} else {
  console.log('\nThe wiki was left out: it needs the Debian packages that benches/searches/wiki.mjs names.');
}

// Two pages that must say certain things, and must not say others: Pinterest's, whose complaint
// nobody has decided, and Amazon's, whose fine was annulled according to reports.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

import { attribute, find, textOf } from './document.mjs';
import { openSite, repository } from './site.mjs';

const pinterest = 'noyb-v-pinterest-cnil';
const amazon = 'cnpd-amazon-2021';
let site;

before(async () => {
  site = await openSite({ places: ['disk'] });
});
after(() => site?.close());

const pageOf = (id) => {
  const page = site.disk.pages.find(({ file }) => file === `cases/${id}/index.html`);
  assert.ok(page, `there is no page of ${id}`);
  return page.html;
};
const mainOf = (id) => find(pageOf(id), 'main')[0];

/** The section of a page under a heading. */
function section(id, heading) {
  const sections = find(mainOf(id), 'section', (element) =>
    find(element, 'h2').some((h2) => heading.test(textOf(h2))),
  );
  assert.equal(sections.length, 1, `${id}: one section is called ${heading}`);
  return textOf(sections[0]);
}

/** What a page says under a term of a list of facts. */
function facts(id, term) {
  return find(mainOf(id), 'div', (element) => find(element, 'dt').some((dt) => term.test(textOf(dt))))
    .filter((element) => find(element, 'dl').length === 0)
    .flatMap((element) => find(element, 'dd').map(textOf));
}

/** Every row, on any other page, that links to a case: `{ file, text }`, without the link itself. */
function rowsAbout(id) {
  const rows = [];
  const toCase = (element) => (attribute(element, 'href') ?? '').includes(`cases/${id}/`);
  for (const { file, html } of site.disk.pages) {
    if (file === `cases/${id}/index.html`) continue;
    for (const row of find(html, 'li tr', (element) => find(element, 'a', toCase).length > 0)) {
      if (find(row, 'li tr').length > 0) continue;
      const links = find(row, 'a', toCase).map(textOf);
      rows.push({ file, text: links.reduce((text, link) => text.replace(link, ' '), textOf(row)) });
    }
  }
  assert.ok(rows.length > 5, `${id} is in few lists`);
  return rows;
}

const months = 'January February March April May June July August September October November December'.split(' ');
const inWords = (day) => {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${months[month - 1]} ${year}`;
};

describe("Pinterest's page", () => {
  test('says who complained about whom, where, and when', () => {
    assert.match(facts(pinterest, /^Complainant/).join(), /^noyb\b/);
    assert.match(facts(pinterest, /^Respondent$/).join(), /^Pinterest\b/);
    assert.match(facts(pinterest, /^Authority/).join(), /^CNIL\b/);
    const filed = find(mainOf(pinterest), 'li', (element) => /Complaint filed/.test(textOf(element)));
    assert.equal(filed.length, 1);
    assert.match(textOf(filed[0]), /^22 October 2024 Complaint filed noyb → CNIL/);
    assert.equal(find(filed[0], 'time')[0].attrs[0].value, '2024-10-22');
  });

  test('names the provisions, as alleged and as nothing else', () => {
    const rows = find(mainOf(pinterest), 'tr', (row) => find(row, 'td').length > 0).map(textOf);
    for (const provision of ['Art. 6(1)(a) GDPR', 'Art. 6(1)(f) GDPR', 'Art. 15(1)(c) GDPR']) {
      const row = rows.filter((text) => text.startsWith(provision));
      assert.equal(row.length, 1, provision);
      assert.match(row[0], /\balleged$/);
    }
    assert.equal(rows.length, 3);
  });

  test('says on what Pinterest relies', () => {
    assert.match(facts(pinterest, /relies on/).join(), /^legitimate interests, Art\. 6\(1\)\(f\) GDPR,as a party to the case says$/);
  });

  test('says what was asked, and that nothing was granted or refused', () => {
    const asked = section(pinterest, /^What was asked/);
    assert.match(asked, /erase the data processed for personalised advertising/);
    assert.match(asked, /answer the user's access request in full/);
    assert.match(asked, /fine to prevent similar infringements/);
    assert.equal(asked.match(/no decision/g).length, 3);
    assert.doesNotMatch(asked, /: (granted|refused|rejected|partly|yes|no)( |$)(?!decision)/i);
  });

  test('says what Pinterest replied, and who reports it', () => {
    const reply = section(pinterest, /^Pinterest (replies|’s reply|'s reply)/);
    assert.match(reply, /told the news agency AFP that it had not yet seen the complaint/);
    assert.match(reply, /complies with European privacy law/);
    assert.match(reply, /October 2024 according to reports/);
  });

  test('gives both numbers of users, each with who says it', () => {
    const numbers = facts(pinterest, /^People affected/);
    assert.equal(numbers.length, 2);
    const [theirs, other] = ['130,000,000', '136,000,000'].map((number) =>
      numbers.find((text) => text.includes(number)),
    );
    assert.match(theirs, /^at least 130,000,000 users in the European Union according to noyb\b/);
    assert.match(other, /^about 136,000,000 European users according to Cybernews\b/);
    assert.doesNotMatch(theirs, /Cybernews/);
    assert.doesNotMatch(other, /noyb/);
  });

  test('says that no decision is known as of the day of the last check, and counts to it', async () => {
    const file = path.join(repository, 'cases', '2024', `${pinterest}.yaml`);
    const [, day] = /^last_verified: (\d{4}-\d\d-\d\d)$/m.exec(await readFile(file, 'utf8'));
    const days = Math.round((Date.parse(day) - Date.parse('2024-10-22')) / 86_400_000);
    const stands = section(pinterest, /^Where it stands$/);
    const sentence = `No decision is known as of ${inWords(day)}, ${days} days after filing.`;
    assert.ok(stands.includes(sentence), `${stands}\nlacks\n${sentence}`);
    assert.match(stands, /^Where it stands Filed\b/);
  });

  test('calls nothing late, and says that nothing was found', () => {
    const forbidden = /\b(late|overdue|found|infringed|unlawful(ly)?|illegal(ly)?|guilty|violated)\b/i;
    assert.doesNotMatch(textOf(mainOf(pinterest)), forbidden);
    const term = find(mainOf(pinterest), 'li', (element) => /Art\. 78\(2\)/.test(textOf(element)));
    assert.match(textOf(term[0]), /ended on 22 January 2025\. Whether the complainant was informed is not public\./);
    for (const { file, text } of rowsAbout(pinterest)) assert.doesNotMatch(text, forbidden, file);
    for (const element of find(mainOf(pinterest), '*')) {
      assert.doesNotMatch(attribute(element, 'class') ?? '', /\b(late|overdue|infringed|invalid)\b/);
    }
  });
});

describe("Amazon's page", () => {
  test('says that the fine was annulled, according to reports', () => {
    const main = mainOf(amazon);
    assert.match(textOf(find(main, 'h1')[0]), /fine annulled in 2026, according to reports$/);
    assert.match(section(amazon, /^Where it stands$/), /Sent back to the authority.*according to reports/);
    const state = facts(amazon, /^Today$/);
    assert.equal(state.length, 1);
    assert.match(state[0], /^annulled \(?according to reports\)?$/);
    const items = find(main, 'li');
    const inner = new Set(items.flatMap((item) => find(item, 'li')));
    // The key of the drawing says what a mark means, not what happened.
    const key = new Set(find(main, 'ul', (list) => attribute(list, 'class') === 'key').flatMap((list) => find(list, 'li')));
    const entries = items.filter((item) => !inner.has(item) && !key.has(item) && /\bannulled\b/.test(textOf(item)));
    assert.ok(entries.length >= 2, 'in the timeline and in the ledger');
    for (const entry of entries) assert.match(textOf(entry), /according to reports/i);
  });

  test('nowhere says that something is in force', () => {
    const answers = facts(amazon, /^In force today/);
    assert.equal(answers.length, 2, 'the fine and the orders');
    for (const answer of answers) assert.match(answer, /^(no|unknown)\b/);
    const text = textOf(mainOf(amazon));
    assert.doesNotMatch(text, /in force( today)?\W*yes/i);
    assert.doesNotMatch(text, /\b(is|are|remains?) (final|enforceable|in force)\b/i);
  });

  test('is told with the same reserve wherever it is listed', () => {
    for (const { file, text } of rowsAbout(amazon)) {
      if (/annulled|sent back/i.test(text)) assert.match(text, /according to (several )?reports/i, file);
    }
  });
});

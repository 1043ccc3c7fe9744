// What the search understands: names, provisions, phrases, typed filters, operators, amounts and
// questions, asked of the index of the real cases; and what of an address it takes.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, describe, test } from 'node:test';

import { alike, amount, period } from '../../themes/default/assets/search.js';
import { launch, open } from './browser.mjs';
import { openIndex } from './relevance.mjs';
import { openSite, repository } from './site.mjs';

const site = await openSite({ places: ['root'] });
let browser;
after(async () => {
  await browser?.close();
  await site.close();
});
browser = await launch();
const search = await openIndex(site.root.dir);

/** The ids of what is found, in order, and the answer. */
async function ask(q, request = {}) {
  const answer = await search.find({ q, ...request });
  return { ...answer, ids: (await search.rows(answer.cases)).map(([id]) => id) };
}
const ids = async (q, request) => (await ask(q, request)).ids;
/** The cases that rest on a provision or on a part of it. */
const resting = (start) => {
  const facet = search.facet.provision;
  const values = facet.values.flatMap(({ id }, value) => (id === start || id.startsWith(`${start}(`) ? [value] : []));
  return new Set(values.flatMap((value) => search.rowsWith(facet, value)));
};
const both = (one, two) => [...resting(one)].filter((row) => resting(two).has(row));
const same = (cases, rows) => assert.deepEqual([...cases].sort((a, b) => a - b), [...rows].sort((a, b) => a - b));
const notes = ({ notes: all }) => all.map(([key]) => key);

describe('words', () => {
  test('a name has no other forms', async () => {
    const found = await ids('openai');
    assert.ok(found.length > 0 && found.length < 12, `${found.length} cases`);
    assert.ok(found.slice(0, 3).every((id) => /openai|chatgpt/.test(id)), `${found}`);
  });

  test('forms of a word are alike, other words are not', () => {
    for (const pair of ['fine fined', 'fines fining', 'company companies', 'cookie cookies', 'transfer transferred', 'breach breaches', 'beschwerde beschwerden', 'bussgeld bussgelder', 'verstoss verstosse', 'entscheidung entscheidungen', 'amende amendes', 'sancion sanciones', 'multa multe', 'reclamo reclami', 'klacht klachten', 'kara kary', 'apply applied', 'party parties', 'policy policies']) {
      const [one, two] = pair.split(' ');
      assert.ok(alike(one, two) && alike(two, one), pair);
    }
    for (const pair of ['date data', 'police policy', 'police policies', 'apple apply', 'apples applies', 'cook cookie', 'cooked cookies', 'party part', 'parts parties', 'open openai', 'meta metal', 'import important']) {
      const [one, two] = pair.split(' ');
      assert.ok(!alike(one, two) && !alike(two, one), pair);
    }
  });

  test('unrelated words are not joined', async () => {
    for (const [q, not] of [['cook', 'cookie'], ['apple', 'apply'], ['police', 'policy'], ['date', 'data'], ['part', 'party']]) {
      assert.ok(!(await ask(q)).marked.has(not), `${q}: ${not}`);
    }
  });

  test('a word with a digit is no slip of another', async () => {
    for (const q of ['100k', '50x', '33b']) assert.deepEqual((await ask(q)).instead, [], q);
  });

  test('a short word is not replaced where others are found', async () => {
    for (const q of ['hotel hack', 'EU Parliament hack']) assert.deepEqual((await ask(q)).instead, [], q);
  });
});

test('countries are found by their names in the languages of Europe', async () => {
  const norway = (await ask('country:no')).cases;
  assert.ok(norway.length > 1);
  for (const q of ['Norwegen', 'norvège', 'Νορβηγία', 'country:Noruega']) {
    const answer = await ask(q);
    same(answer.cases, norway);
    assert.deepEqual([answer.instead, answer.partly], [[], false], q);
  }
  assert.deepEqual(await ids('Royaume-Uni tiktok'), await ids('tiktok country:gb'));
});

describe('provisions', () => {
  test('no level is dropped silently', async () => {
    for (const q of ['Art. 6(1)(e) GDPR', 'Art. 6(1)(z) GDPR', 'dsgvo 6 abs 1 lit z']) {
      const answer = await ask(q);
      assert.deepEqual(notes(answer), ['citation-wider'], q);
      same(answer.cases, resting('gdpr:6(1)'));
    }
    const [[, { asked, what }]] = (await ask('Art. 6(1)(e) GDPR')).notes;
    assert.deepEqual([asked, what], ['Art. 6(1)(e) GDPR', 'Art. 6(1) GDPR']);
  });

  test('several provisions are each asked for', async () => {
    const expected = both('gdpr:13', 'gdpr:14');
    assert.ok(expected.length > 2);
    for (const q of ['Art. 13, 14 GDPR', 'Articles 13 and 14 GDPR', 'Art. 13 GDPR Art. 14 GDPR', 'Art. 13 und 14 DSGVO', 'GDPR art 13 art 14']) same((await ask(q)).cases, expected);
    for (const q of ['Art. 5(1)(f) Art. 32 GDPR', 'Art. 5(1)(f), Art. 32 GDPR']) same((await ask(q)).cases, both('gdpr:5(1)(f)', 'gdpr:32'));
    for (const q of ['Articles 13 and 14', 'Art. 5(1)(f) Art. 32']) {
      const answer = await ask(q);
      assert.ok(answer.cases.length >= 6 && !answer.partly, q);
    }
  });

  test('parts of one provision are each asked for', async () => {
    const expected = [...resting('gdpr:5(1)(a)')].filter((row) => resting('gdpr:5(1)(c)').has(row));
    assert.ok(expected.length > 0);
    for (const q of ['Art. 5(1)(a), (c) GDPR', 'Article 5(1)(a) and (c) GDPR']) same((await ask(q)).cases, expected);
  });

  test('a provision is read as lawyers of several countries cite it', async () => {
    for (const q of ['Art. 6 Abs. 1 S. 1 lit. f DSGVO', 'Art. 6 Abs. 1 Satz 1 lit. f DSGVO', 'Art. 6 Abs. 1 UAbs. 1 Buchst. f DSGVO', 'article 6, § 1er, f) du RGPD', 'art. 6 § 1 lit. f RODO', 'art. 6, paragraphe 1, al. 1, point f) RGPD', 'artikel 6 lid 1 sub f AVG', 'art. 6, paragrafo 1, lettera f) GDPR', 'artículo 6, apartado 1, letra f) RGPD']) {
      const answer = await ask(q);
      same(answer.cases, resting('gdpr:6(1)(f)'));
      assert.deepEqual(notes(answer), ['citation'], q);
    }
    // After the number of an article alone it is a paragraph; before any number, a provision.
    for (const q of ['Art. 7 al. 3 RGPD', 'Art. 7 § 3 GDPR']) same((await ask(q)).cases, resting('gdpr:7(3)'));
    same((await ask('§ 63 DSG')).cases, resting('at-dsg:63'));
  });

  test('numbers beside a provision are none', async () => {
    same((await ask('art6 gdpr')).cases, resting('gdpr:6'));
    assert.deepEqual(notes(await ask('regulation 2016/679 art 6')), []);
    assert.ok((await ids('1&1 Art. 32 GDPR')).includes('bfdi-1und1-2019'));
  });

  test('the law may follow after a little word', async () => {
    for (const q of ['Article 15 of the GDPR', 'Art. 15 der DSGVO', 'article 15 du RGPD']) same((await ask(q)).cases, resting('gdpr:15'));
  });

  test('a law without such a provision gives none, and says so', async () => {
    for (const q of ['Art. 999 GDPR', 'GDPR art 77', 'meta Art. 999 GDPR']) {
      const answer = await ask(q);
      assert.deepEqual(answer.cases, [], q);
      assert.deepEqual(notes(answer), ['citation-none'], q);
    }
    assert.equal((await ask('Art. 999 GDPR')).notes[0][1].asked, 'Art. 999 GDPR');
    assert.deepEqual((await ask('article 999')).cases, []);
  });

  test('words and amounts after a law are no provision', async () => {
    assert.ok((await ids('gdpr 50 million google')).includes('cnil-google-2019'));
    assert.deepEqual(notes(await ask('gdpr 15 million')), []);
    assert.deepEqual(notes(await ask('article 6 a company')), []);
  });
});

test('phrases also stand in names, known names, numbers and provisions', async () => {
  for (const [q, id] of [['"CNIL"', 'cnil-google-2019'], ['"Data Protection Commission"', 'dpc-linkedin-2024'], ['"Schrems II"', 'cjeu-schrems-ii'], ['"C-311/18"', 'cjeu-schrems-ii'], ['"SAN-2019-001"', 'cnil-google-2019'], ['"IN-18-12-2"', 'dpc-whatsapp-transparency-2021'], ['"Meta Platforms"', ''], ['"Österreichische Post"', 'dsb-austrian-post-2019'], ['"Art. 6(1)(f)"', ''], ['"legitimate interest"', 'noyb-v-pinterest-cnil']]) {
    const found = await ids(q);
    assert.ok(found.length > 0 && (id === '' || found.includes(id)), `${q}: ${found.length} cases`);
  }
  same((await ask('"Art. 6(1)(f) GDPR"')).cases, resting('gdpr:6(1)(f)'));
  assert.deepEqual(await ids('"shield privacy"'), []);
});

describe('typed filters', () => {
  test('the examples of the help find cases', async () => {
    const ftl = await readFile(path.join(repository, 'themes/default/translations/en.ftl'), 'utf8');
    const docs = await readFile(path.join(repository, 'docs/search.md'), 'utf8');
    const examples = [...`${ftl}\n${docs}`.matchAll(/company:\w+(?: \w+:[\w><.]*\w)+/g)].map(([example]) => example);
    assert.ok(examples.length >= 2, `${examples}`);
    for (const example of examples) {
      const answer = await ask(example);
      assert.ok(answer.cases.length > 0, example);
      assert.equal(answer.typed.rest, '', example);
    }
  });

  test('a provision', async () => {
    for (const [q, start] of [['article:15', 'gdpr:15'], ['article:6', 'gdpr:6'], ['article:6(1)(f)', 'gdpr:6(1)(f)'], ['article:63', 'at-dsg:63'], ['article:"Art. 5 UK GDPR"', 'uk-gdpr:5'], ['provision:gdpr:15', 'gdpr:15']]) {
      const answer = await ask(q);
      assert.deepEqual(answer.unknown, [], q);
      same(answer.cases, resting(start));
    }
    assert.equal((await ask('article:6(1)(z)')).unknown.length, 1);
  });

  test('names by their initials and by one of their words, and stages by phase', async () => {
    for (const [q, key, id] of [['court:cjeu', 'court', 'eu-court-of-justice'], ['complainant:schrems', 'complainant', 'maximillian-schrems'], ['authority:dpc', 'authority', 'ie-dpc']]) {
      const { typed, unknown } = await ask(q);
      assert.deepEqual(unknown, [], q);
      assert.deepEqual(typed.filters.map(([facet, values]) => [facet, values.map((value) => search.facet[facet].values[value].id)]), [[key, [id]]], q);
    }
    const open = await ask('status:open');
    assert.deepEqual(open.unknown, []);
    assert.ok(open.cases.length > 0 && open.cases.every((row) => search.index.phases[search.facet.status.values[search.facet.status.of(row)[0]].id] === 'open'));
  });

  test('amounts and dates', async () => {
    const fines = (low, high) => [...search.fine.keys()].filter((row) => search.fine[row] !== null && search.fine[row] >= low && search.fine[row] <= high);
    for (const [q, low, high] of [['fine:50m-60m', 50e6, 60e6], ['fine:50m..60m', 50e6, 60e6], ['fine:>1.000.000', 1e6 + 1, 1e12], ['fine:>=1m', 1e6, 1e12], ['fine:<1m', 0, 1e6 - 1], ['fine:5m..', 5e6, 1e12], ['fine:..5m', 0, 5e6]]) {
      const answer = await ask(q);
      assert.equal(answer.typed.rest, '', q);
      same(answer.cases, fines(low, high));
    }
    const filed = (first, last) => [...search.filed.keys()].filter((row) => search.filed[row] !== null && search.filed[row] >= first && search.filed[row] <= last);
    for (const [q, ...span] of [['filed:2018-05', period('2018-05')[0], period('2018-05')[1]], ['after:2023', period('2023')[0], 1e6], ['before:2019', 0, period('2019')[1]], ['after:31.12.2023', period('2023-12-31')[0], 1e6]]) {
      const answer = await ask(q);
      assert.equal(answer.typed.rest, '', q);
      same(answer.cases, filed(...span));
    }
  });

  test('what is typed means what the address means', async () => {
    for (const word of ['after', 'before']) {
      for (const text of ['2023', '2022-03', '2021-06-30']) {
        const [first, last] = period(text);
        assert.deepEqual(await ids(`${word}:${text}`), await ids('', { ranges: { [word]: word === 'after' ? first : last } }), `${word}:${text}`);
      }
    }
  });

  test('values that cannot be read are reported, with those that there are', async () => {
    for (const q of ['outcome:fine', 'status:nothing', 'company:nobodyhasthisname', 'fine:high', 'after:2023-13-45', 'filed:May', 'before:tomorrow']) {
      const { unknown, cases } = await ask(q);
      assert.equal(unknown.length, 1, q);
      assert.deepEqual(cases, [], q);
      assert.ok(unknown[0].among.length > 0, q);
    }
    assert.ok((await ask('outcome:fine')).unknown[0].among.includes('violation-found'));
  });

  test('values of one facet unite, typed or chosen', async () => {
    const chosen = await ids('', { filters: { company: ['meta', 'google'] }, sort: 'filed' });
    assert.ok(chosen.length > 20);
    for (const q of ['company:meta company:google', 'company:meta OR company:google']) assert.deepEqual(await ids(q, { sort: 'filed' }), chosen, q);
    assert.deepEqual(await ids('company:google', { filters: { company: ['meta'] }, sort: 'filed' }), chosen);
  });
});

describe('operators', () => {
  test('minus and NOT leave out', async () => {
    const all = new Set(await ids('cookies'));
    const google = new Set(await ids('google'));
    const left = [...all].filter((id) => !google.has(id)).sort();
    assert.ok(left.length > 0 && left.length < all.size);
    for (const q of ['cookies -google', 'cookies NOT google', '-google cookies']) assert.deepEqual((await ids(q)).sort(), left, q);
    assert.deepEqual((await ids('cookies -company:google')).filter((id) => id.includes('v-google')), []);
    const rest = await ask('-meta');
    assert.ok(rest.cases.length > 0 && rest.ids.every((id) => !id.startsWith('dpc-meta')));
    assert.ok(!(await ids('cookies -"legitimate interest"')).includes('noyb-v-pinterest-cnil'));
  });

  test('OR unites', async () => {
    const expected = new Set([...(await ids('spotify')), ...(await ids('klarna'))]);
    assert.deepEqual(new Set(await ids('spotify OR klarna')), expected);
    assert.ok((await ids('tiktok OR whatsapp children')).includes('dpc-tiktok-children-2023'));
    for (const q of ['OR', 'OR meta', 'meta OR', 'NOT', '-', 'meta -']) assert.ok((await ask(q)).cases.length > 0, q);
  });
});

describe('amounts', () => {
  test('what is exact comes before what is converted or rounded', async () => {
    for (const q of ['50 million', '€50 million', '€50m']) assert.equal((await ids(q))[0], 'cnil-google-2019', q);
    assert.equal((await ids('£20m'))[0], 'ico-british-airways-2020');
    assert.equal((await ids('€20m'))[0].includes('clearview'), true);
    assert.equal((await ids('$5 billion'))[0], 'ftc-facebook-2019');
  });

  test('bounds in words are bounds', async () => {
    for (const [q, key, value] of [['fines over 100 million', 'fine_min', 100e6 + 1], ['fines of more than €1bn', 'fine_min', 1e9 + 1], ['fined at least 50m', 'fine_min', 50e6], ['fines under 1 million', 'fine_max', 1e6 - 1]]) {
      const { typed, cases } = await ask(q);
      assert.equal(typed.ranges[key], value, q);
      assert.ok(cases.length > 0, q);
    }
    assert.deepEqual((await ask('leak of more than 500 million users')).typed.ranges, {});
    assert.deepEqual((await ask('tiktok under 13')).typed.ranges, {});
  });

  test('who asks for the highest fine gets it', async () => {
    for (const q of ['biggest gdpr fine', 'highest fine ireland', 'largest fines']) {
      const { cases } = await ask(q);
      const fines = cases.map((row) => search.fine[row] ?? 0);
      assert.ok(fines.every((fine, place) => place === 0 || fine <= fines[place - 1]), q);
    }
    assert.equal((await ids('biggest gdpr fine'))[0], 'dpc-meta-transfers-2023');
  });
});

test('days that no calendar has are no dates', () => {
  for (const text of ['2023-13-45', '2023-02-30', '2023-00', '31.02.2023', '2023-12-00']) assert.equal(period(text), null, text);
  assert.deepEqual(period('31.12.2023'), period('2023-12-31'));
  assert.equal(amount('100k').value, 100_000);
});

describe('addresses', () => {
  /** The text of the notes and of the count at an address, once there are results or the list is back. */
  async function at(params, task) {
    const { context, page } = await open(browser, new URL(`cases/${params}`, site.root.url).href);
    try {
      await page.waitForFunction(() => document.querySelector('form.search [role=status]').textContent !== '' || document.querySelector('.answer') !== null);
      return await task(page);
    } finally {
      await context.close();
    }
  }
  const told = (page) => page.evaluate(() => ({ status: document.querySelector('form.search [role=status]').textContent, notes: document.querySelector('.notes')?.textContent ?? '', chips: document.querySelector('.chips')?.textContent ?? '' }));

  test('only facets are filters', async () => {
    const { status, chips } = await at('?q=pinterest&fbclid=abc&ref=hn', told);
    assert.deepEqual([status, chips], ['1 case', '']);
    const { context, page } = await open(browser, new URL('cases/?fbclid=abc', site.root.url).href);
    await page.waitForLoadState('networkidle');
    assert.ok(await page.locator('.browse').isVisible(), 'the list stays');
    await context.close();
  });

  test('what cannot be read is said', async () => {
    for (const [params, part] of [['?after=2023-13-45', '2023-13-45'], ['?fine_min=much', 'much'], ['?sort=bogus', 'bogus'], ['?q=status:nothing', 'nothing'], ['?q=after:2023-13-45', '2023-13-45']]) {
      const { notes } = await at(params, told);
      assert.ok(notes.includes(part), `${params}: ${notes}`);
    }
  });

  test('a level that no case has, and a provision that no case rests on', async () => {
    assert.match((await at('?q=Art.+6(1)(e)+GDPR', told)).notes, /No case rests on Art\. 6\(1\)\(e\) GDPR; these rest on Art\. 6\(1\) GDPR/);
    const { status, notes } = await at('?q=Art.+999+GDPR', told);
    assert.match(status, /^No case/);
    assert.match(notes, /No case rests on Art\. 999 GDPR/);
  });

  test('what was left out stays when typed filters become chips', async () => {
    await at('?q=company:google+-country:fr+-gmail', async (page) => {
      const before = (await told(page)).status;
      await page.locator('form.search input').press('Enter');
      await page.waitForFunction(() => new URLSearchParams(location.search).get('company') === 'google');
      assert.equal((await told(page)).status, before);
      assert.equal(await page.locator('form.search input').inputValue(), '-gmail -country:fr');
    });
  });
});

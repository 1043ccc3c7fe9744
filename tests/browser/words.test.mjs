// The script cuts words as the program does, reads dates and amounts, and forgives slips.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';

import { amount, csv, cut, distance, looks, period, stem } from '../../themes/default/assets/search.js';

test('words are cut as the examples say, which the program is held to as well', async () => {
  const examples = JSON.parse(await readFile(new URL('../search/words.json', import.meta.url), 'utf8'));
  assert.ok(examples.length >= 200, `${examples.length} examples`);
  assert.ok(new Set(examples.map(({ lang }) => lang)).size >= 10);
  for (const { text, words } of examples) assert.deepEqual(cut(text), words, text);
});

describe('forms of a word have one stem', () => {
  for (const forms of [
    'fine fined fines fining', 'complaint complaints', 'company companies', 'penalty penalties', 'cookie cookies',
    'transfer transfers transferred transferring', 'breach breaches breached', 'process processed processing processes',
    'Beschwerde Beschwerden', 'Bußgeld Bußgelder', 'Verstoß Verstöße', 'Entscheidung Entscheidungen', 'Klage Klagen',
    'plainte plaintes', 'amende amendes', 'sanction sanctions', 'décision décisions', 'multa multas', 'sanción sanciones',
    'reclamo reclami', 'sanzione sanzioni', 'boete boetes', 'klacht klachten', 'skarga skargi', 'kara kary',
  ]) {
    test(forms, () => {
      const stems = new Set(cut(forms).map(stem));
      assert.equal(stems.size, 1, [...stems].join(' '));
      for (const word of cut(forms)) assert.ok(word.startsWith([...stems][0]), 'a stem begins its words');
    });
  }

  test('other words have others', () => {
    for (const [one, two] of [['meta', 'google'], ['fine', 'find'], ['cookie', 'consent'], ['2023', '2024'], ['data', 'dpc']]) {
      assert.notEqual(stem(one), stem(two), `${one}, ${two}`);
    }
  });
});

test('slips are counted', () => {
  for (const [one, two, far] of [['google', 'goggle', 1], ['google', 'gogle', 1], ['google', 'googel', 1], ['spotify', 'spotfy', 1], ['pinterest', 'pintrest', 1], ['clearview', 'claerveiw', 2], ['meta', 'meta', 0], ['meta', 'uber', 3], ['', 'abc', 3]]) {
    assert.equal(distance(one, two, 2), far, `${one}, ${two}`);
    assert.equal(distance(two, one, 2), far, `${two}, ${one}`);
  }
});

test('letters that look alike are one', () => {
  for (const [one, two] of [['al', 'ai'], ['meta', 'мeta'], ['g00gle', 'google'], ['paypal', 'paypaI'.toLowerCase()]]) {
    assert.equal(looks(one), looks(two), `${one}, ${two}`);
  }
  assert.notEqual(looks('meta'), looks('beta'));
});

test('amounts are read as people write them', () => {
  for (const [text, value] of [['150m', 150e6], ['€150m', 150e6], ['1.2bn', 1.2e9], ['1,2mrd', 1.2e9], ['500k', 5e5], ['20.000.000', 20e6], ['20,000,000', 20e6], ['1_000_000', 1e6], ['35', 35], ['2.5mio', 2.5e6], ['1million', 1e6], ['3billion', 3e9], ['1,2Milliarden', 1.2e9], ['1,2milliards', 1.2e9], ['2miljard', 2e9], ['3miliardi', 3e9], ['2mld', 2e9], ['345millones', 345e6], ['27,8milioni', 27.8e6], ['30,5miljoen', 30.5e6], ['58miljoner', 58e6]]) {
    assert.equal(amount(text)?.value, value, text);
  }
  for (const text of ['', 'm', 'abc', '12x', '1..2', '€', '1.2.3m', '--5', '20military', '3milk']) assert.equal(amount(text), null, text);
});

test('a period has a first and a last day', () => {
  const day = (number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
  for (const [text, first, last] of [['2023', '2023-01-01', '2023-12-31'], ['2024-02', '2024-02-01', '2024-02-29'], ['2024-12', '2024-12-01', '2024-12-31'], ['2024-10-22', '2024-10-22', '2024-10-22']]) {
    assert.deepEqual(period(text).map(day), [first, last], text);
  }
  for (const text of ['', '23', 'May', '2024-1-2-3', null, undefined]) assert.equal(period(text), null, String(text));
});

test('no cell of a spreadsheet becomes a formula', () => {
  const text = csv([{ id: 'a', title: '=HYPERLINK("x")', companies: ['+1', 'b'], note: 'a,b' }, { id: 'b', title: '-1', companies: [], note: '"q"\nr' }]);
  assert.equal(text, 'id,title,companies,note\r\na,"\'=HYPERLINK(""x"")",\'+1; b,"a,b"\r\nb,\'-1,,"""q"" r"\r\n');
  assert.equal(csv([]), 'id\r\n');
});

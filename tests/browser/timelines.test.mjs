// Drawn timelines with 1, 3, 12 and 60 events, three days and twelve years long, narrow and wide,
// light, dark and printed: no two texts overlap, nothing is cut, every event is there and leads to
// its place in the list. And lanes: a table beyond sixty.

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

import { launch, open, overflows, violations } from './browser.mjs';
import { address, openSite } from './site.mjs';

const counts = [1, 3, 12, 60];
const spans = { days: 3, years: 4383 };
const ways = [
  { name: 'narrow', width: 320 },
  { name: 'narrow, dark', width: 320, colorScheme: 'dark' },
  { name: 'middling', width: 672 },
  { name: 'just wide', width: 992 },
  { name: 'wide', width: 1280 },
  { name: 'wide, dark', width: 1280, colorScheme: 'dark' },
  { name: 'printed', width: 660, media: 'print' },
];

const kinds = [
  'acknowledged', 'admissible', 'transferred', 'lead-confirmed', 'investigation-opened', 'inspection',
  'hearing', 'preliminary-findings', 'draft-decision', 'csa-objection', 'edpb-referral',
  'edpb-binding-decision', 'decision', 'decision-published', 'appeal-filed', 'stay',
  'reference-to-cjeu', 'ag-opinion', 'cjeu-judgment', 'court-judgment', 'appeal-filed',
  'court-judgment', 'progress-update', 'statement', 'note',
];

const day = (days) => new Date(Date.UTC(2012, 2, 28) + days * 86_400_000).toISOString().slice(0, 10);

/** A case with so many events over so many days; some of its dates are months, years, bounds. */
function story(count, days) {
  const exact = days < 100;
  const lines = [];
  let imposed = false;
  for (let index = 0; index < count; index += 1) {
    // Crowded at first, sparse later: as cases are.
    const share = count === 1 ? 0 : index / (count - 1);
    const at = day(Math.round(days * share ** 1.7));
    const kind = index === 0 ? 'complaint-filed' : kinds[(index - 1) % kinds.length];
    let date = at;
    if (!exact && index % 5 === 3) date = at.slice(0, 7);
    if (!exact && index % 11 === 7) date = at.slice(0, 4);
    if (!exact && index % 13 === 9) date = `after ${at}`;
    const more = {
      decision: `outcome: violation-found, due: 2024-05-05${imposed ? '' : ', fine: 746_000_000 EUR'}`,
      'appeal-filed': 'by: company',
      'court-judgment': `result: {fine: reduced, findings: upheld}, fine: ${723_456_789 - index} EUR`,
    }[kind];
    imposed ||= kind === 'decision';
    lines.push(`  - {date: ${date}, event: ${kind}, ${more ? `${more}, ` : ''}unsourced: made up}`);
  }
  return `title: "Alleged: an example of ${count} events in ${days} days"
complainant: individual
company: {name: Example}
authority: ie-dpc
cross_border: true
legal_basis: [GDPR Art. 6(1)]
status: STATUS
last_verified: ${day(days)}
timeline:
${lines.join('\n')}
`;
}

let folder;
let site;
let browser;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'casebook-timelines-'));
  await mkdir(path.join(folder, 'cases'));
  await writeFile(
    path.join(folder, 'casebook.yaml'),
    'title: Timelines\nlanguages: [en]\ncontent_language: en\n',
  );
  // What follows from these timelines; checked by the build itself.
  const status = {
    1: 'filed', 3: 'admissibility', 12: 'dispute-resolution', 60: 'decided',
  };
  for (const count of counts) {
    for (const [name, days] of Object.entries(spans)) {
      const text = story(count, days).replace('STATUS', status[count]);
      await writeFile(path.join(folder, 'cases', `example-${count}-${name}.yaml`), text);
    }
  }
  // The French authority has more cases than there are lanes.
  for (let index = 0; index < 61; index += 1) {
    const text = story(3, 4383).replace('STATUS', status[3]).replace('ie-dpc', 'fr-cnil');
    await writeFile(path.join(folder, 'cases', `many-${index}.yaml`), text.replace('an example', `example ${index}`));
  }
  site = await openSite({ places: ['root'], tracker: folder });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** Runs in the page: what of the visible drawing overlaps, is cut, or is missing. */
function faults() {
  const found = [];
  const shown = [...document.querySelectorAll('.drawing > svg')].filter((svg) => svg.checkVisibility());
  if (shown.length !== 1) return [`${shown.length} drawings are shown`];
  const [svg] = shown;
  const frame = svg.getBoundingClientRect();
  const texts = [...svg.querySelectorAll('text')].map((element) => {
    const box = element.getBoundingClientRect();
    // The room of a line is more than its letters: what overlaps is letters, to half a pixel.
    return { text: element.textContent, box, top: box.top + 2.5, bottom: box.bottom - 2.5 };
  });
  if (texts.length < 3) found.push(`only ${texts.length} texts`);
  for (const [index, one] of texts.entries()) {
    const { box } = one;
    if (box.width === 0 || box.height === 0) found.push(`empty: ${one.text}`);
    const inside = box.left >= frame.left - 1 && box.right <= frame.right + 1;
    if (!inside || one.top < frame.top - 1 || one.bottom > frame.bottom + 1) {
      found.push(`cut: ${one.text} ${box.left} ${box.right} of ${frame.left} ${frame.right}`);
    }
    for (const other of texts.slice(index + 1)) {
      const beside = box.right <= other.box.left + 0.5 || other.box.right <= box.left + 0.5;
      const above = one.bottom <= other.top + 0.5 || other.bottom <= one.top + 0.5;
      if (!beside && !above) found.push(`overlap: ${one.text} | ${other.text}`);
    }
    for (const mark of svg.querySelectorAll('.mark')) {
      const other = mark.getBoundingClientRect();
      const beside = box.right <= other.left + 1 || other.right <= box.left + 1;
      const above = one.bottom <= other.top + 1 || other.bottom <= one.top + 1;
      if (!beside && !above) found.push(`a mark on: ${one.text}`);
    }
  }
  // Where time runs to the right no pole runs through a flag, and the line of the last look through no text.
  const flags = texts.filter((_, index) => /name|date/.test(svg.querySelectorAll('text')[index].getAttribute('class')));
  for (const pole of svg.matches('.upright') ? [] : svg.querySelectorAll('.pole, line.today')) {
    const { left, right, top, bottom } = pole.getBoundingClientRect();
    for (const { text, box, ...other } of pole.matches('.today') ? texts : flags) {
      const beside = right < box.left + 0.5 || left > box.right - 0.5;
      if (!beside && other.bottom > top + 1 && other.top < bottom - 1) found.push(`a pole through: ${text}`);
    }
  }
  for (const figure of svg.parentElement.querySelectorAll('.key li')) {
    if (figure.querySelector('svg').childElementCount === 0 || !figure.textContent.trim()) found.push('a key without a word or a mark');
  }
  for (const link of svg.querySelectorAll('a')) {
    const id = link.getAttribute('href').slice(1);
    if (!document.getElementById(id)?.closest('.timeline')) found.push(`leads nowhere: ${id}`);
    if (!link.querySelector('title')?.textContent) found.push(`says nothing: ${id}`);
  }
  return found;
}

for (const count of counts) {
  for (const [name, days] of Object.entries(spans)) {
    describe(`${count} events in ${days} days`, () => {
      for (const { name: way, media, ...options } of ways) {
        test(way, async () => {
          const url = address(site.root.url, `cases/example-${count}-${name}/index.html`);
          const { context, page, diary } = await open(browser, url, options);
          try {
            if (media) await page.emulateMedia({ media });
            assert.deepEqual(await page.evaluate(faults), []);
            const marks = await page.evaluate(() =>
              [...document.querySelectorAll('.drawing > svg')]
                .filter((svg) => svg.checkVisibility())
                .map((svg) => svg.querySelectorAll('a .mark').length),
            );
            assert.deepEqual(marks, [count], 'a mark for every event');
            if (!media) assert.deepEqual(await page.evaluate(overflows), []);
            assert.deepEqual(diary.console, []);
            if (process.env.SCREENSHOTS) {
              const file = `${count}-${name}-${way.replace(/\W+/g, '-')}.png`;
              await page.locator('.drawing').screenshot({ path: path.join(process.env.SCREENSHOTS, file) });
            }
          } finally {
            await context.close();
          }
        });
      }
    });
  }
}

test('no drawing of a case of this tracker has a fault', async () => {
  const own = await openSite({ places: ['root'] });
  try {
    const found = [];
    const pages = own.root.pages.filter(({ kind }) => kind === 'case');
    assert.ok(pages.length >= 26);
    const context = await browser.newContext();
    const page = await context.newPage();
    for (const { file } of pages) {
      await page.goto(address(own.root.url, file), { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready);
      for (const [width, media] of [[320, 'screen'], [672, 'screen'], [768, 'screen'], [992, 'screen'], [1280, 'screen'], [660, 'print']]) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ media });
        for (const fault of await page.evaluate(faults)) found.push(`${file}, ${width}: ${fault}`);
      }
    }
    await context.close();
    assert.deepEqual(found, []);
  } finally {
    await own.close();
  }
});

test('the text says every event that the drawing shows, and axe finds nothing', async () => {
  for (const count of [12, 60]) {
    const url = address(site.root.url, `cases/example-${count}-years/index.html`);
    const { context, page } = await open(browser, url);
    try {
      const { said, titles } = await page.evaluate(() => ({
        said: document.getElementById('drawn-text').textContent,
        titles: [...document.querySelectorAll('.drawing .wide a > title')].map((title) => title.textContent),
      }));
      const lacking = titles.filter((title) => !said.includes(title));
      assert.ok(titles.length >= count);
      assert.deepEqual(lacking, []);
      assert.deepEqual(await violations(page), []);
    } finally {
      await context.close();
    }
  }
});

test('beyond sixty lanes there is a table, up to sixty there are lanes', async () => {
  const counted = async (file) => {
    const { context, page } = await open(browser, address(site.root.url, file), { width: 320 });
    try {
      assert.deepEqual(await page.evaluate(overflows), []);
      return await page.evaluate(() => ({
        lanes: document.querySelectorAll('li.lane').length,
        rows: [...document.querySelectorAll('.years-table tbody tr td:nth-child(2)')]
          .reduce((sum, cell) => sum + Number(cell.textContent), 0),
      }));
    } finally {
      await context.close();
    }
  };
  assert.deepEqual(await counted('authorities/ie-dpc/index.html'), { lanes: 8, rows: 0 });
  assert.deepEqual(await counted('authorities/fr-cnil/index.html'), { lanes: 0, rows: 61 });
  assert.deepEqual(await counted('timeline/index.html'), { lanes: 2, rows: 69 });
});

test('texts of an axis of lanes do not overlap', async () => {
  for (const width of [320, 1280]) {
    const { context, page } = await open(browser, address(site.root.url, 'authorities/ie-dpc/index.html'), { width });
    try {
      const boxes = await page.evaluate(() =>
        [...document.querySelectorAll('.lane.axis text')].map((text) => {
          const { left, right } = text.getBoundingClientRect();
          return { left, right };
        }),
      );
      assert.ok(boxes.length >= 2);
      boxes.sort((a, b) => a.left - b.left);
      for (const [index, box] of boxes.slice(1).entries()) assert.ok(box.left >= boxes[index].right);
    } finally {
      await context.close();
    }
  }
});

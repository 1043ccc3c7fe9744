// The figures on the page of statistics: each drawing, its table and its files hold the same numbers;
// nothing overlaps or is cut; axe finds nothing, with the tables open, in both colour schemes.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, describe, test } from 'node:test';

import { launch, open, overflows, violations } from './browser.mjs';
import { openSite } from './site.mjs';

const site = await openSite({ places: ['root'], tracker: process.env.TRACKER });
const browser = await launch();
after(async () => {
  await browser.close();
  await site.close();
});
const { url, dir } = site.root;
const page = new URL('statistics/', url).href;

/** Runs in the page: opens every table, and reads every figure. */
function readFigures() {
  for (const details of document.querySelectorAll('main details')) details.open = true;
  const number = (element, name) => Number(element.getAttribute(name));
  return [...document.querySelectorAll('.figure')]
    .filter((figure) => figure.querySelector('.says'))
    .map((figure) => ({
      name: figure.id,
      says: figure.querySelector('.says').textContent.trim(),
      rows: [...figure.querySelectorAll('tbody tr')].map((row) =>
        [...row.children].map((cell) => cell.getAttribute('data-value')),
      ),
      files: [...figure.querySelectorAll('.files a')].map((link) => link.getAttribute('href')),
      drawings: [...figure.querySelectorAll('svg.chart')].map((svg) => ({
        size: svg.classList.contains('wide') ? 'wide' : 'narrow',
        shown: svg.getBoundingClientRect().width > 0,
        named: ['title', 'desc'].every((tag) => {
          const element = svg.querySelector(tag);
          return element?.textContent.trim() && svg.getAttribute('aria-labelledby').includes(element.id);
        }),
        marks: [...svg.querySelectorAll('[data-value]')].map((mark) => ({
          tag: mark.tagName,
          class: mark.getAttribute('class'),
          value: mark.getAttribute('data-value'),
          x: number(mark, mark.tagName === 'circle' ? 'cx' : 'x'),
          width: number(mark, 'width'),
          height: number(mark, 'height'),
        })),
        paths: [...svg.querySelectorAll('path')].map((one) => [one.getAttribute('class'), one.getAttribute('d')]),
        ticks: [...svg.querySelectorAll('.tick')].map((tick) => ({
          text: tick.textContent,
          x: number(tick, 'x'),
          y: number(tick, 'y'),
        })),
      })),
    }));
}

/** Runs in the page: labels of a drawing that overlap one another or stick out of it. */
function crowded() {
  const faults = [];
  for (const svg of document.querySelectorAll('svg.chart')) {
    const frame = svg.getBoundingClientRect();
    if (frame.width === 0) continue;
    const name = svg.closest('.figure').id;
    const boxes = [...svg.querySelectorAll('text')].map((text) => [text.textContent, text.getBoundingClientRect()]);
    for (const [text, box] of boxes) {
      const out = box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1;
      if (out) faults.push(`${name}: “${text}” sticks out`);
    }
    for (const [at, [text, a]] of boxes.entries()) {
      for (const [other, b] of boxes.slice(at + 1)) {
        // Boxes hold the room above capitals and below the base line, too.
        const apart = a.right <= b.left || b.right <= a.left || a.bottom - 3 <= b.top + 3 || b.bottom - 3 <= a.top + 3;
        if (!apart) faults.push(`${name}: “${text}” overlaps “${other}”`);
      }
    }
  }
  return faults;
}

const expected = [
  'appeals', 'caseload', 'cases-by-year', 'cohorts', 'coverage', 'cross-border', 'ends', 'fines-by-year',
  'fines-distribution', 'laws', 'pace', 'provisions', 'publication', 'waiting',
];

const opened = await open(browser, page, { width: 1280 });
const figures = await opened.page.evaluate(readFigures);
await opened.context.close();

test('every figure is there, and says what it shows', () => {
  assert.deepEqual(figures.map((figure) => figure.name).sort(), expected);
  for (const { name, says, drawings } of figures) {
    assert.match(says, /^.{20,}\.$/s, name);
    assert.doesNotMatch(says, /stat-|\{|\bNaN\b|undefined/, name);
    for (const drawing of drawings) assert.ok(drawing.named, `${name} has title and description`);
  }
  assert.ok(figures.filter((figure) => figure.drawings.length === 2).length >= 9, 'most are drawn, on two sheets');
});

test('the files hold what the tables hold', async () => {
  const told = JSON.parse(await readFile(path.join(dir, 'api/v1/statistics.json'), 'utf8'));
  assert.equal(told.schema_version, 1);
  for (const { name, rows, files, drawings } of figures) {
    const [csv, svg] = files;
    const text = await readFile(path.join(dir, 'statistics', csv), 'utf8');
    const lines = text.trim().split('\n').slice(1);
    const cells = (line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((cell) => cell[1] ?? cell[2]);
    const all = lines.map(cells);
    assert.deepEqual(told.figures.find((figure) => figure.name === name).rows, all, `${name} in statistics.json`);
    // The page shows the first rows of a long table.
    const long = ['caseload', 'pace', 'laws', 'provisions'].includes(name);
    assert.equal(rows.length, long ? Math.min(all.length, 20) : all.length, `${name}: rows on the page`);
    assert.deepEqual(all.slice(0, rows.length), rows, `${name}.csv`);
    assert.equal(svg !== undefined, drawings.length > 0, `${name}.svg`);
  }
});

const columns = ['cases-by-year', 'fines-by-year', 'fines-distribution'];

test('marks are as long as their numbers, which stand in the table', () => {
  let marks = 0;
  for (const { name, rows, drawings } of figures) {
    const cells = rows.flatMap((row) => row.slice(1));
    for (const drawing of drawings) {
      const rects = drawing.marks.filter((mark) => mark.tag === 'rect');
      const side = columns.includes(name) ? 'height' : 'width';
      const longest = rects.reduce((most, mark) => (mark[side] > most[side] ? mark : most), rects[0]);
      for (const mark of rects) {
        const where = `${name}, ${drawing.size}: ${mark.value}`;
        assert.ok(cells.includes(mark.value), `${where} stands in the table`);
        const wanted = (longest[side] * Number(mark.value)) / Number(longest.value);
        assert.ok(Math.abs(mark[side] - wanted) < 0.2, `${where} is drawn ${mark[side]} long`);
        marks += 1;
      }
    }
  }
  assert.ok(marks > 50, `${marks} marks`);
});

test('every number of a column is drawn', () => {
  for (const { name, rows, drawings } of figures.filter((figure) => columns.includes(figure.name))) {
    // The last column of cases by year is their sum, the first of fines their number.
    const drawn = { 'cases-by-year': [1, 2, 3], 'fines-by-year': [2, 3, 4], 'fines-distribution': [2, 3] }[name];
    const dated = rows.filter((row) => row[0] !== '');
    const wanted = dated.flatMap((row) => drawn.map((at) => row[at])).filter((value) => Number(value) > 0);
    for (const drawing of drawings) {
      assert.deepEqual(drawing.marks.map((mark) => mark.value).sort(), wanted.sort(), `${name}, ${drawing.size}`);
    }
  }
});

/** Where a percentage is on an axis of shares, along x or y. */
function axisOf(drawing, along) {
  const at = (percent) => drawing.ticks.find((tick) => tick.text.replace(/\s/g, '') === `${percent}%`)[along];
  return (share) => at(0) + (at(100) - at(0)) * share;
}

test('dots stand where their shares are, and their shares stand in the table', () => {
  for (const { name, rows, drawings } of figures) {
    for (const drawing of drawings.filter((one) => one.marks.some((mark) => mark.tag === 'circle'))) {
      const cells = rows.flat().flatMap((cell) => cell.split('/'));
      const right = drawing.ticks.find((tick) => /^100\s*%$/.test(tick.text)).x;
      const half = drawing.ticks.find((tick) => /^50\s*%$/.test(tick.text)).x;
      for (const mark of drawing.marks) {
        assert.ok(cells.includes(mark.value), `${name}: ${mark.value} stands in the table`);
        const place = right - 2 * (right - half) * (1 - Number(mark.value));
        assert.ok(Math.abs(mark.x - place) < 0.6, `${name}, ${drawing.size}: ${mark.value} at ${mark.x}`);
      }
    }
  }
});

test('the curves go through the shares of the table', () => {
  const { rows, drawings } = figures.find((figure) => figure.name === 'waiting');
  let compared = 0;
  for (const drawing of drawings) {
    const share = axisOf(drawing, 'y');
    const years = drawing.ticks.filter((tick) => /^\d+$/.test(tick.text)).map((tick) => [Number(tick.text), tick.x]);
    const [[, zero], [year, there]] = [years[0], years.at(-1)];
    const left = Number(/^M([\d.]+)/.exec(drawing.paths.find(([name, d]) => name === 'line-1' && d.includes('H'))[1])[1]);
    assert.ok(Math.abs(left - zero) < 0.6, 'the axis begins where the curves do');
    for (const [column, name] of [[2, 'line-1'], [5, 'line-2']]) {
      const curves = drawing.paths.filter(([one, d]) => one === name && d.includes('H')).map(([, d]) => d);
      assert.equal(curves.length, 2, 'one for each reading');
      for (const row of rows.filter((row) => row[column] !== '')) {
        const x = left + ((there - left) / year) * Number(row[0]);
        const base = heightOfBase(drawing);
        for (const value of row[column].split('/')) {
          const wanted = base + share(Number(value)) - share(0);
          // A step may fall within the pixel that a year ends in: either side of it will do.
          const near = curves.flatMap((d) => [heightAt(d, x - 0.6), heightAt(d, x + 0.6)]);
          const [top, foot] = [Math.min(...near) - 0.6, Math.max(...near) + 0.6];
          assert.ok(top <= wanted && wanted <= foot, `${name}, ${row[0]} years: ${near} for ${value}`);
          const both = curves.every((d) => [x - 0.6, x + 0.6].some((at) => row[column].split('/').some((one) => Math.abs(heightAt(d, at) - base - share(Number(one)) + share(0)) < 0.6)));
          assert.ok(both, `${name}, ${row[0]} years: each curve goes through a share of the table`);
        }
        compared += 1;
      }
    }
  }
  assert.ok(compared > 1, `${compared} shares`);
});

/** Where the base line of a drawing is. */
function heightOfBase(drawing) {
  const [, d] = drawing.paths.find(([name]) => name === 'base');
  return Number(/^M[\d.]+ ([\d.]+)L/.exec(d)[1]);
}

/** The height of a curve of steps at a place. */
function heightAt(d, x) {
  let y = Number(/^M[\d.]+ ([\d.]+)/.exec(d)[1]);
  for (const [, to, height] of d.matchAll(/H([\d.]+)V([\d.]+)/g)) {
    if (Number(to) > x) break;
    y = Number(height);
  }
  return y;
}

describe('axe finds nothing, nothing overlaps, nothing is cut', { concurrency: 2 }, () => {
  for (const width of [320, 375, 700, 1280]) {
    for (const colorScheme of ['light', 'dark']) {
      test(`${width} pixels, ${colorScheme}`, async () => {
        const { context, page: tab } = await open(browser, page, { width, colorScheme });
        const found = await tab.evaluate(readFigures);
        for (const { name, drawings } of found.filter((figure) => figure.drawings.length > 0)) {
          const shown = drawings.filter((drawing) => drawing.shown).map((drawing) => drawing.size);
          assert.deepEqual(shown, [width < 672 ? 'narrow' : 'wide'], name);
        }
        assert.deepEqual(await tab.evaluate(crowded), []);
        assert.deepEqual(await tab.evaluate(overflows), []);
        assert.deepEqual(await violations(tab), []);
        await context.close();
      });
    }
  }
});

test('the drawings are files of their own, without script and without what a host could refuse', async () => {
  let seen = 0;
  for (const { name, files } of figures.filter((figure) => figure.drawings.length > 0)) {
    const { context, page: tab, diary } = await open(browser, new URL(files[1], page).href);
    const root = await tab.evaluate(() => ({
      tag: document.documentElement.tagName,
      title: document.querySelector('title')?.textContent,
      refused: document.querySelectorAll('script, style, foreignObject, image, [style], [href]').length,
      texts: document.querySelectorAll('text').length,
    }));
    await context.close();
    assert.equal(root.tag, 'svg', name);
    assert.ok(root.title && root.texts > 2, name);
    assert.equal(root.refused, 0, name);
    assert.deepEqual(diary.console.filter((line) => !line.includes('404')), [], name);
    assert.deepEqual(diary.failures.filter((line) => !line.endsWith('favicon.ico')), [], name);
    seen += 1;
  }
  assert.ok(seen > 8);
});

test('the page needs no script', async () => {
  const { context, page: tab } = await open(browser, page, { javaScriptEnabled: false });
  const told = await tab.locator('.figure .says').allTextContents();
  assert.deepEqual(told.map((text) => text.trim()), figures.map((figure) => figure.says));
  assert.ok(await tab.locator('svg.chart.wide').first().isVisible());
  await context.close();
});

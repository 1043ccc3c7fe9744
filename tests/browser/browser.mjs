// Chromium, and what is measured in a page.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { chromium } from 'playwright-core';

const programs = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export function launch() {
  const executablePath = process.env.CHROMIUM ?? programs.find((program) => existsSync(program));
  if (!executablePath) throw new Error('no Chromium is installed; set CHROMIUM to its path');
  return chromium.launch({
    executablePath,
    timeout: 60_000,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // No name is looked up: a page that asks for another host fails at once.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}

/** Runs in the page before anything of it: gathers layout shifts and reports of the CSP. */
function gather() {
  window.seen = { shift: 0, shifted: [], violations: [] };
  document.addEventListener('securitypolicyviolation', (event) => {
    window.seen.violations.push(`${event.violatedDirective}: ${event.blockedURI}`);
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      window.seen.shift += entry.value;
      for (const { node } of entry.sources ?? []) {
        window.seen.shifted.push(node?.outerHTML?.slice(0, 120) ?? node?.nodeName);
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Opens a page in a context of its own, with a cold cache; `diary` says what happened. */
export async function open(browser, url, options = {}) {
  const { width = 1280, delayFonts = 0, ...rest } = options;
  const context = await browser.newContext({ viewport: { width, height: 900 }, ...rest });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const diary = { requests: [], failures: [], console: [] };
  context.on('request', (request) => diary.requests.push(request.url()));
  context.on('requestfailed', (request) => diary.failures.push(request.url()));
  context.on('response', (response) => {
    if (response.status() >= 400) diary.failures.push(`${response.status()} ${response.url()}`);
  });
  page.on('pageerror', (error) => diary.console.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) diary.console.push(message.text());
  });
  await page.addInitScript(gather);
  if (delayFonts > 0) {
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, delayFonts));
      await route.continue();
    });
  }
  await page.goto(url, { waitUntil: 'load' });
  if (options.javaScriptEnabled !== false) await settle(page);
  return { context, page, diary };
}

/** Waits for fonts and for two frames, so that what the page does at first is done. */
export async function settle(page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 2; frame += 1) {
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
    }
  });
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds: rule, element, and why. */
export async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(
    (values) =>
      window.axe.run(document, {
        runOnly: { type: 'tag', values },
        rules: { 'target-size': { enabled: true } },
        resultTypes: ['violations'],
      }),
    tags,
  );
  assert.ok(found.passes.length > 5, 'axe looked at nothing');
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} — ${node.failureSummary}`),
  );
}

/** Runs in the page: what is wider than the window, or cut off. */
export function overflows() {
  const width = document.documentElement.clientWidth;
  const faults = [];
  const name = (element) => element.outerHTML.slice(0, 100);
  if (document.documentElement.scrollWidth > window.innerWidth) {
    faults.push(`the page scrolls sideways: ${document.documentElement.scrollWidth}`);
  }
  const scrolls = (element) => {
    for (let up = element; up && up !== document.body; up = up.parentElement) {
      if (up !== element && getComputedStyle(up).overflowX !== 'visible') return true;
    }
    return false;
  };
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest('svg') && element.tagName !== 'svg') continue;
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1) continue;
    const outside = box.right > width + 1 || (box.left < -1 && box.right > 0);
    if (outside && !scrolls(element)) faults.push(`sticks out: ${name(element)}`);
    const { overflowX } = getComputedStyle(element);
    const hides = overflowX === 'hidden' || overflowX === 'clip';
    if (hides && element.scrollWidth > element.clientWidth + 1) faults.push(`is cut: ${name(element)}`);
  }
  return faults;
}

/** Runs in the page: its visible text, without controls and what only a script can fill. */
export function visibleText() {
  const apart = 'button, select, label, input, textarea, output, dialog, noscript, script, style, template, [role=search], [role=status], [aria-live]';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const words = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node.data.replace(/\s+/g, ' ').trim();
    if (text === '' || parent.closest(apart)) continue;
    if (parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) words.push(text);
  }
  return words;
}

/** Runs in the page: text of the main part that nobody can bring to sight; a drawing is there for
    wide and for narrow windows, and its numbers stand in a table. */
export function hiddenText() {
  const apart = 'button, select, label, input, textarea, output, noscript, script, style, template, [role=search], [role=status], [aria-live], details:not([open]), svg';
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const words = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node.data.trim();
    if (text === '' || parent.closest(apart)) continue;
    if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) words.push(text);
  }
  return words;
}

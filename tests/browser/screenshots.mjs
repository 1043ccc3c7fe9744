// Takes pictures of every kind of page, narrow and wide, light and dark:
//
//   node tests/browser/screenshots.mjs [SITE] [OUT]
//
// SITE is a folder that `casebook build` made (default: public), OUT where the pictures go
// (default: screenshots). CHROMIUM names the browser (default: /usr/bin/chromium). The site is
// served from this process, so that pages load as they will on a host. The exit code is 1 when a
// page is wider than its window.
import { createServer } from 'node:http';
import { mkdir, readFile } from 'node:fs/promises';
import { readdirSync, statSync } from 'node:fs';
import { extname, join, resolve, sep } from 'node:path';
import { chromium } from 'playwright-core';

const site = resolve(process.argv[2] ?? 'public');
const out = resolve(process.argv[3] ?? 'screenshots');

const types = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript',
  '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.json': 'application/json',
};

// The first page of each kind; with a name, that very page where the site has it.
const kinds = [
  ['home', ''], ['cases', 'cases/'], ['case', 'cases/*/', 'noyb-v-pinterest-cnil'],
  ['case-long', 'cases/*/', 'dpc-whatsapp-transparency-2021'],
  ['companies', 'companies/'], ['company', 'companies/*/', 'meta'],
  ['authorities', 'authorities/'], ['authority', 'authorities/*/', 'ie-dpc'],
  ['complainants', 'complainants/'], ['complainant', 'complainants/*/'],
  ['courts', 'courts/'], ['court', 'courts/*/'],
  ['countries', 'countries/'], ['country', 'countries/*/'],
  ['topics', 'topics/'], ['topic', 'topics/*/'],
  ['campaigns', 'campaigns/'], ['campaign', 'campaigns/*/'],
  ['laws', 'laws/'], ['law', 'laws/*/', 'gdpr'], ['article', 'laws/gdpr/*/', '6'],
  ['timeline', 'timeline/'], ['year', 'timeline/*/'], ['fines', 'fines/'],
  ['fines-standing', 'fines/standing/'], ['statistics', 'statistics/'], ['method', 'statistics/method/'],
  ['deadlines', 'deadlines/'], ['contribute', 'contribute/'], ['about', 'about/'],
  ['corrections', 'corrections/'], ['not-found', '404.html'],
];

function isFile(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function pathOf(pattern, wanted) {
  const page = (path) => isFile(join(site, path, path.endsWith('.html') ? '' : 'index.html'));
  if (!pattern.includes('*')) return page(pattern) ? pattern : null;
  const folder = pattern.slice(0, pattern.indexOf('*'));
  if (!statSync(join(site, folder), { throwIfNoEntry: false })) return null;
  const names = readdirSync(join(site, folder)).sort();
  const name = names.includes(wanted) ? wanted : names.find((name) => page(`${folder}${name}/`));
  return name ? `${folder}${name}/` : null;
}

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const path = join(site, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '');
  if (path !== site && !path.startsWith(site + sep)) return response.writeHead(404).end();
  try {
    const bytes = await readFile(path);
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
    response.end(bytes);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${server.address().port}/`;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
await mkdir(out, { recursive: true });
let wide = 0;
let taken = 0;
for (const [kind, pattern, wanted] of kinds) {
  const path = pathOf(pattern, wanted);
  if (path === null) {
    console.log(`no page of this kind: ${kind}`);
    continue;
  }
  for (const width of [320, 1280]) {
    for (const colorScheme of ['light', 'dark']) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
      const page = await context.newPage();
      await page.goto(origin + path, { waitUntil: 'networkidle' });
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (beyond > 0) {
        wide += 1;
        console.error(`${path} is ${beyond} px wider than ${width} px`);
      }
      await page.screenshot({ path: join(out, `${kind}-${width}-${colorScheme}.png`), fullPage: true });
      taken += 1;
      await context.close();
    }
  }
}
await browser.close();
server.close();
console.log(`${taken} pictures in ${out}`);
process.exitCode = wide > 0 ? 1 : 0;

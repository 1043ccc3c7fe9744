// Pagefind over the pages of the cases, in Chromium, where it runs.

import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { launch } from '../../tests/browser/browser.mjs';

const run = promisify(execFile);
const types = { '.js': 'text/javascript', '.html': 'text/html', '.json': 'application/json', '.wasm': 'application/wasm' };

/** For each question the cases that are found, best first. */
export async function pagefind(site, questions) {
  const folder = await mkdtemp(path.join(tmpdir(), 'casebook-pagefind-'));
  const program = fileURLToPath(new URL('../../node_modules/.bin/pagefind', import.meta.url));
  await run(program, ['--site', site, '--glob', 'cases/*/index.html', '--output-path', folder], { maxBuffer: 1e8 });
  const server = http.createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    try {
      const bytes = pathname === '/' ? '<!doctype html><title>x</title>' : await readFile(path.join(folder, path.normalize(pathname)));
      response.writeHead(200, { 'content-type': types[path.extname(pathname)] ?? 'text/html' }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    return await page.evaluate(async (asked) => {
      const engine = await import('/pagefind.js');
      await engine.init();
      const found = [];
      for (const q of asked) {
        const { results } = await engine.search(q);
        const data = await Promise.all(results.map((result) => result.data()));
        found.push(data.map(({ url }) => url.split('/cases/')[1]?.split('/')[0] ?? url));
      }
      return found;
    }, questions);
  } finally {
    await browser.close();
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

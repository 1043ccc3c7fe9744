// Builds the tracker of this repository and serves it with nginx, at `/` and below `/tracker/`.

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import http from 'node:http';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const repository = fileURLToPath(new URL('../../', import.meta.url));

/** Every file below a folder, as paths with `/`, sorted. */
export async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

/** The latest day on which somebody looked at a case: the day the site is built for. */
export async function lastDay(tracker = repository) {
  const cases = path.join(tracker, 'cases');
  const days = [];
  for (const file of await filesBelow(cases)) {
    const text = await readFile(path.join(cases, file), 'utf8');
    const day = /^last_verified: (\d{4}-\d\d-\d\d)\s*$/m.exec(text);
    if (day) days.push(day[1]);
  }
  if (days.length === 0) throw new Error('no case says when it was last verified');
  return days.sort().at(-1);
}

/** Builds a tracker into a folder. */
export async function build(output, { baseUrl, tracker = repository } = {}) {
  const args = ['build', '--quiet', '--root', tracker, '--output', output];
  args.push('--as-of', await lastDay(tracker));
  if (baseUrl) args.push('--base-url', baseUrl);
  const target = process.env.CARGO_TARGET_DIR ?? path.join(repository, 'target');
  const program = process.env.CASEBOOK ?? path.join(target, 'release', 'casebook');
  const [command, before] = existsSync(program)
    ? [program, []]
    : ['cargo', ['run', '--quiet', '--']];
  try {
    await run(command, [...before, ...args], { cwd: repository, timeout: 1_800_000 });
  } catch (error) {
    throw new Error(`casebook build failed: ${error.stderr || error.message}`);
  }
}

const singular = {
  cases: 'case',
  companies: 'company',
  authorities: 'authority',
  courts: 'court',
  complainants: 'complainant',
  countries: 'country',
  laws: 'law',
  topics: 'topic',
  campaigns: 'campaign',
};

const refresh = /<meta http-equiv="refresh"/i;

/** What kind of page a path is; a page of its own kind is named by its folder. */
export function kindOf(file, html = '') {
  if (file === '404.html') return '404';
  if (refresh.test(html)) return 'redirect';
  const parts = file.split('/').slice(0, -1);
  if (/^[a-z]{2}(-[A-Za-z]+)?$/.test(parts[0] ?? '')) parts.shift();
  const [section, entry, part] = parts;
  if (section === undefined) return 'home';
  if (section === 'timeline') return entry === undefined ? 'timeline' : 'year';
  if (section in singular) {
    if (entry === undefined || entry === 'page') return 'list';
    if (section === 'laws' && part !== undefined) return 'article';
    return singular[section];
  }
  return entry === undefined ? section : `${section}/*`;
}

/** The pages of a built site: `{ file, kind, html }`. */
export async function pagesOf(folder) {
  const pages = [];
  for (const file of await filesBelow(folder)) {
    if (!file.endsWith('.html')) continue;
    const html = await readFile(path.join(folder, file), 'utf8');
    pages.push({ file, html, kind: kindOf(file, html) });
  }
  return pages;
}

/** One or two pages of each kind: the longest, and the shortest where it is another. */
export function samples(pages, most = 2) {
  const kinds = new Map();
  for (const page of pages) kinds.set(page.kind, [...(kinds.get(page.kind) ?? []), page]);
  return [...kinds].flatMap(([kind, all]) => {
    const sorted = [...all].sort((a, b) => b.html.length - a.html.length);
    const picked = most > 1 && sorted.length > 1 ? [sorted[0], sorted.at(-1)] : [sorted[0]];
    return picked.map(({ file }) => ({ kind, file }));
  });
}

/** The address of a page as a visitor knows it: the folder, not its index. */
export function address(base, file) {
  return new URL(file.replace(/(^|\/)index\.html$/, '$1'), base).href;
}

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

function nginxConfig(folder, servers) {
  const quoted = (name) => JSON.stringify(path.join(folder, name));
  return `
daemon off;
master_process off;
pid ${quoted('nginx.pid')};
error_log ${quoted('error.log')} warn;
events { worker_connections 256; }
http {
  log_format plain '$status $host $request_uri';
  access_log ${quoted('access.log')} plain;
  client_body_temp_path ${quoted('tmp-body')};
  proxy_temp_path ${quoted('tmp-proxy')};
  fastcgi_temp_path ${quoted('tmp-fastcgi')};
  uwsgi_temp_path ${quoted('tmp-uwsgi')};
  scgi_temp_path ${quoted('tmp-scgi')};
  default_type application/octet-stream;
  types {
    text/html html; text/css css; text/javascript js mjs; text/plain txt; text/csv csv;
    text/calendar ics; application/json json; application/feed+json jsonfeed;
    application/atom+xml atom; application/xml xml; application/x-ndjson ndjson;
    image/svg+xml svg; image/png png; image/x-icon ico; font/woff2 woff2; application/yaml yaml;
  }
  charset utf-8;
  charset_types text/html text/css text/javascript text/plain text/csv application/json;
  gzip on;
  gzip_comp_level 6;
  gzip_types text/css text/javascript text/plain text/csv text/calendar application/json
    application/feed+json application/atom+xml application/xml image/svg+xml application/x-ndjson;
  absolute_redirect off;
  ${servers
    .map(
      ({ port, www, prefix }) => `
  server {
    listen 127.0.0.1:${port};
    root ${quoted(www)};
    error_page 404 ${prefix}404.html;
    location ~ /assets/ { add_header Cache-Control "public, max-age=31536000, immutable"; }
  }`,
    )
    .join('')}
}
`;
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
    setTimeout(() => socket.destroy(), 50);
  });
}

async function startNginx(folder, servers) {
  const config = path.join(folder, 'nginx.conf');
  const log = path.join(folder, 'error.log');
  for (let attempt = 0; attempt < 5; attempt += 1) {
    for (const server of servers) server.port = await freePort();
    await writeFile(config, nginxConfig(folder, servers));
    const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/usr/local/sbin` };
    const child = spawn('nginx', ['-p', folder, '-e', log, '-c', config], { env, stdio: 'ignore' });
    const failed = new Promise((resolve) => child.once('error', resolve));
    const ended = Promise.race([failed, once(child, 'exit')]);
    for (let wait = 0; wait < 100 && child.exitCode === null && child.pid; wait += 1) {
      const up = await Promise.all(servers.map(({ port }) => answers(port)));
      if (up.every(Boolean) && child.exitCode === null) return { child, ended };
      await Promise.race([ended, sleep(50)]);
    }
    child.kill('SIGKILL');
    await ended;
  }
  const said = existsSync(log) ? await readFile(log, 'utf8') : 'it could not be started';
  throw new Error(`nginx does not answer: ${said}`);
}

/**
 * Builds the site for each of the places and serves it: `root` at `/`, `tracker` below `/tracker/`,
 * `disk` without an address and served by nobody. Each becomes `{ dir, url, pages }`, without pages
 * where they are not wanted: those of a large site fill the memory. Call `close()` at the end.
 */
export async function openSite({ places = ['root', 'tracker', 'disk'], tracker = repository, withPages = true } = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'casebook-browser-'));
  const servers = [
    { www: 'root', prefix: '/' },
    { www: 'below', prefix: '/tracker/' },
  ];
  const dirs = {
    root: path.join(folder, 'root'),
    tracker: path.join(folder, 'below', 'tracker'),
    disk: path.join(folder, 'disk'),
  };
  let nginx;
  const kill = () => {
    nginx?.child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', kill);
  const close = async () => {
    nginx?.child.kill('SIGTERM');
    await Promise.race([nginx?.ended, sleep(5000, undefined, { ref: false })]);
    process.off('exit', kill);
    kill();
  };
  try {
    for (const dir of Object.values(dirs)) await mkdir(dir, { recursive: true });
    nginx = await startNginx(folder, servers);
    const urls = {
      root: `http://127.0.0.1:${servers[0].port}/`,
      tracker: `http://127.0.0.1:${servers[1].port}/tracker/`,
    };
    const site = { close, accessLog: () => readFile(path.join(folder, 'access.log'), 'utf8') };
    for (const name of places) {
      const dir = dirs[name];
      const url = urls[name] ?? pathToFileURL(`${dir}${path.sep}`).href;
      await build(dir, { baseUrl: urls[name], tracker });
      site[name] = { dir, url, pages: withPages ? await pagesOf(dir) : [] };
    }
    return site;
  } catch (error) {
    await close();
    throw error;
  }
}

/** One GET request: `{ status, headers, bytes }`, the bytes as they went over the wire. */
export function get(url, headers = {}) {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { headers, agent, timeout: 10_000 }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({ status: response.statusCode, headers: response.headers, bytes });
      });
    });
    request.on('error', reject);
    request.on('timeout', () => request.destroy(new Error(`no answer from ${url}`)));
  });
}

const agent = new http.Agent({ keepAlive: false });

/** Runs a task for each item, so many at a time. */
export async function each(items, atOnce, task) {
  const queue = [...items];
  const worker = async () => {
    while (queue.length > 0) await task(queue.shift());
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

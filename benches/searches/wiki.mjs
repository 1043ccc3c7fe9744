// A wiki with a page for each case, searched by MediaWiki's own search over MariaDB's full text.
//
// It needs the Debian packages mediawiki, php-cli, php-mysql, mariadb-server-core and
// mariadb-client-core. The results are those of the page Special:Search with its default settings:
// pages whose title has all words, then pages whose text has them, each by relevance.

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MEDIAWIKI = '/usr/share/mediawiki';
const PORT = 8765;

/** Whether the programs are there. */
export const installed = () => existsSync(`${MEDIAWIKI}/maintenance/install.php`) && existsSync('/usr/sbin/mariadbd');

const escape = (text) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The pages in the format in which wikis are exported and imported. */
function dump(all) {
  const pages = all.map(({ title, names, page }) => `<page><title>${escape(title)}</title><ns>0</ns><revision><timestamp>2026-01-01T00:00:00Z</timestamp><contributor><username>x</username></contributor><model>wikitext</model><format>text/x-wiki</format><text xml:space="preserve">${escape(`${names}\n\n${page}`)}</text></revision></page>`);
  return `<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">${pages.join('\n')}</mediawiki>`;
}

async function until(is) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await is().catch(() => false)) return;
    await pause(200);
  }
  throw new Error('a server did not start within 20 seconds');
}

/** Starts the database, makes the wiki, starts its web server; each program that runs is put into `running`. */
async function setUp(folder, all, running) {
  const [datadir, socket] = [path.join(folder, 'data'), path.join(folder, 'socket')];
  const user = `--user=${userInfo().username}`;
  await mkdir(datadir);
  await run('mariadb-install-db', ['--no-defaults', user, `--datadir=${datadir}`, '--auth-root-authentication-method=normal']);
  running.push(spawn('mariadbd', ['--no-defaults', user, `--datadir=${datadir}`, `--socket=${socket}`, '--skip-networking'], { stdio: 'ignore' }));
  await until(async () => existsSync(socket));
  const php = (script, ...rest) => run('php', [`${MEDIAWIKI}/maintenance/${script}`, ...rest], { env: { ...process.env, ...settings }, maxBuffer: 1e8 });
  let settings = {};
  await php('install.php', '--dbtype=mysql', `--dbserver=localhost:${socket}`, '--dbname=wiki', '--dbuser=root', '--dbpass=', '--installdbuser=root', '--installdbpass=',
    `--confpath=${folder}`, `--server=http://127.0.0.1:${PORT}`, '--scriptpath=', '--pass=a-long-word-of-no-use', 'Cases', 'Admin');
  settings = { MW_CONFIG_FILE: path.join(folder, 'LocalSettings.php') };
  await writeFile(path.join(folder, 'cases.xml'), dump(all));
  await php('importDump.php', '--no-updates', path.join(folder, 'cases.xml'));
  await php('rebuildtextindex.php');
  running.push(spawn('php', ['-S', `127.0.0.1:${PORT}`, '-t', MEDIAWIKI], { env: { ...process.env, ...settings }, stdio: 'ignore' }));
  const api = async (parameters) => (await fetch(`http://127.0.0.1:${PORT}/api.php?${new URLSearchParams({ action: 'query', format: 'json', ...parameters })}`)).json();
  await until(() => api({ meta: 'siteinfo' }));
  return api;
}

/** The version, and for each question the cases that are found, in the order of the page of results. */
export async function wiki(all, questions) {
  const folder = await mkdtemp(path.join(tmpdir(), 'casebook-wiki-'));
  const ids = new Map(all.map(({ id, title }) => [title, id]));
  const running = [];
  try {
    const api = await setUp(folder, all, running);
    const { query: { general } } = await api({ meta: 'siteinfo' });
    const answers = [];
    for (const q of questions) {
      const found = [];
      for (const srwhat of ['title', 'text']) {
        const { query } = await api({ list: 'search', srsearch: q, srwhat, srlimit: '200' });
        found.push(...(query?.search ?? []).map(({ title }) => ids.get(title)).filter(Boolean));
      }
      answers.push([...new Set(found)]);
    }
    return { version: general.generator, answers };
  } finally {
    for (const child of running.reverse()) {
      if (child.exitCode === null && child.kill()) await once(child, 'exit');
    }
    await rm(folder, { recursive: true, force: true });
  }
}

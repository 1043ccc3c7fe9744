// A table of cases searched by DataTables, the plug-in that trackers of fines show their tables with.
//
// Its box keeps the rows in which every word stands, as any part of any cell; the order stays that
// of the table. The newest version is used, and the decisions stand newest first.

import { fileURLToPath } from 'node:url';

import { launch } from '../../tests/browser/browser.mjs';

const script = fileURLToPath(new URL('../../node_modules/datatables.net/js/dataTables.js', import.meta.url));
const COLUMNS = ['id', 'country', 'authority', 'decided', 'fine', 'company', 'provisions', 'type', 'summary'];

/** For each question the cases that remain, in the order of the table; `whole` puts all that a case's page says into the last column. */
export async function table(all, questions, whole) {
  const data = all.map((one) => COLUMNS.map((column) => (whole && column === 'summary' ? one.page : one[column])));
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.setContent('<!doctype html><title>x</title><table id="cases"></table>');
    await page.addScriptTag({ path: script });
    return await page.evaluate(({ columns, rows, asked }) => {
      const made = new globalThis.DataTable('#cases', { data: rows, columns: columns.map((title) => ({ title })), order: [[columns.indexOf('decided'), 'desc']] });
      return asked.map((q) => made.search(q).draw().rows({ search: 'applied', order: 'applied' }).data().toArray().map(([id]) => id));
    }, { columns: COLUMNS, rows: data, asked: questions });
  } finally {
    await browser.close();
  }
}

import { copyText, expectCopy } from '../browser/clipboard.ts';
import type { Run } from '../bulk/run.ts';
import type { ShownRunRow } from '../bulk/run-reader.ts';
import { keysOfRows, linksOfRows, resultsTable } from '../bulk/run-results.ts';
import { tableText } from '../bulk/table-text.ts';
import type { CopiedLinks, Failure } from '../companies/outcome.ts';
import { resultWords } from '../i18n/row-messages.ts';
import type { Request } from '../messages.ts';
import { failed, type Result, success } from '../result.ts';
import { copyingMany } from './copy-links.ts';
import { recordHistory } from './record-history.ts';
import { runStore } from './settle-row.ts';
import { openStores } from './stores.ts';

/**
 * Puts what a run made and found on the clipboard: its links, a line each, the table of its rows, or a
 * message for each in the user's words.
 */
export async function copyRun({
  what,
  template,
  gestureAt,
  ...owner
}: Request<'copyRun'>): Promise<Result<CopiedLinks, Failure>> {
  expectCopy(gestureAt);
  const store = await runStore();
  const run = await store.run(owner);
  if (!run) return failed({ kind: 'notFound' });
  const rows = await store.rows(run, 0, run.count);
  const keys = keysOfRows(rows);
  const { linkApp } = run;
  if (what === 'links') return await copyingMany.copyLinks({ linkApp, keys, gestureAt });
  if (what === 'table') return await copyTable(run, await store.width(run), rows, gestureAt);
  return await copyingMany.copyMessages({ linkApp, keys, template, gestureAt });
}

async function copyTable(
  { linkApp, header }: Run,
  width: number,
  rows: ShownRunRow[],
  gestureAt: number,
): Promise<Result<CopiedLinks, Failure>> {
  const { reader } = await openStores();
  const links = await linksOfRows(reader, linkApp, rows);
  const table = resultsTable({ header, width }, rows, links, resultWords());
  const copy = await copyText(tableText(table), gestureAt);
  if (copy === 'copied') {
    void recordHistory(linkApp, [...links.keys()], { kind: 'linkCopied', at: gestureAt });
  }
  const times = [...links.values()].map(({ at }) => at);
  const oldest = times.reduce((least, at) => Math.min(least, at), Date.now());
  const without = keysOfRows(rows).length - links.size;
  return success({ copy, copied: rows.length, without, oldest });
}

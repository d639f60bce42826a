import { copyText, expectCopy } from '../browser/clipboard.ts';
import type { Run } from '../bulk/run.ts';
import type { ShownRunRow } from '../bulk/run-reader.ts';
import { hasCompany, idOfRow, resultsTable } from '../bulk/run-results.ts';
import { tableText } from '../bulk/table-text.ts';
import { companyKey } from '../companies/company-id.ts';
import type { CopiedLinks, Failure } from '../companies/outcome.ts';
import { readCompanies } from '../companies/read-companies.ts';
import { workingLink } from '../companies/working-link.ts';
import { rowOutcomeText } from '../i18n/row-messages.ts';
import { translate } from '../i18n/translate.ts';
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
  const keys = rows.filter(hasCompany).map((row) => companyKey(idOfRow(row)));
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
  const made = rows.filter(hasCompany);
  const links = await linksOf(linkApp, made);
  const now = Date.now();
  const heads = {
    id: translate('company_id'),
    link: translate('column_link'),
    outcome: translate('run_column_outcome'),
  };
  const table = resultsTable(
    { header, width },
    rows,
    (row) => ({
      id: hasCompany(row) ? idOfRow(row) : '',
      link: (hasCompany(row) && links.get(companyKey(idOfRow(row)))?.url) || '',
      outcome: rowOutcomeText(row, now),
    }),
    heads,
  );
  const copy = await copyText(tableText(table), gestureAt);
  if (copy === 'copied') {
    void recordHistory(linkApp, [...links.keys()], { kind: 'linkCopied', at: gestureAt });
  }
  const times = [...links.values()].map(({ at }) => at);
  const oldest = times.reduce((least, at) => Math.min(least, at), now);
  return success({ copy, copied: rows.length, without: made.length - links.size, oldest });
}

/** The links that work, by the keys of the rows' Companies. */
async function linksOf(
  linkApp: string,
  made: ShownRunRow[],
): Promise<Map<string, { url: string; at: number }>> {
  const { reader } = await openStores();
  const keys = made.map((row) => companyKey(idOfRow(row)));
  const companies = await readCompanies(reader, linkApp, keys);
  return new Map(
    companies.flatMap((company): [string, { url: string; at: number }][] => {
      const url = workingLink(company);
      return url ? [[company.key, { url, at: company.fetchedAt }]] : [];
    }),
  );
}

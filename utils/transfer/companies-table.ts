import Papa from 'papaparse';
import { isGone } from '../companies/gone.ts';
import type { KnownCompany } from '../companies/known-company.ts';
import type { LinkApp } from '../link-apps/link-app.ts';
import { isOtherNumber } from '../spreadsheet.ts';
import type { KnownHere } from './to-portable.ts';

/** What the columns are called, and how a page stands, in the user's language. */
export interface TableWords {
  columns: {
    linkApp: string;
    id: string;
    name: string;
    createdAt: string;
    page: string;
    link: string;
    sources: string;
    errors: string;
    tags: string;
    note: string;
    record: string;
  };
  pageOn: string;
  pageOff: string;
  gone: string;
}

/**
 * A spreadsheet calculates what begins so, in full-width letters too. In a country of the decimal comma
 * it parts cells by semicolons, quotation marks or not, and sees one begin in the middle of another.
 */
const formulas = /(^|[;\r\n])((?:"|[^\S\r\n])*[=+\-@＝＋－＠])/g;

/** Spreadsheets take a file without it for one in the letters of their own country. */
const byteOrderMark = '\uFEFF';

/** The Companies as a CSV file, of which a spreadsheet takes every cell for text. */
export function companiesTable(
  parts: { linkApp: LinkApp; here: KnownHere }[],
  words: TableWords,
): string {
  const fields = Object.values(words.columns);
  const data = parts.flatMap(({ linkApp, here }) => rowsOf(linkApp, here, words));
  const rows = data.map((row) => row.map(justText));
  // LibreOffice parts cells by semicolons too, but for those in quotation marks.
  const text = Papa.unparse({ fields, data: rows }, { quotes: true, newline: '\r\n' });
  return `${byteOrderMark}${text}\r\n`;
}

function justText(cell: string): string {
  const text = cell.replace(formulas, "$1'$2");
  return /^[\t\r]/.test(text) || isOtherNumber(text) ? `'${text}` : text;
}

function rowsOf({ label }: LinkApp, here: KnownHere, words: TableWords): string[][] {
  const annotations = new Map(here.annotations.map((one) => [one.key, one]));
  const records = Map.groupBy(here.ties, ({ key }) => key);
  return here.companies.map((company) => {
    const { key, id, name, createdAt, linkPage, connections = [] } = company;
    const annotation = annotations.get(key);
    return [
      label,
      id,
      name ?? '',
      createdAt ?? '',
      pageWord(company, words),
      linkPage?.url ?? '',
      connections.map((source) => source.name ?? source.id).join('; '),
      String(countErrors(company)),
      annotation?.tags.join('; ') ?? '',
      annotation?.note ?? '',
      (records.get(key) ?? []).map(({ address }) => address).join(' '),
    ];
  });
}

function pageWord(company: KnownCompany, { pageOn, pageOff, gone }: TableWords): string {
  if (isGone(company)) return gone;
  if (!company.linkPage) return '';
  return company.linkPage.enabled ? pageOn : pageOff;
}

const countErrors = ({ connections = [] }: KnownCompany): number =>
  connections
    .flatMap(({ credentials }) => credentials.flatMap(({ accounts }) => accounts))
    .filter(({ isError }) => isError).length;

import { companyKey } from '../companies/company-id.ts';
import type { DirectoryReader } from '../companies/directory-reader.ts';
import { readCompanies } from '../companies/read-companies.ts';
import { workingLink } from '../companies/working-link.ts';
import type { ShownRunRow } from './run-reader.ts';

/** The user's words for what a table of results says beside what came in. */
export interface ResultWords {
  /** What the columns are called that are added. */
  heads: [id: string, link: string, outcome: string];
  outcomeOf: (row: ShownRunRow) => string;
}

/** Links that work, by the keys of their Companies; `at`: when the API last gave each. */
type Links = Map<string, { url: string; at: number }>;

/** What a spreadsheet calls a column: A, B, …, Z, AA. */
function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** The id of a row's Company, as the API spells it, or as it was planned. */
const idOfRow = ({ planned, row }: ShownRunRow): string => row?.outcome?.id ?? planned?.id ?? '';

/** Whether a row has a Company by now. */
const hasCompany = ({ state, row }: ShownRunRow): boolean =>
  state === 'done' && row?.outcome?.id !== undefined;

/** The keys of the Companies that rows have. */
export const keysOfRows = (rows: ShownRunRow[]): string[] =>
  rows.filter(hasCompany).map((row) => companyKey(idOfRow(row)));

/** The links of the Companies that rows have, as they are known now. */
export async function linksOfRows(
  reader: DirectoryReader,
  linkApp: string,
  rows: ShownRunRow[],
): Promise<Links> {
  const companies = await readCompanies(reader, linkApp, keysOfRows(rows));
  return new Map(
    companies.flatMap((company): [string, { url: string; at: number }][] => {
      const url = workingLink(company);
      return url ? [[company.key, { url, at: company.fetchedAt }]] : [];
    }),
  );
}

/**
 * The results of a run as a table: the rows in the order and with the columns that they came in with,
 * and behind these the id, the link and the outcome.
 */
export function resultsTable(
  { header, width }: { header: string[] | null; width: number },
  rows: ShownRunRow[],
  links: Links,
  { heads, outcomeOf }: ResultWords,
): string[][] {
  const columns = Array.from({ length: width }, (_, column) => column);
  const titles = columns.map((column) => header?.[column] ?? columnLetters(column));
  return [
    [...titles, ...heads],
    ...rows.map((row) => {
      const id = hasCompany(row) ? idOfRow(row) : '';
      const link = links.get(companyKey(id))?.url ?? '';
      return [...columns.map((column) => row.cells[column] ?? ''), id, link, outcomeOf(row)];
    }),
  ];
}

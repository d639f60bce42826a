import type { KnownCompany } from '../companies/known-company.ts';
import { isMissing } from '../companies/missing.ts';
import type { LinkApp } from '../link-apps/link-app.ts';
import type { KnownHere } from './to-portable.ts';

/** The names of the columns and of a page's states, in the user's language. */
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
  missing: string;
}

interface Part {
  linkApp: LinkApp;
  here: Omit<KnownHere, 'histories'>;
}

/** A row for each Company, behind one with the names of the columns. */
export const companiesTable = (parts: Part[], words: TableWords): string[][] => [
  Object.values(words.columns),
  ...parts.flatMap(({ linkApp, here }) => rowsOf(linkApp, here, words)),
];

function rowsOf({ label }: LinkApp, here: Part['here'], words: TableWords): string[][] {
  const ofKey = new Map(here.notes.map((notes) => [notes.key, notes]));
  const records = Map.groupBy(here.recordLinks, ({ key }) => key);
  return here.companies.map((company) => {
    const { key, id, name, createdAt, linkPage, connections = [] } = company;
    const notes = ofKey.get(key);
    return [
      label,
      id,
      name ?? '',
      createdAt ?? '',
      pageWord(company, words),
      linkPage?.url ?? '',
      connections.map((source) => source.name ?? source.id).join('; '),
      String(countErrors(company)),
      notes?.tags.join('; ') ?? '',
      notes?.note ?? '',
      (records.get(key) ?? []).map(({ address }) => address).join(' '),
    ];
  });
}

function pageWord(company: KnownCompany, { pageOn, pageOff, missing }: TableWords): string {
  if (isMissing(company)) return missing;
  if (!company.linkPage) return '';
  return company.linkPage.enabled ? pageOn : pageOff;
}

const countErrors = ({ connections = [] }: KnownCompany): number =>
  connections
    .flatMap(({ credentials }) => credentials.flatMap(({ accounts }) => accounts))
    .filter(({ isError }) => isError).length;

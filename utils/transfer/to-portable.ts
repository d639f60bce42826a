import type { History } from '../companies/history/history-event.ts';
import type { KnownCompany } from '../companies/known-company.ts';
import { type ListState, lastFetchedAt } from '../companies/list-state.ts';
import type { Notes } from '../companies/notes.ts';
import type { RecordLink } from '../companies/record-link.ts';
import type { LinkApp } from '../link-apps/link-app.ts';
import type { PortableCompany, PortableLinkApp } from './export-file.ts';

/** What this computer has of a Link APP. */
export interface KnownHere {
  companies: KnownCompany[];
  list: ListState | null;
  recordLinks: RecordLink[];
  notes: Notes[];
  histories: History[];
}

export function toPortable({ id, label, colour }: LinkApp, here: KnownHere): PortableLinkApp {
  return {
    ...{ id, label, colour },
    companies: here.companies.map((company) => portableCompany(company, here.list)),
    recordLinks: here.recordLinks.map(({ linkApp: _, displacedFrom, ...recordLink }) => ({
      ...recordLink,
      record: displacedFrom ?? recordLink.record,
    })),
    notes: here.notes.map(({ key, tags, note }) => ({ key, tags, note })),
    histories: here.histories.map(({ key, events }) => ({ key, events })),
  };
}

function portableCompany(company: KnownCompany, list: ListState | null): PortableCompany {
  const { id, name, createdAt, linkPage, connections, connectionsFetchedAt, touchedAt } = company;
  return {
    id,
    name,
    createdAt,
    pageEnabled: linkPage?.enabled ?? null,
    ...(connections && { connections }),
    ...(connectionsFetchedAt !== undefined && { connectionsFetchedAt }),
    fetchedAt: lastFetchedAt(company, list),
    ...(touchedAt !== undefined && { touchedAt }),
  };
}

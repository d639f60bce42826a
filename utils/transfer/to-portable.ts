import type { KnownCompany } from '../companies/known-company.ts';
import { type ListState, toldAt } from '../companies/list-state.ts';
import type { Annotation } from '../companies/notes.ts';
import type { Tie } from '../companies/record-link.ts';
import type { LinkApp } from '../link-apps/link-app.ts';
import type { PortableCompany, PortableLinkApp } from './export-file.ts';

/** What this computer knows of a Link APP. */
export interface KnownHere {
  companies: KnownCompany[];
  list: ListState | null;
  ties: Tie[];
  annotations: Annotation[];
}

export function toPortable({ id, label, colour }: LinkApp, here: KnownHere): PortableLinkApp {
  return {
    ...{ id, label, colour },
    companies: here.companies.map((company) => portableCompany(company, here.list)),
    ties: here.ties.map(({ linkApp: _, displacedFrom, ...tie }) => ({
      ...tie,
      record: displacedFrom ?? tie.record,
    })),
    annotations: here.annotations.map(({ key, tags, note }) => ({ key, tags, note })),
  };
}

function portableCompany(company: KnownCompany, list: ListState | null): PortableCompany {
  const { id, name, createdAt, linkPage, connections, connectionsReadAt, touchedAt } = company;
  return {
    id,
    name,
    createdAt,
    pageEnabled: linkPage?.enabled ?? null,
    ...(connections && { connections }),
    ...(connectionsReadAt !== undefined && { connectionsReadAt }),
    toldAt: toldAt(company, list),
    ...(touchedAt !== undefined && { touchedAt }),
  };
}

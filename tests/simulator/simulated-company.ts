import { randomBytes } from 'node:crypto';

export interface SimulatedAccount {
  id: number;
  name: string;
  native_id: string;
  is_error?: boolean;
}

export interface SimulatedCredential {
  id: number;
  name: string;
  created_at: string;
  accounts: SimulatedAccount[];
}

export interface SimulatedConnection {
  id: string;
  name: string;
  credentials: SimulatedCredential[];
}

export interface SimulatedCompany {
  id: string;
  name: string | null;
  createdAt: string;
  pageEnabled: boolean;
  /** The part of its connection page's address that cannot be guessed. */
  pageKey: string;
  connections: SimulatedConnection[];
}

/** Ids are without case. */
export const idKey = (id: string): string => id.toLowerCase();

export const connectionPageOrigin = 'https://app.getconduit.app';

export function newCompany(
  fields: Pick<SimulatedCompany, 'id'> & Partial<SimulatedCompany>,
  now: number,
): SimulatedCompany {
  return {
    name: null,
    createdAt: new Date(now).toISOString().replace(/\.\d+Z$/, 'Z'),
    pageEnabled: true,
    pageKey: randomBytes(16).toString('base64url'),
    connections: [],
    ...fields,
  };
}

/** In the Link API's form; its API token and connections are added where they belong. */
export function companyAnswer(company: SimulatedCompany): Record<string, unknown> {
  const url = company.pageEnabled ? `${connectionPageOrigin}/connect/${company.pageKey}` : null;
  return {
    id: company.id,
    name: company.name,
    created_at: company.createdAt,
    link_page: { url, enabled: company.pageEnabled },
  };
}

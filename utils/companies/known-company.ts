import type { Company } from '../link-api/company.ts';
import { companyKey } from './company-id.ts';
import type { Waiting } from './history/waiting.ts';
import type { Absence } from './missing.ts';

/** A Company as the directory keeps it: what the API last gave, and what we add. */
export interface KnownCompany extends Company, Absence {
  linkApp: string;
  /** `companyKey` of the id. */
  key: string;
  /** When the API last gave it, in milliseconds since 1970. */
  fetchedAt: number;
  /** When the API last gave its connections. Absent: never. */
  connectionsFetchedAt?: number;
  /** When the user last did something with it. Absent: never. */
  touchedAt?: number;
  /** The press that created it on this computer, in milliseconds since 1970. Absent: unknown. */
  createGestureAt?: number;
  /**
   * Set while a client has a link and has not connected: derived from the history, and kept with
   * each event of it.
   */
  waiting?: Waiting;
}

const never = 0;

/** A Company of which only the key is known: a record is linked to it, and the API was never asked here. */
export const knownByKey = (linkApp: string, key: string): KnownCompany => ({
  ...{ linkApp, key, id: key, fetchedAt: never },
  ...{ name: null, createdAt: null, linkPage: null },
});

export const wasNeverFetched = ({ fetchedAt }: KnownCompany): boolean => fetchedAt === never;

/** A Company that the API just answered with, as the directory will keep it; `fetchedAt` in milliseconds since 1970. */
export const justFetched = (
  company: Company,
  linkApp: string,
  fetchedAt: number,
): KnownCompany => ({
  ...company,
  linkApp,
  key: companyKey(company.id),
  fetchedAt,
});

/** What an edit and a copy need to name a Company. */
export interface CompanyReference {
  linkApp: string;
  id: string;
}

/** A create, by its id and the time of its press. */
export interface CreateReference extends CompanyReference {
  gestureAt?: number;
}

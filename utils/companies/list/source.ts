import type { Connection } from '../../link-api/company.ts';

/** A connected source, as far as a list shows it. */
export interface Source {
  id: string;
  name: string;
  /** How many of its accounts have an error. */
  errors: number;
}

/** The connected sources of a Company; null where the API leaves them out. */
export function sourcesOf({ connections }: { connections?: Connection[] }): Source[] | null {
  return connections?.map(toSource) ?? null;
}

const toSource = ({ id, name, credentials }: Connection): Source => ({
  id,
  name: name?.trim() ? name : id,
  errors: credentials.flatMap(({ accounts }) => accounts).filter(({ isError }) => isError).length,
});

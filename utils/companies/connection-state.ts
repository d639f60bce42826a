import type { KnownCompany } from './known-company.ts';
import { type Source, sourcesOf } from './list/source.ts';
import { isMissing } from './missing.ts';
import { isRetired } from './retired.ts';

/** How it stands with a Company's connections: the first thing that its card says. */
export type ConnectionState =
  | { kind: 'missing' }
  | { kind: 'retired' }
  | { kind: 'notWorking'; sources: Source[] }
  | { kind: 'pageOff'; sources: Source[] }
  | { kind: 'connected'; sources: Source[] }
  /** Nothing is connected: the client has yet to open the link. */
  | { kind: 'waiting' }
  /** Nobody has asked the API for it, or it does not tell. */
  | { kind: 'unknown' };

/** What needs its user most comes first. */
export function connectionState(company: KnownCompany): ConnectionState {
  if (isMissing(company)) return { kind: 'missing' };
  if (isRetired(company)) return { kind: 'retired' };
  const sources = sourcesOf(company);
  if (sources?.some(({ errors }) => errors > 0)) return { kind: 'notWorking', sources };
  if (company.linkPage?.enabled === false) return { kind: 'pageOff', sources: sources ?? [] };
  if (sources === null) return { kind: 'unknown' };
  return sources.length > 0 ? { kind: 'connected', sources } : { kind: 'waiting' };
}

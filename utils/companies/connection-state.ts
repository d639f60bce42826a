import type { KnownCompany } from './known-company.ts';
import { type Source, sourcesOf } from './list/source.ts';
import { isMissing } from './missing.ts';
import { isRetired } from './retired.ts';

/** The state of a Company's connections: the first line of its card. */
type ConnectionState =
  | { kind: 'missing' }
  | { kind: 'retired' }
  | { kind: 'notWorking'; sources: Source[] }
  | { kind: 'pageOff'; sources: Source[] }
  | { kind: 'connected'; sources: Source[] }
  /** Nothing is connected: the client has yet to open the link. */
  | { kind: 'waiting' }
  /** The API was never asked, or leaves it out. */
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

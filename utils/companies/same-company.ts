import { createdTime } from './created-time.ts';

/** What tells one Company of an id from that of another Link APP. */
interface Traits {
  createdAt: string | null;
  linkPage: { url: string | null } | null;
}

/**
 * Whether two answers to one id, of a kept Company and with another token, are of one Company. The
 * address of its connection page is its own ("Its URL is unique to the Company"); its time is that of
 * few. `unknown` where the API tells neither, or they say different things.
 */
export function sameCompany(kept: Traits, told: Traits): 'same' | 'other' | 'unknown' {
  const [time, toldTime] = [createdTime(kept), createdTime(told)];
  const areTimed = time !== undefined && toldTime !== undefined;
  if (areTimed && time !== toldTime) return 'other';
  const [url, toldUrl] = [kept.linkPage?.url, told.linkPage?.url];
  if (url && toldUrl) return url === toldUrl ? 'same' : 'unknown';
  return areTimed ? 'same' : 'unknown';
}

/** Whether anything of it can be compared. */
export const isComparable = (company: Traits): boolean =>
  createdTime(company) !== undefined || Boolean(company.linkPage?.url);

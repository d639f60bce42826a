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
export function sameCompany(kept: Traits, fetched: Traits): 'same' | 'other' | 'unknown' {
  const [time, fetchedTime] = [createdTime(kept), createdTime(fetched)];
  const areTimed = time !== undefined && fetchedTime !== undefined;
  if (areTimed && time !== fetchedTime) return 'other';
  const [url, fetchedUrl] = [kept.linkPage?.url, fetched.linkPage?.url];
  if (url && fetchedUrl) return url === fetchedUrl ? 'same' : 'unknown';
  return areTimed ? 'same' : 'unknown';
}

/** Whether anything of it can be compared. */
export const isComparable = (company: Traits): boolean =>
  createdTime(company) !== undefined || Boolean(company.linkPage?.url);

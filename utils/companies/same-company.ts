import { createdTime } from './created-time.ts';

/** What distinguishes a Company from another Link APP's with the same id. */
interface Traits {
  createdAt: string | null;
  linkPage: { url: string | null } | null;
}

/**
 * Whether two answers for one id, of a kept Company and with another token, are the same Company.
 * The address of its connection page is its own ("Its URL is unique to the Company"); few share its
 * creation time. `unknown` where the API gives neither, or they disagree.
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

/** A server that asks for more has its clock wrong. */
const longestWait = 24 * 60 * 60 * 1000;

/**
 * The time at which a `Retry-After` header (seconds, or an HTTP date) allows another try, in
 * milliseconds since 1970 and at most a day from `now`; undefined where it says nothing that can be understood.
 * Source: RFC 9110, 10.2.3.
 */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  const time = /^\d+$/.test(text) ? now + Number(text) * 1000 : parseHttpDate(text);
  return time === undefined ? undefined : Math.min(Math.max(time, now), now + longestWait);
}

/** All forms of an HTTP date are in GMT; the one of C's `asctime` does not say so. */
function parseHttpDate(text: string): number | undefined {
  if (!/^[A-Z][a-z]{2}/.test(text)) return undefined;
  const date = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
  return Number.isNaN(date) ? undefined : date;
}

/**
 * The time at which a `Retry-After` header (seconds, or an HTTP date) allows another try, in
 * milliseconds since 1970; undefined where it says nothing that can be understood.
 * Source: RFC 9110, 10.2.3.
 */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return now + Number(text) * 1000;
  const date = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(date, now);
}

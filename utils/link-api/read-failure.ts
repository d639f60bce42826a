import type { LinkApiFailure } from './failure.ts';

/** An answer whose body has come whole. */
export interface RawAnswer {
  status: number;
  /** Undefined where the body is not JSON; null where it is empty. */
  json: unknown;
  retryAfter: string | null;
}

/** What an answer that is no success means. `secrets` are taken out of its words. */
export function readFailure(answer: RawAnswer, secrets: string[], now: number): LinkApiFailure {
  const { status } = answer;
  const { fields, ...words } = readErrorWords(answer.json, secrets);
  const retryAt = parseRetryAfter(answer.retryAfter, now);
  const later = retryAt === undefined ? {} : { retryAt };
  if (status === 401) return { kind: 'unauthorized', ...words };
  if (status === 429) return { kind: 'rateLimited', ...later, ...words };
  if (status >= 500) return { kind: 'server', status, ...later, ...words };
  // A page from a proxy says nothing of the token or the Company.
  if (answer.json === undefined) return { kind: 'unreadable', status };
  if (status === 403) return { kind: 'forbidden', ...words };
  if (status === 404) {
    return { kind: 'notFound', ...(answer.json === null && { empty: true }), ...words };
  }
  if (status === 409) return { kind: 'exists', ...words };
  if (status === 400) return { kind: 'invalid', fields, ...words };
  if (status > 400) return { kind: 'refused', status, ...words };
  return { kind: 'unreadable', status };
}

const longestWords = 500;
/** An error deeper than this is nobody's form of telling one. */
const deepest = 5;
const mostTexts = 50;

interface ErrorWords {
  /** By field, nested ones joined with dots. */
  fields: Record<string, string[]>;
  words?: string;
}

/** Keys whose text is about the whole request, and about no field of it. */
const general = new Set(['detail', 'message', 'error', 'non_field_errors', '']);
/** Keys that are for machines. */
const silent = new Set(['code', 'status', 'status_code']);

/**
 * What an error's body says, in whichever of the forms that APIs have: `{"detail": …}`,
 * `{"field": ["…"]}` (nested too), `{"non_field_errors": […]}`, `{"code", "message"}`,
 * `{"error": …}`, a list of strings, a string. `secrets` are taken out of it.
 */
export function readErrorWords(body: unknown, secrets: string[]): ErrorWords {
  const problems = new Map<string, string[]>();
  for (const text of textsOf(body).take(mostTexts)) {
    const field = redact(text.field, secrets);
    const words = redact(text.words, secrets).slice(0, longestWords);
    problems.set(field, [...(problems.get(field) ?? []), words]);
  }
  const words = [...problems]
    .map(([field, texts]) => (general.has(field) ? '' : `${field}: `) + texts.join(' '))
    .join(' ')
    .slice(0, longestWords);
  return {
    fields: Object.fromEntries([...problems].filter(([field]) => !general.has(field))),
    ...(words && { words }),
  };
}

function* textsOf(
  value: unknown,
  field = '',
  depth = 0,
): Generator<{ field: string; words: string }> {
  if (depth > deepest || value === null) return;
  if (typeof value === 'string' || typeof value === 'number') {
    yield { field, words: String(value) };
  } else if (Array.isArray(value)) {
    for (const each of value) yield* textsOf(each, field, depth + 1);
  } else if (typeof value === 'object') {
    for (const [key, each] of Object.entries(value)) {
      if (!silent.has(key)) yield* textsOf(each, joined(field, key), depth + 1);
    }
  }
}

const joined = (field: string, key: string) => {
  if (general.has(field)) return key;
  return general.has(key) ? field : `${field}.${key}`;
};

/** An error may quote what was sent, as the name of a field too. */
const redact = (text: string, secrets: string[]): string =>
  secrets.filter(Boolean).reduce((left, secret) => left.replaceAll(secret, '…'), text);

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

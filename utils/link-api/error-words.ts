const longestWords = 500;
/** An error deeper than this is nobody's form of telling one. */
const deepest = 5;
const mostTexts = 50;

export interface ErrorWords {
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
  const told = new Map<string, string[]>();
  for (const text of textsOf(body).take(mostTexts)) {
    const field = redact(text.field, secrets);
    const words = redact(text.words, secrets).slice(0, longestWords);
    told.set(field, [...(told.get(field) ?? []), words]);
  }
  const words = [...told]
    .map(([field, texts]) => (general.has(field) ? '' : `${field}: `) + texts.join(' '))
    .join(' ')
    .slice(0, longestWords);
  return {
    fields: Object.fromEntries([...told].filter(([field]) => !general.has(field))),
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

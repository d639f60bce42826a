const longestWords = 500;
/** An error deeper than this is nobody's form of telling one. */
const deepest = 5;

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
  const fields: Record<string, string[]> = {};
  collect(body, '', fields, 0);
  const redacted = Object.entries(fields).map(
    ([field, texts]) => [field, texts.map((text) => redact(text, secrets))] as const,
  );
  const words = redacted
    .map(([field, texts]) =>
      (general.has(field) ? texts : [`${field}: ${texts.join(' ')}`]).join(' '),
    )
    .join(' ')
    .slice(0, longestWords);
  return {
    fields: Object.fromEntries(redacted.filter(([field]) => !general.has(field))),
    ...(words && { words }),
  };
}

function collect(
  value: unknown,
  field: string,
  into: Record<string, string[]>,
  depth: number,
): void {
  if (depth > deepest || value === null) return;
  if (typeof value === 'string' || typeof value === 'number') {
    into[field] = [...(into[field] ?? []), String(value).slice(0, longestWords)];
  } else if (Array.isArray(value)) {
    for (const each of value) collect(each, field, into, depth + 1);
  } else if (typeof value === 'object') {
    for (const [key, each] of Object.entries(value)) {
      if (!silent.has(key)) collect(each, joined(field, key), into, depth + 1);
    }
  }
}

const joined = (field: string, key: string) =>
  field === '' || general.has(field) ? key : general.has(key) ? field : `${field}.${key}`;

/** The words of an error may quote what was sent. */
function redact(text: string, secrets: string[]): string {
  return secrets.filter(Boolean).reduce((left, secret) => left.replaceAll(secret, '…'), text);
}

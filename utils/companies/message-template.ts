import * as v from 'valibot';

/** The placeholders of a template, in braces, which become values of the Company. */
export const placeholders = ['name', 'link', 'source', 'days'] as const;
export type Placeholder = (typeof placeholders)[number];

/** As long as each part of a template may be, in UTF-16 code units. */
export const longestParts = { name: 60, subject: 300, text: 5000 };

/** Those that are there from the start. */
const usualIds = ['link', 'reminder', 'source'] as const;
export type UsualTemplateId = (typeof usualIds)[number];
export const isUsual = (id: string): id is UsualTemplateId =>
  usualIds.some((usual) => usual === id);

const part = (longest: number) => v.nullable(v.pipe(v.string(), v.maxLength(longest)));

/**
 * A message to a client, as it is stored. A part that is null reads as it came, in the browser's own
 * language: only a usual template has such parts.
 */
export const messageTemplateSchema = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.nonEmpty()),
    name: part(longestParts.name),
    subject: part(longestParts.subject),
    text: part(longestParts.text),
    /** **Copy reminder** takes it. */
    isReminder: v.boolean(),
  }),
  v.check(({ id, name, subject, text }) => isUsual(id) || ![name, subject, text].includes(null)),
);
export type StoredTemplate = v.InferOutput<typeof messageTemplateSchema>;

/** The texts of a template. */
export interface TemplateWords {
  name: string;
  subject: string;
  text: string;
}

/** A template with all of its words. */
export interface MessageTemplate extends TemplateWords {
  id: string;
  isReminder: boolean;
}

const asItCame = { name: null, subject: null, text: null };

const usualTemplates = (): StoredTemplate[] =>
  usualIds.map((id) => ({ id, ...asItCame, isReminder: id === 'reminder' }));

/** The templates behind a stored list, exactly one of them the reminder: there is always one at least. */
export function storedTemplates(stored: StoredTemplate[]): StoredTemplate[] {
  const all = stored.length > 0 ? stored : usualTemplates();
  return markReminder(all, (all.find(({ isReminder }) => isReminder) ?? all[0])?.id);
}

/** The same list with that template as its one reminder. */
export const markReminder = (all: StoredTemplate[], id: string | undefined): StoredTemplate[] =>
  all.map((one) => ({ ...one, isReminder: one.id === id }));

/** The list of templates for the one message of the first version; null: the usual one. */
export const fromOneTemplate = (text: unknown): StoredTemplate[] =>
  typeof text === 'string'
    ? usualTemplates().map((one) => (one.id === 'link' ? { ...one, text } : one))
    : [];

/** A placeholder, with the text that replaces a missing value: `{days|a few}`. Or a brace that is none. */
const braces = /\{(name|link|source|days)(?:\|([^{}\n]*))?\}|\{[^{}\n]*\}?|\}/g;

/** Enough of a text in braces for its user to see which one is meant. */
const longestShown = 30;

/** Texts in braces that are no placeholders, each once, in their order. */
export function unknownPlaceholders(text: string): string[] {
  const unknown = [...text.matchAll(braces)].filter(([, known]) => known === undefined);
  return [...new Set(unknown.map(([braced]) => shortened(braced)))];
}

const shortened = (text: string): string =>
  text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;

/** Why a template cannot be sent: what it has in braces, or that a client could do nothing with it. */
export interface TemplateProblems {
  unknown: string[];
  lacksLink: boolean;
}

/** Null where it can be sent. */
export function problemsOf({
  subject,
  text,
}: Omit<TemplateWords, 'name'>): TemplateProblems | null {
  const unknown = unknownPlaceholders(`${subject}\n${text}`);
  const lacksLink = !/\{link(\|[^{}\n]*)?\}/.test(text);
  return unknown.length > 0 || lacksLink ? { unknown, lacksLink } : null;
}

/** Null: there is no such value. `days`: whole days since the link first went out, at least two. */
export interface MessageValues {
  name: string | null;
  link: string;
  source: string | null;
  days: number | null;
}

/** What replaces a value that there is not, unless the template says so itself. */
export type WordsWithoutValue = Record<Exclude<Placeholder, 'link'>, string>;

/** A template's text with its values filled in. Braces in a value stay as they are. */
export function fillIn(text: string, values: MessageValues, without: WordsWithoutValue): string {
  return text.replace(braces, (braced: string, known?: Placeholder, own?: string) => {
    if (known === undefined) return braced;
    if (known === 'link') return values.link;
    return String(values[known] ?? own ?? without[known]);
  });
}

/** The template for a press: the chosen one, otherwise the first that is not the reminder. */
export const templateOf = (
  all: MessageTemplate[],
  id: string | null,
): MessageTemplate | undefined =>
  all.find((one) => one.id === id) ?? all.find(({ isReminder }) => !isReminder) ?? all[0];

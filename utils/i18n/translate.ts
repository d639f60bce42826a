import { browser } from 'wxt/browser';
import type english from '../../public/_locales/en/messages.json';

export type MessageKey = keyof typeof english;

/** Other languages have plural categories that English lacks: their keys are not in the English file. */
const messages: { getMessage(key: string, values: string[]): string } = browser.i18n;

type PluralCategory = `${string}_${Intl.LDMLPluralRule}`;
/** A message with one key for each plural category: `rows` for `rows_one`, `rows_other`. */
export type PluralKey = MessageKey extends infer Key
  ? Key extends PluralCategory
    ? Key extends `${infer Stem}_other`
      ? Stem
      : never
    : never
  : never;

/** What stands for a value in a message: no text has these. */
const marks = Array.from('\ue001\ue002\ue003\ue004\ue005\ue006\ue007\ue008\ue009');
const markedMessages = new Map<string, string>();

/** A list asks for the same messages with each of its rows, and the browser takes longer than the row. */
function message(key: string, values: string[]): string {
  const marked = markedMessages.get(key) ?? messages.getMessage(key, marks);
  markedMessages.set(key, marked);
  return marked.replace(/[\ue001-\ue009]/g, (mark) => values[marks.indexOf(mark)] ?? '');
}

/** The message in the browser's language, its placeholders filled in their order. */
export const translate = (key: MessageKey, ...values: string[]): string => message(key, values);

/** The writing direction of the messages, whatever language the browser itself is in. */
export const textDirection = (): 'ltr' | 'rtl' =>
  translate('text_direction') === 'rtl' ? 'rtl' : 'ltr';

/**
 * The locale of dates, numbers, lists and plural forms in the messages: the browser's own, with its
 * region, where the messages are in its language; otherwise theirs.
 */
export function localeOfMessages(): string {
  const own = browser.i18n.getUILanguage();
  const language = translate('language');
  return own.split('-', 1)[0] === language.split('-', 1)[0] ? own : language;
}

/** Made once: a list asks for each of its rows, and they cost more than the row. */
let counting: ReturnType<typeof countingOf> | undefined;

const countingOf = (language: string) => ({
  rules: new Intl.PluralRules(language),
  numbers: new Intl.NumberFormat(language),
});

/** The message for a count; the number itself is its first placeholder. */
export function translateCount(key: PluralKey, count: number, ...values: string[]): string {
  counting ??= countingOf(localeOfMessages());
  const category = counting.rules.select(count);
  const number = counting.numbers.format(count);
  const filled = [number, ...values];
  return message(`${key}_${category}`, filled) || message(`${key}_other`, filled);
}

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

/** The message in the browser's language, its placeholders filled in their order. */
export function translate(key: MessageKey, ...values: string[]): string {
  return messages.getMessage(key, values);
}

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
  const message = messages.getMessage(`${key}_${category}`, [number, ...values]);
  return message || messages.getMessage(`${key}_other`, [number, ...values]);
}

import { browser } from 'wxt/browser';
import type english from '../../public/_locales/en/messages.json';

export type MessageKey = keyof typeof english;

/** Some plural categories stand in other languages alone: the English file does not know their keys. */
const messages: { getMessage(key: string, values: string[]): string } = browser.i18n;

type PluralCategory = `${string}_${Intl.LDMLPluralRule}`;
/** A message that stands once for each plural category: `rows` for `rows_one`, `rows_other`. */
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

/** How the words of the messages are written, whatever language the browser itself is in. */
export const textDirection = (): 'ltr' | 'rtl' =>
  translate('text_direction') === 'rtl' ? 'rtl' : 'ltr';

/**
 * For the dates, numbers and lists among the messages, and their plural forms: the browser's own
 * language where they are in it, with its region; else theirs.
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

/** The message for so many; the number itself is its first placeholder. */
export function translateCount(key: PluralKey, count: number, ...values: string[]): string {
  counting ??= countingOf(localeOfMessages());
  const category = counting.rules.select(count);
  const number = counting.numbers.format(count);
  const message = messages.getMessage(`${key}_${category}`, [number, ...values]);
  return message || messages.getMessage(`${key}_other`, [number, ...values]);
}

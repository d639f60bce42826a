import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packed } from '../../../utils/build/pack-messages.ts';
import { root } from '../run-program.ts';

const read = (locale: string) =>
  JSON.parse(readFileSync(join(root, 'public/_locales', locale, 'messages.json'), 'utf8'));

/** What a language's pages say: a message by its key, or of a count, as the browser fills it in. */
export interface Messages {
  say(key: string, ...values: string[]): string;
  sayCount(stem: string, count: number, ...values: string[]): string;
}

/** Each message by its key, with `$1` for its placeholders. `locale` is the folder's name: `pt_BR`. */
export const textsOf = (locale: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(packed(read(locale), read('en'))).map(([key, { message }]) => [key, message]),
  );

export function messagesOf(locale: string): Messages {
  const texts = textsOf(locale);
  const language = locale.replace('_', '-');
  const say = (key: string, ...values: string[]): string => {
    const text = texts[key];
    if (text === undefined) throw new Error(`${locale} has no message ${key}`);
    return text.replace(/\$([1-9])/g, (_, index) => values[Number(index) - 1] ?? '');
  };
  return {
    say,
    sayCount: (stem, count, ...values) => {
      const category = new Intl.PluralRules(language).select(count);
      return say(`${stem}_${category}`, new Intl.NumberFormat(language).format(count), ...values);
    },
  };
}

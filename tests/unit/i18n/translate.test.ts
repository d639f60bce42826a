// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { packed } from '../../../utils/build/pack-messages.ts';

/** The browser's own language, and the messages that it has chosen. */
const spoken = vi.hoisted(() => ({ language: 'en-US', direction: 'ltr', messages: {} }));
const texts = (): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(packed(english)).map(([key, { message }]) => [key, message]),
  ),
  ...spoken.messages,
});
vi.mock('wxt/browser', () => ({
  browser: {
    i18n: {
      getUILanguage: () => spoken.language,
      getMessage: (key: string, values: string[] = []) =>
        key === '@@bidi_dir'
          ? spoken.direction
          : (texts()[key] ?? '').replace(/\$(\d)/g, (_, index) => values[Number(index) - 1] ?? ''),
    },
  },
}));

const hebrew = { language: 'he', direction: 'rtl', messages: {} };
const hebrewWords = { language: 'he', text_direction: 'rtl' };

beforeEach(() => {
  vi.resetModules();
  Object.assign(spoken, { language: 'en-US', direction: 'ltr', messages: {} });
});

const page = async () => {
  const { prepareDocument } = await import('../../../components/ui/prepare-document.ts');
  prepareDocument();
  const { lang, dir } = document.documentElement;
  return { lang, dir };
};

test.each([
  ['a Hebrew browser lays English out as English', hebrew, { lang: 'en', dir: 'ltr' }],
  [
    'Hebrew words go from right to left',
    { ...hebrew, messages: hebrewWords },
    { lang: 'he', dir: 'rtl' },
  ],
  ['and do so in an English browser', { messages: hebrewWords }, { lang: 'he', dir: 'rtl' }],
])('%s', async (_, browser, expected) => {
  Object.assign(spoken, browser);
  expect(await page()).toEqual(expected);
});

test.each([
  ['ar-EG', {}, '1,201 Companies', 'Mar 15, 2026'],
  ['fr-FR', {}, '1,201 Companies', 'Mar 15, 2026'],
  ['en-GB', {}, '1,201 Companies', '15 Mar 2026'],
  ['de-DE', { language: 'de' }, '1.201 Companies', '15.03.2026'],
])(
  'a number and a date speak the language of the words around them: %s',
  async (language, messages, count, day) => {
    Object.assign(spoken, { language, messages });
    const { translateCount } = await import('../../../utils/i18n/translate.ts');
    const { timeText } = await import('../../../utils/i18n/dates.ts');
    expect(translateCount('exported', 1201)).toContain(count);
    expect(timeText(new Date(2026, 2, 15, 12).getTime(), 0)).toContain(day);
  },
);

test('none is many in English, also for a browser whose own language says one', async () => {
  Object.assign(spoken, { language: 'fr-FR' });
  const { translateCount } = await import('../../../utils/i18n/translate.ts');
  expect(translateCount('exported', 0)).toContain('Exported 0 Companies.');
});

test('an age speaks the language of the words around it, too', async () => {
  Object.assign(spoken, { language: 'en-US', messages: { language: 'ja' } });
  const { relativeText } = await import('../../../utils/i18n/dates.ts');
  expect(relativeText(0, 3 * 86_400_000)).toBe('3 日前');
});

test('a message is asked for once, and filled with each value as it is', async () => {
  const { translate } = await import('../../../utils/i18n/translate.ts');
  const copyLinkOf = (name: string) => translate('copy_link_of', name);
  expect(copyLinkOf('Acme $1 \ue001')).toContain('Acme $1 \ue001');
  Object.assign(spoken, { messages: { copy_link_of: 'another' } });
  expect(copyLinkOf('Beta')).toContain('Beta');
  expect(translate('copy_link_of')).not.toMatch(/[\ue001-\ue009]/);
});

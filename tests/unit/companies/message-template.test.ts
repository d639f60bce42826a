import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fillIn,
  type MessageValues,
  markReminder,
  placeholders,
  problemsOf,
  storedTemplates,
  templateOf,
  unknownPlaceholders,
} from '../../../utils/companies/message-template.ts';

const link = 'https://app.getconduit.app/connect/x';
const values = { name: 'Acme Inc', link, source: 'Shopify', days: 5 };
const none: MessageValues = { name: null, link, source: null, days: null };
const without = { name: 'your company', source: 'your data sources', days: 'a few' };

test.each([
  ['{name}: {link}', `Acme Inc: ${link}`],
  ['{link} {link}', `${link} ${link}`],
  ['Hello\n{name}', 'Hello\nAcme Inc'],
  ['{source}, {days} days', 'Shopify, 5 days'],
  ['{days|einigen} {name|Firma}', '5 Acme Inc'],
  ['{Name} {} {names} $1', '{Name} {} {names} $1'],
  ['', ''],
])('%j', (template, message) => {
  expect(fillIn(template, values, without)).toBe(message);
});

test.each([
  ['{name}: {link}', `your company: ${link}`],
  ['{source} since {days} days', 'your data sources since a few days'],
  ['{source|alle Quellen} seit {days|einigen} Tagen', 'alle Quellen seit einigen Tagen'],
  ['{name|}: {link|nothing}', `: ${link}`],
])('%j without values', (template, message) => {
  expect(fillIn(template, none, without)).toBe(message);
});

test('zero days are a number of days', () => {
  expect(fillIn('{days}', { ...none, days: 0 }, without)).toBe('0');
});

test('a value is taken as it stands, whatever stands in it', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (name, source) => {
      const message = fillIn('a {name} b {source}', { ...values, name, source }, without);
      expect(message).toBe(`a ${name} b ${source}`);
    }),
  );
  for (const name of ['{link}', '$&', "$'", '{name}']) {
    expect(fillIn('{name}', { ...values, name }, without)).toBe(name);
  }
});

test.each([
  ['Hello {name}: {link} {source} {days}', []],
  ['{days|a few}', []],
  ['{nmae} {link} {nmae}', ['{nmae}']],
  ['{Name} { link } {}', ['{Name}', '{ link }', '{}']],
  ['{name', ['{name']],
  ['name}', ['}']],
  ['{{name}}', ['{', '}']],
  ['{name\nnext line}', ['{name', '}']],
  ['{first|{name}}', ['{first|', '}']],
  ['{an opened brace and very many words after it', ['{an opened brace and very many…']],
])('in %j is not known: %j', (text, unknown) => {
  expect(unknownPlaceholders(text)).toEqual(unknown);
});

test('a template without problems leaves no brace of its own in any message', () => {
  const pieces = fc.constantFrom(
    ...placeholders.flatMap((one) => [`{${one}}`, `{${one}|words}`, `{${one}`, `${one}}`]),
    ...['{', '}', ' ', '\n', '|', '{nmae}', 'words', '{}'],
  );
  const texts = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, texts, (subject, text) => {
      const problems = problemsOf({ subject, text });
      const message = fillIn(`${subject}\n${text}`, none, without);
      const hasBraces = /[{}]/.test(message);
      expect(hasBraces).toBe((problems?.unknown.length ?? 0) > 0);
      expect(fillIn(text, none, without).includes(link)).toBe(!(problems?.lacksLink ?? false));
    }),
  );
});

test('a link in the subject alone is none', () => {
  expect(problemsOf({ subject: '{link}', text: 'Hello' })).toEqual({
    unknown: [],
    lacksLink: true,
  });
  expect(problemsOf({ subject: '{what}', text: '{link}' })?.unknown).toEqual(['{what}']);
  expect(problemsOf({ subject: '', text: '{link}' })).toBeNull();
});

const own = (id: string, isReminder = false) => ({
  ...{ id, name: id, subject: '', text: '{link}', isReminder },
});

test('there is always one, and one of them is the reminder', () => {
  expect(storedTemplates([]).map(({ id }) => id)).toEqual(['link', 'reminder', 'source']);
  expect(
    storedTemplates([])
      .filter(({ isReminder }) => isReminder)
      .map(({ id }) => id),
  ).toEqual(['reminder']);
  expect(storedTemplates([own('a'), own('b')])).toEqual([own('a', true), own('b')]);
  expect(storedTemplates([own('a'), own('b', true), own('c', true)])).toEqual([
    ...[own('a'), own('b', true), own('c')],
  ]);
  expect(markReminder([own('a', true), own('b')], 'b')).toEqual([own('a'), own('b', true)]);
});

test('a press takes the chosen one, else the first that is not the reminder', () => {
  const [reminder, first, second] = [own('r', true), own('a'), own('b')];
  expect(templateOf([reminder, first, second], 'b')).toBe(second);
  expect(templateOf([reminder, first, second], 'removed')).toBe(first);
  expect(templateOf([reminder, first], null)).toBe(first);
  expect(templateOf([reminder], null)).toBe(reminder);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasLink, linkMessage } from '../../../utils/companies/link-message.ts';

const values = { name: 'Acme Inc', link: 'https://app.getconduit.app/connect/x' };

test.each([
  ['{name}: {link}', 'Acme Inc: https://app.getconduit.app/connect/x'],
  ['{link} {link}', `${values.link} ${values.link}`],
  ['Hello\n{name}', 'Hello\nAcme Inc'],
  ['{Name} {} {names} $1', '{Name} {} {names} $1'],
  ['', ''],
])('%j', (template, message) => {
  expect(linkMessage(template, values)).toBe(message);
});

test('a name is taken as it stands, whatever stands in it', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      expect(linkMessage('a {name} b', { name, link: 'x' })).toBe(`a ${name} b`);
    }),
  );
  for (const name of ['{link}', '$&', "$'", '{name}']) {
    expect(linkMessage('{name}', { name, link: 'x' })).toBe(name);
  }
});

test('a template without a link is known as one', () => {
  expect(hasLink('Hello {name}: {link}')).toBe(true);
  expect(hasLink('Hello {name}: { link }')).toBe(false);
});

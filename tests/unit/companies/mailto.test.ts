import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestMailto, mailtoAddress } from '../../../utils/companies/mailto.ts';

test.each([
  ['plain words', { subject: 'Acme', text: 'Hello' }, 'mailto:?subject=Acme&body=Hello'],
  ['lines', { subject: '', text: 'a\nb\r\nc\rd' }, 'mailto:?subject=&body=a%0D%0Ab%0D%0Ac%0D%0Ad'],
  [
    'what would end a part of the address, or begin another',
    { subject: 'A & B?#', text: '100 % + = /' },
    'mailto:?subject=A%20%26%20B%3F%23&body=100%20%25%20%2B%20%3D%20%2F',
  ],
  ['half a character', { subject: '\ud83d', text: '' }, 'mailto:?subject=%EF%BF%BD&body='],
])('%s', (_, email, address) => {
  expect(mailtoAddress(email)).toBe(address);
});

test('whatever is in it, it comes out as it went in, and is never too long', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 900 });
  fc.assert(
    fc.property(words, words, (subject, text) => {
      const address = mailtoAddress({ subject, text });
      if (address === null) return;
      expect(address.length).toBeLessThanOrEqual(longestMailto);
      const { protocol, searchParams } = new URL(address.replaceAll('+', '%2B'));
      expect(protocol).toBe('mailto:');
      expect([...searchParams.keys()]).toEqual(['subject', 'body']);
      expect(searchParams.get('subject')).toBe(subject);
      expect(searchParams.get('body')).toBe(text.replace(/\r\n?|\n/g, '\r\n'));
    }),
  );
});

test('the longest that may be, and one more', () => {
  const rest = 'mailto:?subject=&body='.length;
  expect(mailtoAddress({ subject: '', text: 'a'.repeat(longestMailto - rest) })).not.toBeNull();
  expect(mailtoAddress({ subject: '', text: 'a'.repeat(longestMailto - rest + 1) })).toBeNull();
});

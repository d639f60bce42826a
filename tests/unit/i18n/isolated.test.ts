import { assert, property } from 'fast-check';
import { expect, test } from 'vitest';
import { isolated } from '../../../utils/i18n/isolated.ts';
import { anyText } from '../any-text.ts';

const opening = /[\u202A\u202B\u202D\u202E\u2066-\u2068]/g;

test('a name stands between the marks that keep its direction its own', () => {
  expect(isolated('שלום בע"מ')).toBe('\u2068שלום בע"מ\u2069');
  expect(isolated('')).toBe('');
});

test('a name that ends the isolation by itself, or turns what follows, does neither', () => {
  expect(isolated('Acme\u2069\u202E!')).toBe('\u2068Acme!\u2069');
  expect(isolated('Acme\u2029Inc')).toBe('\u2068Acme Inc\u2069');
});

test('whatever the name, all that it opens is closed at its end', () => {
  assert(
    property(anyText(), (name) => {
      const text = isolated(`${name}x`);
      expect(text.match(opening)).toHaveLength(1);
      expect(text.indexOf('\u2069')).toBe(text.length - 1);
    }),
  );
});

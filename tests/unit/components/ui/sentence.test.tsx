// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Sentence } from '../../../../components/ui/sentence.tsx';
import { anyText } from '../../any-text.ts';
import { draw, text } from '../page.ts';

const created = (name: string, label: string) => {
  draw(<Sentence of="action_created" values={[name, label]} />);
  return text();
};

test.each(['Acme Inc', '$1', '$2 $$ $NAME$', '<img src=x onerror=alert(1)>', 'שלום', ''])(
  'the name %j stands in a sentence as it is',
  (name) => {
    expect(created(name, 'Agency APP')).toBe(`Created ${name} in Agency APP.`);
    expect(document.querySelector('img')).toBeNull();
  },
);

test('any name stands in a sentence as it is', () => {
  fc.assert(
    fc.property(anyText(), fc.string(), (name, label) => {
      expect(created(name, label)).toBe(`Created ${name} in ${label}.`);
    }),
    { numRuns: 25 },
  );
});

test('each value keeps its writing direction to itself', () => {
  created('שלום', 'وكالة');
  expect([...document.querySelectorAll('bdi')].map(({ textContent }) => textContent)).toEqual([
    'שלום',
    'وكالة',
  ]);
});

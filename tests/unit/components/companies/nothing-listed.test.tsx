// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { NothingListed } from '../../../../components/companies/nothing-listed.tsx';
import { button, draw, text } from '../page.ts';

const nothing = () => undefined;
const onCreate = vi.fn();
const said = (wanted: string, isFiltered: boolean): string => {
  draw(
    <NothingListed
      {...{ text: wanted, isFiltered, busy: false, onCreate }}
      {...{ onLookUp: nothing, onShowAll: nothing }}
    />,
  );
  return text();
};

test('what is left out of the list is not said to be unknown', () => {
  expect(said('Old', false)).toContain('Nothing listed here has “Old”');
  expect(said('Old', false)).toContain('Retired Companies are listed separately');
});

test('a filter that was chosen leads back to all', () => {
  expect(said('Old', true)).not.toContain('listed separately');
  expect(said('Old', true)).toContain('Show all');
});

test('what was searched for can be created, as it is written', () => {
  expect(said(' Łódź  Foods ', false)).toContain('Create “Łódź Foods”');
  button('Create “Łódź Foods”').click();
  expect(onCreate).toHaveBeenCalledExactlyOnceWith('Łódź Foods');
});

test.each([
  ['nothing was searched for', '', false],
  ['a filter may hide it', 'Old', true],
])('nothing is offered to be created where %s', (_why, wanted, isFiltered) => {
  expect(said(wanted, isFiltered)).not.toContain('Create');
});

// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { NothingListed } from '../../../../components/companies/nothing-listed.tsx';
import { draw, text } from '../page.ts';

vi.mock('wxt/browser', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));

const nothing = () => undefined;
const said = (wanted: string, isFiltered: boolean): string => {
  draw(
    <NothingListed
      {...{ text: wanted, isFiltered, busy: false, onLookUp: nothing, onShowAll: nothing }}
    />,
  );
  return text();
};

test('what is left out of the list is not said to be unknown', () => {
  expect(said('Old', false)).toContain('Nothing listed here has “Old”');
  expect(said('Old', false)).toContain('Retired Companies are listed apart');
});

test('a filter that was chosen leads back to all', () => {
  expect(said('Old', true)).not.toContain('listed apart');
  expect(said('Old', true)).toContain('Show all');
});

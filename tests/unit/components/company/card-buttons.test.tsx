// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { CardButtons } from '../../../../components/company/card-buttons.tsx';
import { company } from '../directory.ts';
import { button, draw } from '../page.ts';

vi.mock('wxt/browser', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));

const never = vi.fn();
const actions = {
  copyLink: never,
  openPage: never,
  copyApiToken: never,
  copyMessage: never,
  writeEmail: never,
};
const card = <CardButtons {...{ actions, onEdit: never }} company={company('ACME', 'Acme')} />;

test('Enter copies the link of a card that has just come', () => {
  draw(card);
  expect(document.activeElement).toBe(button('Copy link'));
});

test('what has the focus keeps it, while the card of another record comes', () => {
  const tabAnd = (shown: typeof card | null) => (
    <>
      <button type="button">This page</button>
      {shown}
    </>
  );
  const redraw = draw(tabAnd(null));
  button('This page').focus();
  redraw(tabAnd(card));
  expect(document.activeElement).toBe(button('This page'));
});

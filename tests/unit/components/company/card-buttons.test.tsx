// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { CardButtons } from '../../../../components/company/card-buttons.tsx';
import { company } from '../directory.ts';
import { fakeActions } from '../fake-actions.ts';
import { button, draw, hasButton, rest } from '../page.ts';

const never = vi.fn();
const copyMessage = vi.fn(async () => undefined);
const writeEmail = vi.fn(async () => undefined);
const actions = fakeActions({ copyMessage, writeEmail });
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

test('offers a reminder for who has a link and has not connected, and for nobody else', async () => {
  draw(card);
  expect(hasButton('Copy reminder')).toBe(false);
  const waiting = { since: 1, reminders: 0, lastAt: 1 };
  const acme = company('ACME', 'Acme', { waiting });
  draw(<CardButtons {...{ actions, onEdit: never }} company={acme} />);
  button('Copy reminder').click();
  await rest();
  expect(copyMessage).toHaveBeenCalledExactlyOnceWith(acme, 'reminder');
  const retired = company('ACME', '[retired] Acme', { waiting });
  draw(<CardButtons {...{ actions, onEdit: never }} company={retired} />);
  expect(hasButton('Copy reminder')).toBe(false);
});

test('copies and writes the message that was used last, or another one that is chosen', async () => {
  copyMessage.mockClear();
  draw(card);
  HTMLElement.prototype.hidePopover ??= () => undefined;
  for (const name of [
    ...['Copy message', 'Copy message: One source'],
    ...['Write e-mail', 'Write e-mail: Reminder'],
  ]) {
    button(name).click();
    await rest();
  }
  expect(copyMessage.mock.calls.map(([, template]: unknown[]) => template)).toEqual([
    ...['lastUsed', { id: 'source' }],
  ]);
  expect(writeEmail.mock.calls.map(([, template]: unknown[]) => template)).toEqual([
    ...['lastUsed', { id: 'reminder' }],
  ]);
});

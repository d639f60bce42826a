// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { JournalLine } from '../../../../components/company/unsettled-line.tsx';
import type { JournalEntry } from '../../../../utils/creating/journal-entry.ts';
import { button, draw, text } from '../page.ts';

vi.mock('../../../../utils/ask.ts', () => ({ ask: vi.fn() }));

const entry: JournalEntry = {
  ...{ linkApp: 'a', key: 'ACME', sentAt: Date.now(), state: 'open' },
  body: { id: 'ACME', name: 'Acme', pageEnabled: true },
};
const presses = { onAskAgain: vi.fn(), onTryAgain: vi.fn() };
const line = (part: Partial<JournalEntry>) => (
  <JournalLine entry={{ ...entry, ...part }} {...presses} />
);
const said = (part: Partial<JournalEntry>): string => {
  draw(line(part));
  return text();
};

test('until when it is checked is told as long as that is to come', () => {
  expect(said({})).toMatch(/Acme: checking until \d/);
  expect(said({ sentAt: Date.now() - 3_600_000 })).toContain('until Conduit answers');
});

test('the button keeps the focus where the create turns out not to be made', () => {
  const redraw = draw(line({}));
  button('Check again').focus();
  redraw(line({ state: 'notMade' }));
  expect(document.activeElement).toBe(button('Try again'));
  button('Try again').click();
  expect(presses.onTryAgain).toHaveBeenCalledOnce();
  expect(presses.onAskAgain).not.toHaveBeenCalled();
});

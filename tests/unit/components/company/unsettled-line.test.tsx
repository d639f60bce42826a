// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { JournalLine } from '../../../../components/company/unsettled-line.tsx';
import type { JournalEntry } from '../../../../utils/creating/journal-entry.ts';
import { draw, text } from '../page.ts';

vi.mock('../../../../utils/ask.ts', () => ({ ask: vi.fn() }));

const entry: JournalEntry = {
  ...{ linkApp: 'a', key: 'ACME', sentAt: Date.now(), state: 'open' },
  body: { id: 'ACME', name: 'Acme', pageEnabled: true },
};
const said = (part: Partial<JournalEntry>): string => {
  const presses = { onAskAgain: vi.fn(), onTryAgain: vi.fn() };
  draw(<JournalLine entry={{ ...entry, ...part }} {...presses} />);
  return text();
};

test('until when it is checked is told as long as that is to come', () => {
  expect(said({})).toMatch(/Acme: checking until \d/);
  expect(said({ sentAt: Date.now() - 3_600_000 })).toContain('until Conduit answers');
});

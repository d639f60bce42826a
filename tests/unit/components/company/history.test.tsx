// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { History } from '../../../../components/company/history.tsx';
import type { HistoryEvent } from '../../../../utils/companies/history/history-event.ts';
import type { NewsEvent } from '../../../../utils/companies/history/news.ts';
import { openForWriting } from '../../../../utils/companies/open-for-writing.ts';
import { company, directoryOf } from '../directory.ts';
import { button, draw, eventually, hasButton, text } from '../page.ts';

const { ask } = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock('../../../../utils/ask.ts', () => ({ ask }));

const acme = company('ACME', 'Acme');
const ads = { id: 'ads', name: 'Google Ads' };

async function show(...events: HistoryEvent[]): Promise<string[]> {
  const directory = await directoryOf([acme]);
  const database = await openForWriting();
  await database.put('histories', { linkApp: acme.linkApp, key: acme.key, events });
  draw(<History company={acme} directory={directory} version={0} />);
  await eventually(() => expect(text()).toContain('History'));
  return [...document.querySelectorAll('.history-text')].map((line) => line.textContent ?? '');
}

test('each event is said in words, the newest first', async () => {
  const lines = await show(
    { kind: 'created', at: 1 },
    { kind: 'linkCopied', at: 2 },
    { kind: 'linkCopied', at: 3, source: 'Shopify' },
    { kind: 'broke', at: 4, source: ads, accounts: ['Main', 'Other'], count: 2 },
    { kind: 'renamed', at: 5, from: 'A', to: 'B' },
  );
  expect(lines).toEqual([
    'Renamed from “A” to “B”',
    'Google Ads: 2 accounts stopped workingMain, Other',
    'Link for Shopify copied',
    'Link copied',
    'Created here',
  ]);
});

test.each<[HistoryEvent, string]>([
  [{ kind: 'created', at: 1, elsewhere: true }, 'Created on another computer'],
  [{ kind: 'found', at: 1 }, 'Found in Conduit after we lost the connection while creating it'],
  [{ kind: 'renamed', at: 1, from: null, to: 'Acme' }, 'Named “Acme”'],
  [{ kind: 'renamed', at: 1, from: 'Acme', to: '' }, 'Name “Acme” removed'],
  [{ kind: 'messageCopied', at: 1 }, 'Message copied'],
  [{ kind: 'messageCopied', at: 1, template: 'Hallo' }, 'Message “Hallo” copied'],
  [{ kind: 'reminded', at: 1, template: 'Again' }, 'Reminder “Again” copied'],
  [{ kind: 'emailWritten', at: 1 }, 'E-mail written'],
  [{ kind: 'connected', at: 1, source: ads, credentials: [] }, 'Google Ads connected'],
  [
    { kind: 'disconnected', at: 1, source: ads, credentials: [] },
    'Google Ads is no longer connected',
  ],
  [
    { kind: 'recovered', at: 1, source: ads, accounts: [], count: 1 },
    'Google Ads: 1 account works again',
  ],
  [{ kind: 'pageOff', at: 1 }, 'Connection page switched off'],
  [{ kind: 'retired', at: 1 }, 'Retired'],
  [{ kind: 'restored', at: 1 }, 'Brought back'],
])('%j is said', async (event, words) => {
  expect(await show(event)).toEqual([words]);
});

test('the first five are shown, and all of them on a press', async () => {
  const copies = Array.from({ length: 7 }, (_, at) => ({ kind: 'linkCopied', at }) as const);
  expect(await show(...copies)).toHaveLength(5);
  button('Show all 7').click();
  await eventually(() => expect(document.querySelectorAll('.history-text')).toHaveLength(7));
  expect(hasButton('Show all 7')).toBe(false);
});

test('news are seen where the card is opened, and what comes later once its user is back', async () => {
  const seen = vi.fn();
  ask.mockImplementation(seen);
  const event: NewsEvent = { kind: 'connected', at: 1, source: ads, credentials: [] };
  const directory = await directoryOf([acme]);
  const database = await openForWriting();
  const { linkApp, key } = acme;
  await database.put('histories', { linkApp, key, events: [event] });
  await database.clear('news');
  const card = (version: number) => (
    <History company={acme} directory={directory} {...{ version }} />
  );
  const drawAgain = draw(card(0));
  await eventually(() => expect(text()).toContain('Google Ads connected'));
  await database.put('news', { linkApp, key, events: [event], notified: 0 });
  drawAgain(card(1));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(seen).not.toHaveBeenCalled();
  dispatchEvent(new Event('pointermove'));
  await eventually(() => expect(seen.mock.calls).toEqual([['seeNews', { linkApp, keys: [key] }]]));
  seen.mockClear();
  draw(card(1));
  await eventually(() => expect(seen).toHaveBeenCalledOnce());
});

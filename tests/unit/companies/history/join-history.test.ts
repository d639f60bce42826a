import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HistoryEvent } from '../../../../utils/companies/history/history-event.ts';
import { joinHistory, mostEvents } from '../../../../utils/companies/history/join-history.ts';

const google = { id: 'google_ads', name: 'Google Ads' };
const connected = (at: number): HistoryEvent => ({
  kind: 'connected',
  at,
  source: google,
  credentials: ['1'],
});

const times = fc.integer({ min: 0, max: 20 });
const event: fc.Arbitrary<HistoryEvent> = fc.oneof(
  fc.record({ kind: fc.constantFrom('created', 'found'), at: times }),
  fc.record({ kind: fc.constantFrom('linkCopied', 'reminded', 'messageCopied'), at: times }),
  fc.record({ kind: fc.constantFrom('pageOn', 'pageOff', 'retired', 'restored'), at: times }),
  fc.record({
    kind: fc.constantFrom('connected', 'disconnected'),
    at: times,
    source: fc.constantFrom(google, { id: 'shopify', name: 'Shopify' }),
    credentials: fc.subarray(['1', '2']),
  }),
);
const histories = fc.array(event).map((events) => joinHistory([], events));

describe('two parts of a history', () => {
  test('are one, oldest first', () => {
    expect(joinHistory([connected(3)], [{ kind: 'created', at: 1 }])).toEqual([
      { kind: 'created', at: 1 },
      connected(3),
    ]);
  });

  test('have what two computers saw once, as it was seen first', () => {
    expect(joinHistory([connected(5)], [connected(3)])).toEqual([connected(3)]);
  });

  test('have one Company made once', () => {
    const events = joinHistory([{ kind: 'created', at: 4 }], [{ kind: 'found', at: 2 }]);
    expect(events).toEqual([{ kind: 'found', at: 2 }]);
  });

  test.each<[string, HistoryEvent[]]>([
    ['switched off twice with an on between', pages('pageOff', 'pageOn', 'pageOff')],
    ['links copied at two times', [1, 2].map((at) => ({ kind: 'linkCopied', at }) as const)],
    [
      'links copied for two sources by one press',
      [google, { name: 'Shopify' }].map(
        ({ name }) => ({ kind: 'linkCopied', at: 1, source: name }) as const,
      ),
    ],
  ])('keep what was done anew: %s', (_, events) => {
    expect(joinHistory(events, events)).toHaveLength(events.length);
  });

  test('come to the same whichever is first, and again', () => {
    fc.assert(
      fc.property(histories, histories, (one, other) => {
        const joined = joinHistory(one, other);
        expect(joinHistory(other, one)).toEqual(joined);
        expect(joinHistory(joined, one)).toEqual(joined);
        expect(joinHistory(joined, joined)).toEqual(joined);
      }),
    );
  });
});

function pages(...kinds: ('pageOn' | 'pageOff')[]): HistoryEvent[] {
  return kinds.map((kind, at) => ({ kind, at }));
}

test('the oldest go, but for who made it', () => {
  const copies = Array.from({ length: 300 }, (_, at) => ({ kind: 'linkCopied', at }) as const);
  const events = joinHistory([{ kind: 'created', at: 0 }], copies);
  expect(events).toHaveLength(mostEvents);
  expect(events.at(0)).toEqual({ kind: 'created', at: 0 });
  expect(events.at(1)).toEqual({ kind: 'linkCopied', at: 300 - mostEvents + 1 });
  expect(events.at(-1)).toEqual({ kind: 'linkCopied', at: 299 });
});

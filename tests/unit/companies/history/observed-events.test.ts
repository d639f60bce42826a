import { describe, expect, test } from 'vitest';
import type {
  HistoryEvent,
  ObservedEvent,
} from '../../../../utils/companies/history/history-event.ts';
import { addNews, type NewsEvent, newsAmong } from '../../../../utils/companies/history/news.ts';
import {
  type Observed,
  observedEvents,
} from '../../../../utils/companies/history/observed-events.ts';
import type { Connection } from '../../../../utils/link-api/company.ts';

interface Part {
  credential?: string;
  createdAt?: string | null;
  broken?: string[];
  working?: string[];
}

function source(id: string, part: Part = {}): Connection {
  const { credential = '1', createdAt = null, broken = [], working = [] } = part;
  const accounts = [...broken, ...working].map((name) => ({
    ...{ id: name, name, nativeId: null },
    isError: broken.includes(name),
  }));
  return {
    id,
    name: id.toUpperCase(),
    credentials: [{ id: credential, name: null, createdAt, accounts }],
  };
}

const acme = (connections?: Connection[]): Observed => ({
  name: 'Acme',
  linkPage: { enabled: true },
  ...(connections && { connections }),
});
const kinds = (events: HistoryEvent[]) =>
  events.map((event) =>
    'source' in event && typeof event.source === 'object'
      ? `${event.kind} ${event.source.id}`
      : event.kind,
  );
const between = (before: Observed, after: Observed, history: HistoryEvent[] = []) =>
  kinds(observedEvents(before, after, 9, history));

describe('what happened between two looks', () => {
  test.each<[string, Observed, Observed, string[]]>([
    ['nothing', acme([source('ads')]), acme([source('ads')]), []],
    ['another name', acme(), { ...acme(), name: 'Acme Ltd' }, ['renamed']],
    ['retired', acme(), { ...acme(), name: '[retired] Acme' }, ['retired']],
    ['restored', { ...acme(), name: '[retired] Acme' }, acme(), ['restored']],
    ['page off', acme(), { ...acme(), linkPage: { enabled: false } }, ['pageOff']],
    ['page on', { ...acme(), linkPage: { enabled: false } }, acme(), ['pageOn']],
    ['a page of which it was not told', { ...acme(), linkPage: null }, acme(), []],
    ['a source', acme([]), acme([source('ads')]), ['connected ads']],
    [
      'a source with a broken account',
      acme([]),
      acme([source('ads', { broken: ['A'] })]),
      ['connected ads', 'broke ads'],
    ],
    ['a source that is gone', acme([source('ads')]), acme([]), ['disconnected ads']],
    ['connections that were not told', acme([source('ads')]), acme(), []],
    [
      'an account that broke',
      acme([source('ads', { working: ['A'] })]),
      acme([source('ads', { broken: ['A'] })]),
      ['broke ads'],
    ],
    [
      'an account that works again',
      acme([source('ads', { broken: ['A'] })]),
      acme([source('ads', { working: ['A'] })]),
      ['recovered ads'],
    ],
    [
      'a broken account that was removed',
      acme([source('ads', { broken: ['A'] })]),
      acme([source('ads')]),
      [],
    ],
    ['connections told for the first time', acme(), acme([source('ads')]), []],
  ])('%s', (_, before, after, expected) => {
    expect(between(before, after)).toEqual(expected);
  });

  test('names what it is about', () => {
    const events = observedEvents(acme([]), acme([source('ads', { broken: ['A', 'B'] })]), 9);
    const ads = { id: 'ads', name: 'ADS' };
    expect(events).toEqual([
      { kind: 'connected', at: 9, source: ads, credentials: ['1'] },
      { kind: 'broke', at: 9, source: ads, accounts: ['A', 'B'], count: 2 },
    ]);
  });

  describe('where the first look did not tell of connections', () => {
    const sent: HistoryEvent[] = [{ kind: 'linkCopied', at: Date.parse('2026-03-10T00:00:00Z') }];
    const looked = (createdAt: string | null) => acme([source('ads', { createdAt })]);
    test.each<[string, HistoryEvent[], Observed, string[]]>([
      ['made here', [{ kind: 'created', at: 1 }], looked('2020-01-01'), ['connected ads']],
      ['its link was copied before', sent, looked('2026-03-12T00:00:00Z'), ['connected ads']],
      ['its link was copied later', sent, looked('2026-03-01T00:00:00Z'), []],
      ['since when is not told', sent, looked(null), ['connected ads']],
      ['nothing was done with it', [{ kind: 'pageOn', at: 1 }], looked(null), []],
    ])('%s', (_, history, second, expected) => {
      expect(between(acme(), second, history)).toEqual(expected);
    });
  });
});

describe('news', () => {
  const ads = { id: 'ads', name: 'ADS' };
  const connected: NewsEvent = { kind: 'connected', at: 9, source: ads, credentials: ['1'] };
  const broke: NewsEvent = { kind: 'broke', at: 9, source: ads, accounts: ['A'], count: 1 };
  const lost: ObservedEvent = { kind: 'disconnected', at: 5, source: ads, credentials: ['1'] };

  test('are a new source and an account that broke', () => {
    expect(newsAmong([lost, connected, broke, { kind: 'pageOff', at: 9 }], [])).toEqual([
      connected,
      broke,
    ]);
  });

  test('are not a source that was left out for a while', () => {
    const again: NewsEvent = { ...connected, credentials: ['2'] };
    expect(newsAmong([connected], [lost])).toEqual([]);
    expect(newsAmong([again], [lost])).toHaveLength(1);
  });

  test('stand together until they are seen, and each is told once', () => {
    const first = addNews(undefined, { linkApp: 'a', key: 'ACME', events: [connected] });
    expect(first.notified).toBe(0);
    const second = addNews(
      { ...first, notified: 1 },
      { linkApp: 'a', key: 'ACME', events: [broke] },
    );
    expect(second.events.slice(second.notified)).toEqual([broke]);
    const many = Array.from({ length: 30 }, () => broke);
    const last = addNews({ ...second, notified: 2 }, { linkApp: 'a', key: 'ACME', events: many });
    expect(last).toMatchObject({ notified: 0, events: { length: 20 } });
  });
});

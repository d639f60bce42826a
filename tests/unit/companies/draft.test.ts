import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Draft, draftKey, keptDrafts } from '../../../utils/companies/draft.ts';

const draft = (savedAt: number): Draft => ({
  linkApp: 'a',
  record: null,
  name: 'Acme',
  id: 'ACME',
  idTyped: false,
  pageEnabled: true,
  savedAt,
});

const day = 24 * 60 * 60 * 1000;

test('a draft ends after a week', () => {
  const now = Date.UTC(2024, 4, 8);
  const drafts = {
    fresh: draft(now),
    sixDays: draft(now - 6 * day),
    week: draft(now - 7 * day),
    month: draft(now - 30 * day),
    clockSetBack: draft(now + day),
  };
  expect(Object.keys(keptDrafts(drafts, now))).toEqual(['fresh', 'sixDays', 'clockSetBack']);
});

describe('the key of a draft', () => {
  test('the empty form has its own', () => {
    expect(draftKey({ linkApp: 'a', record: null })).not.toBe(
      draftKey({ linkApp: 'a', record: 'null' }),
    );
  });

  test('Link APP and record never run together', () => {
    assert(
      property(string(), string(), string(), (one, other, third) => {
        const whole = draftKey({ linkApp: one + other, record: third });
        const parted = draftKey({ linkApp: one, record: other + third });
        expect(whole === parted).toBe(other === '');
      }),
    );
  });
});

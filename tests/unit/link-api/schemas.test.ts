import fc from 'fast-check';
import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { apiTokenSchema, companySchema } from '../../../utils/link-api/schemas.ts';
import { type PlayedApi, playApi } from './play-api.ts';

const company = (answer: unknown) => v.parse(companySchema, answer);
const bare = { id: 'ACME', name: null, createdAt: null, linkPage: null };
const page = { url: 'https://app.getconduit.app/connect/x', enabled: true };

describe('a Company', () => {
  test.each<[string, object, object]>([
    ['with nothing but its id', { id: 'ACME' }, bare],
    ['with a number for an id', { id: 12 }, { ...bare, id: '12' }],
    ['with nulls', { id: 'ACME', name: null, created_at: null, link_page: null }, bare],
    ['with an empty name', { id: 'ACME', name: '' }, { ...bare, name: '' }],
    ['with fields that nobody knows', { id: 'ACME', plan: { tier: 'gold' }, guid: 7 }, bare],
    ['with its page on', { id: 'ACME', link_page: page }, { ...bare, linkPage: page }],
    [
      'with its page off',
      { id: 'ACME', link_page: { url: null, enabled: false, key: 'x' } },
      { ...bare, linkPage: { url: null, enabled: false } },
    ],
    [
      'with a page that has no address',
      { id: 'ACME', link_page: { enabled: false } },
      { ...bare, linkPage: { url: null, enabled: false } },
    ],
    ['with a page of another shape', { id: 'ACME', link_page: { enabled: 'yes' } }, bare],
    ['with a page that is a word', { id: 'ACME', link_page: 'on' }, bare],
    ['with a time of another shape', { id: 'ACME', created_at: 1678898400 }, bare],
    ['with connections of another shape', { id: 'ACME', connections: { meta: [] } }, bare],
    ['with broken connections', { id: 'ACME', connections: [{ name: 'Meta' }] }, bare],
    ['with no connections told', { id: 'ACME', connections: null }, bare],
    ['with none connected', { id: 'ACME', connections: [] }, { ...bare, connections: [] }],
    [
      'with connections of few words',
      { id: 'ACME', connections: [{ id: 'meta' }, { id: 'x', credentials: [{ id: 1 }] }] },
      {
        ...bare,
        connections: [
          { id: 'meta', name: null, credentials: [] },
          {
            id: 'x',
            name: null,
            credentials: [{ id: '1', name: null, createdAt: null, accounts: [] }],
          },
        ],
      },
    ],
  ])('%s', (_, answer, expected) => {
    expect(company(answer)).toEqual(expected);
  });

  test.each([
    [null],
    [[]],
    ['ACME'],
    [{}],
    [{ id: null }],
    [{ id: true }],
    [{ id: 'ACME', name: 7 }],
    [{ company: { id: 'ACME' } }],
  ])('is not %j', (answer) => {
    expect(v.is(companySchema, answer)).toBe(false);
  });
});

test.each<[object, object | null]>([
  [{ api_token: { token: 'T', expires_at: 1678898400 } }, { token: 'T', expiresAt: 1678898400000 }],
  [{ api_token: null }, null],
  [{}, null],
  [{ api_token: 'T' }, null],
  [{ api_token: { token: '', expires_at: 1 } }, null],
  [{ api_token: { token: 'T' } }, null],
  [{ api_token: { token: 'T', expires_at: 'soon' } }, null],
  [{ api_token: { token: 'T', expires_at: 1.7e18 } }, null],
  [{ api_token: { token: 'T', expires_at: -1.7e18 } }, null],
])('the API token of %j', (answer, expected) => {
  expect(v.parse(apiTokenSchema, answer)).toEqual(expected);
});

describe('tokens are taken off', () => {
  let played: PlayedApi;
  beforeEach(async () => {
    played = await playApi();
  });

  const token = fc.stringMatching(/^[A-Za-z0-9._-]{16,40}$/);
  const answered = fc.record(
    {
      name: fc.option(fc.string()),
      created_at: fc.constant('2024-01-02T03:04:05Z'),
      link_page: fc.option(fc.record({ url: fc.webUrl(), enabled: fc.boolean() })),
    },
    { requiredKeys: [] },
  );

  test('no token of an answer stands in its Company', async () => {
    await fc.assert(
      fc.asyncProperty(answered, token, token, async (rest, opening, other) => {
        const account = { id: 1, name: 'Shop', token: other };
        const credential = { id: 2, accounts: [account], access_token: other };
        const link_page = rest.link_page && { ...rest.link_page, token: other };
        played.spoil({
          kind: 'answer',
          status: 200,
          body: {
            ...rest,
            id: 'ACME',
            ...(link_page && { link_page }),
            api_token: { token: opening, expires_at: 1678898400, refresh: other },
            connections: [{ id: 'meta', credentials: [credential], api_token: other }],
            refresh_token: other,
          },
        });
        const answer = await played.api.readCompany('ACME', { connections: true });
        if (!answer.ok) throw new Error(answer.error.kind);
        const kept = JSON.stringify(answer.value.company);
        expect(kept).not.toContain(opening);
        expect(kept).not.toContain(other);
        expect(answer.value.company.connections).toHaveLength(1);
        expect(answer.value.apiToken?.token).toBe(opening);
      }),
    );
  });

  test('nor in a list of them', async () => {
    played.linkApp.seedMany(20);
    for await (const page of played.api.listCompanies({ connections: true })) {
      expect(page).toHaveProperty('value.companies.length', 20);
      expect(JSON.stringify(page)).not.toMatch(/token|company-/);
    }
  });
});

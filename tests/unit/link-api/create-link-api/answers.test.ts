import { beforeEach, expect, test } from 'vitest';
import { collect } from '../collect.ts';
import { type PlayedApi, playApi } from '../play-api.ts';

let played: PlayedApi;
beforeEach(async () => {
  played = await playApi();
});

test('a Company, and its API token beside it', async () => {
  const created = await played.api.createCompany({ id: 'ACME', name: 'Acme', pageEnabled: true });
  if (!created.ok) throw new Error(created.error.kind);
  expect(created.value).toEqual({
    company: {
      id: 'ACME',
      name: 'Acme',
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      linkPage: { url: expect.stringMatching(/^https:/), enabled: true },
    },
    apiToken: { token: expect.stringMatching(/^company-/), expiresAt: expect.any(Number) },
  });
  const left = (created.value.apiToken?.expiresAt ?? 0) - Date.now();
  expect(left / 60_000).toBeCloseTo(10, 0);
});

test('its connections, where they are asked for', async () => {
  const account = { id: 12, name: 'Shop', native_id: 'act_12', is_error: true };
  const credential = {
    id: 7,
    name: 'Ann',
    created_at: '2024-01-02T03:04:05Z',
    accounts: [account],
  };
  await played.openCompany('ACME');
  played.linkApp.connect('ACME', { id: 'meta', name: 'Meta', credentials: [credential] });
  const connections = [
    {
      id: 'meta',
      name: 'Meta',
      credentials: [
        {
          id: '7',
          name: 'Ann',
          createdAt: '2024-01-02T03:04:05Z',
          accounts: [{ id: '12', name: 'Shop', nativeId: 'act_12', isError: true }],
        },
      ],
    },
  ];
  const plain = await played.api.readCompany('ACME');
  expect(plain.ok && plain.value.company).not.toHaveProperty('connections');
  const full = await played.api.readCompany('ACME', { connections: true });
  expect(full).toMatchObject({ value: { company: { connections } } });
  expect(await collect(played.api.listCompanies({ connections: true }))).toMatchObject([
    { value: { companies: [{ id: 'ACME', connections }] } },
  ]);
});

test('the integrations', async () => {
  const answer = await played.api.listIntegrations();
  expect(answer.ok && answer.value).toContainEqual({
    id: 'demo_facebook',
    name: 'Demo Facebook',
  });
});

test('an expired API token opens nothing', async () => {
  expect(
    await played.api.readConnectLink(
      { token: 'gone', expiresAt: Number.MAX_SAFE_INTEGER },
      'demo_facebook',
    ),
  ).toMatchObject({
    ok: false,
    error: { kind: 'unauthorized' },
  });
});

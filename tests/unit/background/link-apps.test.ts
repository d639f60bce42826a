import { beforeEach, expect, test, vi } from 'vitest';
import { linkAppHandlers } from '../../../utils/background/link-apps.ts';
import { longestLabel } from '../../../utils/link-apps/link-app.ts';
import { success } from '../../../utils/result.ts';
import { linkAppsItem, tenantsItem } from '../../../utils/storage.ts';
import { linkAppOf } from '../examples.ts';

const { saveLinkApp } = linkAppHandlers;

const { accepted } = vi.hoisted(() => ({ accepted: vi.fn() }));
vi.mock('../../../utils/link-apps/token-vault.ts', () => ({
  forgetToken: vi.fn(),
  keepToken: vi.fn(),
  readToken: vi.fn(),
}));
vi.mock('../../../utils/background/judge-token.ts', () => ({
  judgeToken: accepted,
  judgeOthers: async (token: string) => success(token),
  readNewToken: async (token: string) => success(token),
}));
vi.mock('../../../utils/background/refresh-list.ts', () => ({
  refreshList: vi.fn(),
  whileNotRefreshing: (_: string, work: () => Promise<void>) => work(),
}));

beforeEach(async () => {
  await linkAppsItem.write([linkAppOf('a'), linkAppOf('b')]);
  await tenantsItem.write({ one: 'a', other: 'b' });
});

test('two Link APPs are never called alike', async () => {
  accepted.mockImplementation(async (token: string) => success(token));
  await saveLinkApp({ token: 'token5678', label: ' b ' });
  await saveLinkApp({ token: 'token9999', label: 'c' });
  const labels = (await linkAppsItem.read()).map(({ label }) => label);
  expect(labels).toEqual(['a', 'b', 'b …5678', 'c']);
  const long = 'x'.repeat(longestLabel + 5);
  await saveLinkApp({ token: 'token1111', label: long });
  await saveLinkApp({ token: 'token2222', label: long });
  const last = (await linkAppsItem.read()).at(-1)?.label;
  expect(last).toMatch(/^x+ …2222$/);
  expect(last).toHaveLength(longestLabel);
});

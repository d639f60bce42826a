import { expect, test, vi } from 'vitest';
import { environment, play } from './play.ts';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('../../components/fake-browser.ts');
  const game = await import('./play.ts');
  const alive = () => game.environment.world.alive();
  const alarms = {
    create: async (name: string) => {
      await alive();
      game.environment.alarms.add(name);
    },
    clear: async (name: string) => {
      await alive();
      game.environment.alarms.delete(name);
    },
  };
  const storage = { ...fakeBrowser.storage, session: { set: alive } };
  const action = { setBadgeText: alive, setBadgeBackgroundColor: alive };
  return { browser: { ...fakeBrowser, storage, alarms, action } };
});
vi.mock('../../../../utils/link-apps/token-vault.ts', async () => {
  const game = await import('./play.ts');
  return {
    readToken: async () => {
      await game.environment.world.alive();
      return 'token';
    },
  };
});
vi.mock('../../../../utils/browser/api-access.ts', () => ({ hasApiAccess: async () => true }));
vi.stubGlobal(
  'BroadcastChannel',
  class {
    postMessage(): void {}
    close(): void {}
  },
);

/** `npm run bench -- kills` plays twenty seeds of 500 rows and 20 kills. */
const isWhole = process.env.BULK_KILLS !== undefined;
const games = isWhole
  ? { seeds: Array.from({ length: 20 }, (_, seed) => seed + 1), rows: 500, kills: 20 }
  : { seeds: [1], rows: 80, kills: 5 };

test.each(
  (['refuse400', 'refuse409', 'overwrite'] as const).flatMap((existingId) =>
    games.seeds.map((seed) => [existingId, seed] as const),
  ),
)(
  'a worker that dies again and again makes each Company once, %s, seed %i',
  async (existingId, seed) => {
    const { rows, kills } = games;
    expect(await play({ rows, kills, seed, existingId })).toEqual([]);
    expect(environment.alarms.has('run')).toBe(false);
  },
  600_000,
);

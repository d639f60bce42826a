import { beforeEach, expect, test, vi } from 'vitest';
import { wakeUpOnce } from '../../../utils/background/wake-up.ts';

const { session, resumeSettling, resumeRuns, placed } = vi.hoisted(() => ({
  placed: [] as string[],
  session: { kept: {} as Record<string, unknown> },
  resumeSettling: vi.fn(),
  resumeRuns: vi.fn(),
}));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      session: {
        get: async () => session.kept,
        set: async (items: object) => Object.assign(session.kept, items),
      },
    },
  },
}));
vi.mock('../../../utils/background/settle.ts', () => ({ resumeSettling }));
vi.mock('../../../utils/background/refresh-list.ts', () => ({ resumeRefreshes: vi.fn() }));
vi.mock('../../../utils/background/runs.ts', () => ({ resumeRuns }));
vi.mock('../../../utils/background/name-menus.ts', () => ({ nameMenus: vi.fn() }));
vi.mock('../../../utils/background/renew-record-links.ts', () => ({
  renewRecordLinks: async () => placed.push('renewed'),
  followRules: async () => placed.push('by the rules'),
}));

beforeEach(() => {
  session.kept = {};
});

test('once in a load of the extension, whichever worker is the first', async () => {
  await wakeUpOnce();
  await wakeUpOnce();
  expect(resumeSettling).toHaveBeenCalledTimes(1);
  expect(resumeRuns).toHaveBeenCalledTimes(1);
  session.kept = {};
  await wakeUpOnce();
  expect(resumeSettling).toHaveBeenCalledTimes(2);
});

test('again where the worker died before it was done', async () => {
  resumeSettling.mockRejectedValueOnce(new Error('died'));
  await expect(wakeUpOnce()).rejects.toThrow('died');
  await wakeUpOnce();
  expect(resumeSettling).toHaveBeenCalledTimes(2);
});

test('record links are renewed before the rules say where they are', async () => {
  placed.splice(0);
  await wakeUpOnce();
  expect(placed).toEqual(['renewed', 'by the rules']);
});

import { afterEach, expect, test, vi } from 'vitest';
import { readLinkName, readPageName } from '../../../utils/background/read-name.ts';
import { recogniseAny } from '../../../utils/capture/any-record.ts';

/** How long the page takes for each script, in milliseconds. */
const page = vi.hoisted(() => ({ takes: 0 }));

const address = 'https://app.hubspot.com/contacts/42/record/0-2/5';

vi.mock('wxt/browser', () => ({
  browser: {
    scripting: {
      executeScript: async ({ files }: { files?: string[] }) => {
        await new Promise((resolve) => setTimeout(resolve, page.takes));
        return [{ result: files ? null : reading }];
      },
    },
  },
}));

const reading = {
  address,
  title: 'Acme Inc | HubSpot',
  selection: '',
  fields: ['Acme Inc'],
  organizations: [],
  openGraphTitle: '',
  headings: [],
  linkTexts: ['Acme Inc'],
  ...{ isTranslated: false, isInFrame: false, loadedFor: '', moves: null },
  memory: { stays: [], sameFor: 0, hasOtherLanguage: false },
};

const place = { tabId: 1, frameId: 0 };
const recognised = {
  address,
  known: recogniseAny(address, []),
  settings: { rules: [], idForm: 'full' },
} as const;

afterEach(() => vi.useRealTimers());

test.each([
  ['a page', readPageName],
  ['a link', readLinkName],
])('%s that is busy for a second still gives the name for a create at once', async (_, read) => {
  vi.useFakeTimers();
  page.takes = 1000;
  const reads = read(place, recognised);
  await vi.advanceTimersByTimeAsync(3000);
  expect(await reads).toMatchObject({ ok: true, value: { name: 'Acme Inc' } });
});

test('a page that hangs is not waited for so long that its link would come too late', async () => {
  vi.useFakeTimers();
  page.takes = 60_000;
  const reads = readPageName(place, recognised);
  await vi.advanceTimersByTimeAsync(1500);
  expect(await reads).toEqual({ ok: false, error: { kind: 'silent' } });
});

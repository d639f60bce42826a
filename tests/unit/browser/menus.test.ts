import { beforeEach, expect, test, vi } from 'vitest';
import { type MenuClick, onMenuClick } from '../../../utils/browser/menus.ts';

type Listener = (info: Record<string, unknown>, tab?: { id?: number; url?: string }) => void;

const { fake } = vi.hoisted(() => ({
  fake: { click: undefined as unknown as Listener, front: [{ id: 7 }] as { id?: number }[] },
}));
vi.mock('wxt/browser', () => ({
  browser: {
    i18n: { getMessage: (key: string) => key },
    contextMenus: {
      onClicked: {
        addListener: (listener: Listener) => {
          fake.click = listener;
        },
      },
    },
    tabs: { query: async () => fake.front },
  },
}));

const record = 'https://app.hubspot.com/contacts/42/record/0-2/5';
const list = 'https://app.hubspot.com/contacts/42/objects/0-2/views/all/list';
const clicked = vi.fn<(click: MenuClick) => void>();

beforeEach(() => {
  fake.front = [{ id: 7 }];
  onMenuClick(clicked);
});

const onPage = { menuItemId: 'createAndCopy page', pageUrl: list };
const tab = { id: 3, url: list };

test('a picture is the page, and in the same turn: the gesture is still good', () => {
  fake.click({ ...onPage, mediaType: 'image', srcUrl: 'https://cdn.example.com/logo.png' }, tab);
  expect(clicked.mock.lastCall?.[0]).toMatchObject({
    address: list,
    link: null,
    tabId: 3,
    frameId: 0,
  });
});

test('a picture that links to a record is that record, by whichever entry', () => {
  const picture = { mediaType: 'image', linkUrl: record, frameId: 2, pageUrl: list };
  for (const menuItemId of ['createAndCopy page', 'createAndCopy link']) {
    fake.click({ ...picture, menuItemId }, tab);
    expect(clicked.mock.lastCall?.[0]).toMatchObject({ address: record, link: record, frameId: 2 });
  }
});

test('one that links elsewhere is the page', () => {
  const picture = { mediaType: 'image', linkUrl: 'https://www.example.com/', frameId: 2 };
  fake.click({ ...onPage, ...picture }, tab);
  expect(clicked.mock.lastCall?.[0]).toMatchObject({ address: list, link: null, frameId: 0 });
});

test.each([
  ['of the viewer of PDFs', { id: -1, url: '' }],
  ['of our own panel', undefined],
])('a click in a page %s is told at the tab in front', async (_, none) => {
  const pageUrl = 'https://files.example.com/sheet.pdf';
  fake.click({ menuItemId: 'review selection', selectionText: 'Acme', pageUrl }, none);
  await vi.waitFor(() => expect(clicked).toHaveBeenCalled());
  expect(clicked.mock.lastCall?.[0]).toMatchObject({
    tabId: 7,
    selection: 'Acme',
    address: pageUrl,
  });
});

test('where no tab is in front nothing can be told', async () => {
  fake.front = [];
  fake.click(onPage, { id: -1 });
  await Promise.resolve();
  expect(clicked).not.toHaveBeenCalled();
});

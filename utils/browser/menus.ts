import { browser } from 'wxt/browser';
import { hostPatterns, recordPatterns } from '../capture/host-patterns.ts';
import { recogniseRecord } from '../capture/recognise-record.ts';
import { isolated } from '../i18n/isolated.ts';
import { translate } from '../i18n/translate.ts';
import { panelEntry } from './panel.ts';

/** What a menu entry asks for. */
export type MenuAction = 'review' | 'createAndCopy' | 'copyLink' | 'openPage' | 'collect';

/** What was right-clicked, and the action chosen for it. */
export interface MenuClick {
  action: MenuAction;
  /** The page's address, or where the link leads. */
  address: string;
  /** The link as the page has it; null where the page itself, or text in it, was clicked. */
  link: string | null;
  selection: string | null;
  tabId: number;
  /** The frame of the link; 0 for the page itself. */
  frameId: number;
  /** When, in milliseconds since 1970. */
  gestureAt: number;
}

type Subject = 'page' | 'selection' | 'link';

interface Entry {
  action: MenuAction;
  subject: Subject;
}

type Context = 'action' | 'page' | 'frame' | 'selection' | 'link' | (typeof inPage)[number];

type Contexts = [Context, ...Context[]];

/** To a browser these are not the page; some CRMs show a record's name in a text box, and its logo. */
const inPage = ['editable', 'image', 'video', 'audio'] as const;
const onPage: Contexts = ['page', ...inPage];

/** To Firefox a frame is not the page either. */
const onPageAndFrames: Contexts = import.meta.env.FIREFOX ? [...onPage, 'frame'] : onPage;

/**
 * A link in a frame matches both. Of the page's entries, only those are shown in frames that cannot
 * be taken for the link's.
 */
function contextsOf({ action, subject }: Entry): Contexts {
  if (subject !== 'page') return [subject];
  return action === 'review' || action === 'collect' ? onPageAndFrames : onPage;
}

const parent = 'quick-companies';
const idOf = ({ action, subject }: Pick<Entry, 'action' | 'subject'>) => `${action} ${subject}`;

const entries: Entry[] = [
  { action: 'review', subject: 'page' },
  { action: 'createAndCopy', subject: 'page' },
  { action: 'copyLink', subject: 'page' },
  { action: 'openPage', subject: 'page' },
  { action: 'collect', subject: 'page' },
  { action: 'review', subject: 'selection' },
  { action: 'review', subject: 'link' },
  { action: 'createAndCopy', subject: 'link' },
  { action: 'copyLink', subject: 'link' },
  { action: 'openPage', subject: 'link' },
];

function titleOf({ action, subject }: Entry): string {
  switch (action) {
    case 'createAndCopy':
      return translate('menu_create_and_copy');
    case 'copyLink':
      return translate('menu_copy_link');
    case 'openPage':
      return translate('menu_open_page');
    case 'collect':
      return translate('collect_records');
    case 'review':
      // The browser replaces %s with the selected text.
      return subject === 'selection'
        ? translate('menu_review_selection', isolated('%s'))
        : translate(subject === 'link' ? 'menu_review_link' : 'menu_review_page');
  }
}

/**
 * Draws the menus, under a title that names the Link APP where there is only one. `ownSites`: match
 * patterns of the user's own sites, whose links may be records too.
 */
export async function drawMenus(linkApp: string | null, ownSites: string[]): Promise<void> {
  const name = translate('extension_short_name');
  await draw(parent, {
    title:
      linkApp === null ? name : translate('menu_of_link_app', name, isolated(asTitle(linkApp))),
    contexts: [...onPageAndFrames, 'selection', 'link'],
  });
  const targetUrlPatterns = [...recordPatterns(), ...ownSites];
  const documentUrlPatterns = [...hostPatterns(), ...ownSites];
  await draw(panelEntry, { title: translate('open_side_panel'), contexts: ['action'] });
  for (const entry of entries) {
    await draw(idOf(entry), {
      parentId: parent,
      title: titleOf(entry),
      contexts: contextsOf(entry),
      ...(entry.subject === 'link' && { targetUrlPatterns }),
      ...(entry.action === 'collect' && { documentUrlPatterns }),
    });
  }
}

/** A single `&` would underline the letter behind it. */
const asTitle = (text: string) => text.replaceAll('&', '&&');

/** What `contextMenus` accepts for an existing entry, and for a new one. */
interface Drawn {
  title: string;
  contexts: Contexts;
  parentId?: string;
  targetUrlPatterns?: string[];
  documentUrlPatterns?: string[];
}

/** Updates existing entries: removing one and making it again would let it vanish for a moment. */
async function draw(id: string, drawn: Drawn): Promise<void> {
  try {
    await browser.contextMenus.update(id, drawn);
  } catch {
    browser.contextMenus.create({ id, ...drawn });
  }
}

/** Calls back in the browser's own turn, where it gives the tab: the user's gesture is still valid. */
export function onMenuClick(clicked: (click: MenuClick) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const click = clickOf(info, tab?.url);
    if (!click) return;
    if (tab?.id !== undefined && tab.id >= 0) return clicked({ ...click, tabId: tab.id });
    void tabInFront().then((tabId) => tabId !== undefined && clicked({ ...click, tabId }));
  });
}

type ClickInfo = Parameters<Parameters<typeof browser.contextMenus.onClicked.addListener>[0]>[0];

function clickOf(info: ClickInfo, tabUrl: string | undefined): Omit<MenuClick, 'tabId'> | null {
  const entry = entries.find((one) => idOf(one) === info.menuItemId);
  if (!entry) return null;
  const link = linkOf(entry, info);
  return {
    action: entry.action,
    address: (link || tabUrl || info.pageUrl) ?? '',
    link,
    selection: entry.subject === 'selection' ? (info.selectionText ?? null) : null,
    frameId: link === null ? 0 : (info.frameId ?? 0),
    gestureAt: Date.now(),
  };
}

/** A picture that links to a record means that record, whichever entry was chosen. */
function linkOf({ subject }: Entry, { linkUrl, mediaType }: ClickInfo): string | null {
  const isOfPicture = Boolean(mediaType) && subject === 'page';
  if (subject === 'link' || (isOfPicture && linkUrl && recogniseRecord(linkUrl)))
    return linkUrl ?? null;
  return null;
}

/** The viewer of PDFs and our own panel are in no tab: what is said is said at the one beside. */
async function tabInFront(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}

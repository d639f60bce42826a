import { dirname } from 'node:path';
import type { Import } from './source-files.ts';

const browserApi = ['wxt/browser', 'webextension-polyfill'];
const drawing = ['preact', 'preact/hooks', 'lucide'];
const data = ['valibot', 'idb'];
const injected = ['utils/capture', 'wxt/utils/define-unlisted-script'];

/**
 * What each room may import: folders, files and packages; a folder means everything in it. What is not
 * said here is forbidden.
 */
const rooms: Record<string, string[]> = {
  'utils/result.ts': [],
  'utils/broadcast.ts': [],
  'utils/link-api': ['utils/result.ts', 'valibot', 'p-retry'],
  'utils/companies': [
    'utils/broadcast.ts',
    'utils/bulk/run.ts',
    'utils/creating/journal-entry.ts',
    'utils/link-api',
    'utils/result.ts',
    ...data,
    '@leeoniya/ufuzzy',
    'any-ascii',
  ],
  'utils/creating': [
    'utils/broadcast.ts',
    'utils/companies',
    'utils/link-api',
    'utils/result.ts',
    ...data,
  ],
  'utils/capture': ['utils/companies', 'utils/result.ts', 'valibot'],
  'utils/bulk': [
    'utils/broadcast.ts',
    'utils/companies',
    'utils/creating',
    'utils/capture',
    'utils/link-api',
    'utils/result.ts',
    'papaparse',
    'read-excel-file/universal',
    ...data,
  ],
  'utils/transfer': [
    'utils/capture',
    'utils/companies',
    'utils/link-apps',
    'utils/link-api',
    'utils/result.ts',
    'valibot',
    'fflate',
    'papaparse',
  ],
  'utils/link-apps': [
    'utils/browser/stored-item.ts',
    'utils/browser/stored-entries.ts',
    'utils/companies/outcome.ts',
    'utils/companies/record-link.ts',
    'utils/result.ts',
    ...data,
  ],
  'utils/browser': [
    'utils/capture',
    'utils/companies',
    'utils/i18n/translate.ts',
    'utils/i18n/isolated.ts',
    'utils/result.ts',
    'valibot',
    ...browserApi,
  ],
  'utils/i18n': [
    'utils/bulk',
    'utils/actions.ts',
    'utils/companies',
    'utils/capture',
    'public/_locales/en/messages.json',
    ...browserApi,
  ],
  /** What runs while the product is built. */
  'utils/build': [
    'utils/capture',
    'utils/companies',
    'vite',
    'wxt',
    'node:path',
    'node:fs',
    'any-ascii',
  ],
  'utils/actions.ts': ['utils/companies', 'utils/i18n/translate.ts', 'valibot'],
  'utils/stored-options.ts': [
    'utils/browser/stored-entries.ts',
    'utils/capture',
    'utils/companies',
  ],
  'utils/storage.ts': [
    'utils/actions.ts',
    'utils/browser/stored-item.ts',
    'utils/browser/stored-entries.ts',
    'utils/bulk',
    'utils/capture',
    'utils/companies',
    'utils/link-apps',
    'valibot',
  ],
  'utils/ask.ts': ['utils/messages.ts', 'utils/result.ts', '@webext-core/messaging'],
  'utils/messages.ts': [
    'utils/actions.ts',
    'utils/transfer',
    'utils/bulk',
    'utils/capture',
    'utils/companies',
    'utils/creating',
    'utils/link-api/integration.ts',
    'utils/link-apps',
    'utils/result.ts',
    'valibot',
  ],
  'utils/background': ['utils', ...browserApi, ...data],
  components: [
    'utils/actions.ts',
    'utils/ask.ts',
    'utils/messages.ts',
    'utils/storage.ts',
    'utils/stored-options.ts',
    'utils/i18n',
    'utils/result.ts',
    'utils/companies',
    'utils/creating',
    'utils/capture',
    'utils/transfer',
    'utils/bulk',
    'utils/link-apps',
    'utils/link-api/company.ts',
    'utils/link-api/failure.ts',
    'utils/link-api/integration.ts',
    'utils/browser',
    ...drawing,
    ...browserApi,
  ],
  'entrypoints/background': ['utils', ...browserApi, 'wxt/utils/define-background'],
  'entrypoints/offscreen.ts': ['wxt/utils/define-unlisted-script'],
  /** Injected into pages: they use no browser API. */
  'entrypoints/read-page.ts': injected,
  'entrypoints/read-links.ts': injected,
  'entrypoints/read-headings.ts': injected,
  'entrypoints/show-toast.ts': injected,
  entrypoints: [
    'components',
    'utils/browser',
    'utils/i18n/translate.ts',
    ...drawing,
    ...browserApi,
  ],
};

/** What only the background may hold, though it stands in a room that pages may enter. */
const backgroundOnly = [
  'utils/bulk/run-store.ts',
  'utils/creating/create-company.ts',
  'utils/creating/edit-company.ts',
  'utils/companies/directory.ts',
  'utils/companies/list-sync.ts',
  'utils/companies/listed-rows.ts',
  'utils/companies/write-for.ts',
  'utils/creating/journal.ts',
  'utils/companies/open-for-writing.ts',
  'utils/creating/locks.ts',
  'utils/link-apps/token-vault.ts',
  'utils/browser/clipboard.ts',
  'utils/browser/open-page.ts',
];

/** Each arrow that points the wrong way, as a sentence. */
export function wrongArrows(imports: Import[]): string[] {
  return imports.filter((one) => !isAllowed(one)).map(({ from, to }) => `${from} imports ${to}`);
}

function isAllowed({ from, to }: Import): boolean {
  const room = roomOf(from);
  if (room === undefined) return false;
  if (isOfPage(from) && backgroundOnly.includes(to)) return false;
  return isIn(room, to) || rooms[room]?.some((place) => isIn(place, to)) === true;
}

const isOfPage = (file: string): boolean =>
  isIn('components', file) || (isIn('entrypoints', file) && !isIn('entrypoints/background', file));

/** The innermost room that a file stands in. */
function roomOf(file: string): string | undefined {
  const around = Object.keys(rooms).filter((room) => isIn(room, file));
  return around.sort((one, other) => other.length - one.length)[0];
}

const isIn = (place: string, path: string): boolean =>
  path === place || path.startsWith(`${place}/`);

/**
 * What other folders may import of a folder of `components`: the parts that it is made for, and not
 * what they are made of. `ui` is open to all, the shells to nobody.
 */
const publicFiles: Record<string, string[]> = {
  bulk: ['bulk-line.tsx'],
  companies: [
    ...['companies.tsx', 'use-companies.ts', 'first-listed.ts', 'open-finder.ts'],
    'add-existing-button.tsx',
  ],
  company: [
    ...['card.tsx', 'details.tsx', 'company-actions.ts', 'company-name.tsx', 'name-field.tsx'],
    ...['copy-link-button.tsx', 'edit-draft-lines.tsx', 'message-button.tsx', 'unsettled-line.tsx'],
    'use-edit.ts',
  ],
  'last-action': ['act.ts', 'last-action-line.tsx', 'use-last-action.ts', 'note-notice.tsx'],
  'link-apps': ['first-run.tsx', 'link-app-choice.tsx', 'link-apps.tsx', 'tenant-choices.tsx'],
  'new-company': ['new-company.tsx'],
  news: ['news.tsx', 'news-offer.tsx', 'connection-news.tsx', 'use-news.ts', 'whats-new.tsx'],
  options: [],
  panel: [],
  popup: [],
  'site-rules': ['site-rules.tsx'],
  transfer: ['transfer.tsx', 'export-all.tsx', 'save-table.ts'],
  workspace: [
    // The workspace, and what stands in it.
    ...['workspace.ts', 'workspace-context.ts', 'use-workspace-state.ts', 'workspace-state.ts'],
    ...['view.ts', 'shown-view.tsx', 'home.tsx', 'record-line.tsx', 'draft-lines.tsx'],
    ...['list-age.tsx', 'use-directory-version.ts'],
    // What a shell opens it with.
    ...['first-view.ts', 'left-by-menu.ts', 'open-directory.tsx', 'page-at-hand.ts'],
  ],
};

/** Each import of another folder's inside, as a sentence. */
export function insideImports(imports: Import[]): string[] {
  return imports
    .filter(({ from, to }) => {
      const [folder, file] = to.split('/').slice(1);
      const open = publicFiles[folder ?? ''];
      const isOutside = isIn('components', from) && !isIn(`components/${folder}`, from);
      return isIn('components', to) && folder !== 'ui' && isOutside && !open?.includes(file ?? '');
    })
    .map(({ from, to }) => `${from} imports ${to}`);
}

/** Each file that is open to other folders, and that none of them imports. */
export const needlesslyPublic = (imports: Import[]): string[] =>
  Object.entries(publicFiles)
    .flatMap(([folder, files]) => files.map((file) => `components/${folder}/${file}`))
    .filter((file) => !imports.some(({ from, to }) => to === file && !isIn(dirname(file), from)));

/** Files that import each other in a ring, each ring once, as `a → b → a`. */
export function circles(imports: Import[]): string[] {
  const targets = Map.groupBy(imports, ({ from }) => from);
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, path: string[]) => {
    if (path.includes(file)) {
      found.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const { to } of targets.get(file) ?? []) walk(to, [...path, file]);
    done.add(file);
  };
  for (const file of targets.keys()) walk(file, []);
  return found;
}

import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';
import { packMessages } from './utils/build/pack-messages.ts';
import { plainFileNames } from './utils/build/plain-file-names.ts';
import { polyfillWhereNeeded } from './utils/build/polyfill-where-needed.ts';
import { transliterationTable } from './utils/build/transliteration-table.ts';
import { writtenRecordHints } from './utils/build/written-record-hints.ts';

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "worker-src 'self'",
  'connect-src https://api.getconduit.app',
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

/**
 * Alt+Shift and a letter: browsers have little there (Chrome and Edge A, B, I and T), and CRMs nothing
 * that we know of, who take single letters, Ctrl and Alt. On a Mac Alt writes letters. Two commands
 * alone have keys: who creates a Company that exists gets its link, so `copy-link` needs none.
 */
const keys = (letter: string) => ({
  default: `Alt+Shift+${letter}`,
  mac: `MacCtrl+Shift+${letter}`,
});
const commands = {
  _execute_action: { suggested_key: keys('Q') },
  'create-and-copy': { suggested_key: keys('L'), description: '__MSG_menu_create_and_copy__' },
  'copy-link': { description: '__MSG_menu_copy_link__' },
};

/**
 * What goes to Conduit and nowhere else, in Firefox's words: the token; names and ids read from CRM
 * records; and these are people's too, where the client is a person.
 */
const dataSent = ['authenticationInfo', 'websiteContent', 'personallyIdentifyingInfo'];

/**
 * Each file costs a page of an extension some milliseconds: what the popup draws first, with all that it
 * uses, comes in one, which the other pages share; so does its style sheet, which then stands before
 * theirs.
 */
const firstDraw = /entrypoints.popup.main\.tsx$|components.ui.views\.css$|virtual:wxt-html-plugins/;

/** Of nothing else: it opens while its user waits for a link, and a style sheet or a module delays it. */
const offscreenPage = `<!doctype html>
<meta charset="utf-8">
<title>Clipboard</title>
<textarea></textarea>
<script src="offscreen.js"></script>
`;

const codeSplitting = {
  groups: [
    { name: 'popup', test: firstDraw },
    /**
     * Small, and shared by several views: a file each would take longer to load than to read. What
     * only options and bulk page draw would bring the systems of all CRMs into the popup on a record.
     */
    {
      name: 'shared',
      test: /components.(ui|workspace|link-apps)|utils.i18n.(?!record-title|row-messages)/,
      minShareCount: 2,
    },
  ],
};

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  hooks: {
    'build:publicAssets': ({ config }, files) => {
      packMessages(files);
      if (config.browser !== 'firefox')
        files.push({ relativeDest: 'offscreen.html', contents: offscreenPage });
    },
    // The background and what is injected are a file each.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ name }) => name === 'popup')) return;
      config.build = mergeConfig(config.build ?? {}, {
        rolldownOptions: { output: { codeSplitting } },
      });
    },
  },
  vite: () => ({
    plugins: [
      plainFileNames(),
      polyfillWhereNeeded(),
      transliterationTable(),
      writtenRecordHints(),
    ],
    worker: { format: 'es', plugins: () => [plainFileNames(), transliterationTable()] },
    build: {
      target: ['chrome140', 'firefox153'],
      modulePreload: { polyfill: false },
    },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extension_name__',
    short_name: '__MSG_extension_short_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'contextMenus',
      'activeTab',
      'scripting',
      'clipboardWrite',
      'alarms',
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    host_permissions: ['https://api.getconduit.app/*'],
    // In private windows only where the user has allowed it, which both browsers leave to them. One
    // instance for all windows: a create of a private window must be in the journal of every other.
    incognito: 'spanning',
    // Asked for one site at a time, by a press. A list of CRMs would leave out whoever hosts theirs.
    optional_host_permissions: ['*://*/*'],
    optional_permissions: ['notifications'],
    commands: {
      ...commands,
      [browser === 'firefox' ? '_execute_sidebar_action' : 'open-panel']: {
        description: '__MSG_open_side_panel__',
      },
    },
    ...(mode === 'production' && {
      content_security_policy: { extension_pages: contentSecurityPolicy },
    }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'quick-companies@conduit.unofficial',
              strict_min_version: '153.0',
              data_collection_permissions: { required: dataSent },
            },
          },
        }
      : { minimum_chrome_version: '140' }),
  }),
});

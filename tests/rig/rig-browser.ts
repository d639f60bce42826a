import type { Hosts } from './hosts.ts';
import type { Json } from './page-driver.ts';
import type { Surface } from './surface.ts';

export type BrowserName = 'chromium' | 'firefox';

export interface LaunchOptions {
  hosts: Hosts;
  /** Folder of the built extension; absent: this browser's production build. */
  extension?: string;
  /** Absent: no window. */
  visible?: boolean;
  /** With the browser's own menus, which Chromium has on a desktop alone: on one that nobody sees. */
  menus?: boolean;
  /** BCP 47; absent: `en-US`. */
  language?: string;
  /** Chromium: the profile that a browser has left; absent: a new one. */
  profile?: string;
}

/** A browser with the extension in it, the same for both kinds. */
export interface RigBrowser {
  name: BrowserName;
  /** The folder of the browser's profile: deleted by `close`, kept by `quit`. */
  profile: string;
  /** `chrome-extension://…/` or `moz-extension://…/`. */
  extensionAddress: string;
  /**
   * Chromium: presses the toolbar button over the tab in front, which grants activeTab, and drives
   * the real popup. Firefox: the popup's page in a tab of its own.
   */
  openPopup(): Promise<Surface>;
  /**
   * Chromium: presses **Open side panel** in the real popup over the tab in front, and drives the
   * real panel of its window. Firefox: the panel's page in a tab of its own.
   */
  openPanel(): Promise<Surface>;
  openOptions(): Promise<Surface>;
  /** Any address in a new tab in front; one of the extension's own as a path (`popup.html`). */
  openTab(address: string): Promise<Surface>;
  /** Right-clicks, and chooses from the extension's part of the browser's own menu. */
  chooseFromMenu(rightClick: () => Promise<void>, entry: string): Promise<void>;
  /** Presses a shortcut of the browser itself, menus included: `Alt+Shift+L`. */
  pressShortcut(keys: string): Promise<void>;
  /** Presses what makes the browser ask for a permission, and answers its question. Needs `menus`. */
  answerPermission(press: () => Promise<void>, answer: 'allow' | 'deny'): Promise<void>;
  /** Runs in the popup that the extension itself has opened, and waits for that. */
  evaluateInPopup<Arguments extends Json[], Value>(
    code: (popup: Document, ...values: Arguments) => Value,
    ...values: Arguments
  ): Promise<Awaited<Value>>;
  /** The addresses of the open tabs. */
  tabs(): Promise<string[]>;
  readClipboard(): Promise<string>;
  writeClipboard(text: string): Promise<void>;
  /** Ends the background as the browser does it when it is idle. */
  killBackground(): Promise<void>;
  /** Whether the background lives just now. */
  isBackgroundAlive(): Promise<boolean>;
  /** Runs in the background, and wakes it for that. `scope` is its global object. */
  evaluateInBackground<Arguments extends Json[], Value>(
    code: (scope: typeof globalThis, ...values: Arguments) => Value,
    ...values: Arguments
  ): Promise<Awaited<Value>>;
  /** All that was written to any console of the extension so far. */
  consoleTexts(): Promise<string[]>;
  /** Closes what was opened since the launch, and leaves one empty tab. */
  closeTabs(): Promise<void>;
  /** Of each open page a PNG file whose name begins so. */
  takePictures(pathStart: string): Promise<void>;
  /**
   * The same browser without tabs, with an empty clipboard, no downloads and the extension installed
   * anew at another address: as in a new profile. This object is not used any more.
   */
  renew(): Promise<RigBrowser>;
  /** Settles when the browser has ended, by whomever. */
  ended(): Promise<void>;
  /** Ends the browser and keeps the profile. */
  quit(): Promise<void>;
  /** Ends the browser, if it has not ended, and removes the profile. */
  close(): Promise<void>;
}

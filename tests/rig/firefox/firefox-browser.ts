import { removeDownloads } from '../downloads.ts';
import type { Json } from '../page-driver.ts';
import type { RigBrowser } from '../rig-browser.ts';
import { Surface } from '../surface.ts';
import { until, within } from '../until.ts';
import type { Bidi } from './bidi.ts';
import * as chromeScope from './chrome-scope.ts';
import { firefoxPage } from './firefox-page.ts';
import type { FirefoxProcess } from './firefox-process.ts';
import { callFunction } from './script.ts';

interface Parts {
  bidi: Bidi;
  firefox: FirefoxProcess;
  profile: string;
  folder: { remove(): Promise<void> };
  /** Where the product was built. */
  extension: string;
  extensionId: string;
}

interface Context {
  context: string;
  url: string;
}

const activationTime = 2000;

export class FirefoxBrowser implements RigBrowser {
  readonly name = 'firefox';
  readonly profile: string;
  readonly extensionAddress: string;
  readonly #parts: Parts;
  /** The browser's own window. */
  readonly #window: string;
  #hasQuit = false;

  private constructor(parts: Parts, window: string, hostname: string) {
    this.#parts = parts;
    this.#window = window;
    this.profile = parts.profile;
    this.extensionAddress = `moz-extension://${hostname}/`;
  }

  /** Installs the extension. */
  static async open(parts: Parts): Promise<FirefoxBrowser> {
    const { bidi, extension: path, extensionId } = parts;
    const { contexts } = await bidi.send<{ contexts: Context[] }>('browsingContext.getTree', {
      'moz:scope': 'chrome',
    });
    const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'))?.context;
    if (window === undefined) throw new Error('Firefox has no window');
    await bidi.send('webExtension.install', { extensionData: { type: 'path', path } });
    const hostname = await callFunction<string>(bidi, window, chromeScope.hostname, [extensionId]);
    return new FirefoxBrowser(parts, window, hostname);
  }

  openPopup(): Promise<Surface> {
    return this.openTab('popup.html');
  }

  openPanel(): Promise<Surface> {
    return this.openTab('sidepanel.html');
  }

  openOptions(): Promise<Surface> {
    return this.openTab('options.html');
  }

  async openTab(address: string): Promise<Surface> {
    return new Surface(firefoxPage(this.#parts.bidi, await this.#openTab(address))) as Surface;
  }

  async chooseFromMenu(rightClick: () => Promise<void>, entry: string): Promise<void> {
    await rightClick();
    const chosen = () => this.#inChrome<boolean>(chromeScope.chooseFromMenu, entry);
    await until(`“${entry}” in the menu`, chosen);
  }

  async pressShortcut(keys: string): Promise<void> {
    await this.#inChrome(chromeScope.pressShortcut, keys.split('+'));
  }

  async answerPermission(press: () => Promise<void>, answer: 'allow' | 'deny'): Promise<void> {
    await press();
    await until('the question', () => this.#inChrome<boolean>(chromeScope.isAskedForPermission));
    await until('the question to be answered', () =>
      this.#inChrome<boolean>(chromeScope.answerPermission, answer),
    );
  }

  /** Right-clicks the toolbar button, and chooses from the extension's part of its menu. */
  async chooseFromActionMenu(entry: string): Promise<void> {
    const { extensionId } = this.#parts;
    await until(`“${entry}” in the menu of the toolbar button`, () =>
      this.#inChrome<boolean>(chromeScope.chooseFromActionMenu, extensionId, entry),
    );
  }

  async closeSidebar(): Promise<void> {
    await this.#inChrome(chromeScope.closeSidebar);
  }

  /** The sidebar that is open; null: none. */
  openSidebar(): Promise<string | null> {
    return this.#inChrome(chromeScope.openSidebar);
  }

  /** Through another page of the extension: no protocol shows the popup itself. */
  async evaluateInPopup<Arguments extends Json[], Value>(
    code: (popup: Document, ...values: Arguments) => Value,
    ...values: Arguments
  ): Promise<Awaited<Value>> {
    const context = await this.#openTab('manifest.json', { background: true });
    const { bidi } = this.#parts;
    try {
      const inPopup = `(...values) =>
        (${code})(browser.extension.getViews({ type: 'popup' })[0].document, ...values)`;
      const isOpen = `() => browser.extension.getViews({ type: 'popup' }).length > 0`;
      await until('the popup', () => callFunction<boolean>(bidi, context, isOpen, []));
      return await callFunction(bidi, context, inPopup, values);
    } finally {
      await bidi.send('browsingContext.close', { context });
    }
  }

  async tabs(): Promise<string[]> {
    return (await this.#tabs()).map(({ url }) => url);
  }

  readClipboard(): Promise<string> {
    return this.#inChrome(chromeScope.readClipboard);
  }

  async writeClipboard(text: string): Promise<void> {
    await this.#inChrome(chromeScope.writeClipboard, text);
  }

  async killBackground(): Promise<void> {
    await this.#inChrome(chromeScope.killBackground, this.#parts.extensionId);
  }

  /** How long from now on event pages are left idle before they end: in a browser of its own. */
  async setIdleTime(milliseconds: number): Promise<void> {
    await this.#inChrome(chromeScope.setIdleTime, milliseconds);
  }

  async isBackgroundAlive(): Promise<boolean> {
    const state = await this.#inChrome(chromeScope.backgroundState, this.#parts.extensionId);
    return state === 'running';
  }

  /** Reached through a page of the extension: no protocol shows the event page itself. */
  async evaluateInBackground<Arguments extends Json[], Value>(
    code: (scope: typeof globalThis, ...values: Arguments) => Value,
    ...values: Arguments
  ): Promise<Awaited<Value>> {
    const { bidi } = this.#parts;
    const context = await this.#openTab('manifest.json');
    try {
      const inBackground = `async (...values) =>
        (${code})(await browser.runtime.getBackgroundPage(), ...values)`;
      return await callFunction(bidi, context, inBackground, values);
    } finally {
      await bidi.send('browsingContext.close', { context });
    }
  }

  consoleTexts(): Promise<string[]> {
    return this.#inChrome(chromeScope.consoleTexts, this.extensionAddress);
  }

  /** A blank tab costs a process less where it is the last one again: loaded anew, it is as a new one. */
  async closeTabs(): Promise<void> {
    const { bidi } = this.#parts;
    const open = await this.#tabs();
    const { context: kept } =
      open.find(({ url }) => url === 'about:blank') ??
      (await bidi.send<Context>('browsingContext.create', { type: 'tab' }));
    // Firefox never answers where another tab comes to the front just then.
    await until('the blank tab in front', async () => {
      await within(activationTime, bidi.send('browsingContext.activate', { context: kept }));
      return true;
    });
    await bidi.send('browsingContext.navigate', { context: kept, url: 'about:blank' });
    for (const { context } of open) {
      if (context !== kept) await this.#closeTab(context);
    }
  }

  /** A tab may close by itself meanwhile. */
  async #closeTab(context: string): Promise<void> {
    try {
      await this.#parts.bidi.send('browsingContext.close', { context });
    } catch (error) {
      if ((await this.#tabs()).some((one) => one.context === context)) throw error;
    }
  }

  async takePictures(pathStart: string): Promise<void> {
    for (const [index, { context }] of (await this.#tabs()).entries()) {
      await firefoxPage(this.#parts.bidi, context).screenshot(`${pathStart}-${index}.png`);
    }
  }

  async renew(): Promise<FirefoxBrowser> {
    const { bidi, extensionId, profile } = this.#parts;
    await this.closeSidebar();
    await this.closeTabs();
    await bidi.send('webExtension.uninstall', { extension: extensionId });
    await this.writeClipboard('');
    await removeDownloads(profile);
    return await FirefoxBrowser.open(this.#parts);
  }

  ended(): Promise<void> {
    return this.#parts.firefox.ended;
  }

  async quit(): Promise<void> {
    if (this.#hasQuit) return;
    this.#hasQuit = true;
    const { bidi, firefox } = this.#parts;
    await bidi.send('browser.close').catch(() => undefined);
    bidi.close();
    await firefox.end();
  }

  async close(): Promise<void> {
    const { bidi, firefox, folder } = this.#parts;
    bidi.close();
    if (!this.#hasQuit) await firefox.kill();
    await folder.remove();
  }

  async #tabs(): Promise<Context[]> {
    const tree = await this.#parts.bidi.send<{ contexts: Context[] }>('browsingContext.getTree');
    return tree.contexts;
  }

  #inChrome<Value>(code: string, ...values: Json[]): Promise<Value> {
    return callFunction(this.#parts.bidi, this.#window, code, values);
  }

  /** Firefox calls it an error where the tab that was in front closes by that, though the new one is there. */
  async #createTab(background: boolean): Promise<string> {
    const before = new Set((await this.#tabs()).map(({ context }) => context));
    try {
      const made = { type: 'tab', background };
      return (await this.#parts.bidi.send<Context>('browsingContext.create', made)).context;
    } catch (error) {
      const tabs = await this.#tabs();
      const made = tabs.find(({ context }) => !before.has(context));
      if (!made) throw error;
      return made.context;
    }
  }

  async #openTab(address: string, { background = false } = {}): Promise<string> {
    const { bidi } = this.#parts;
    const url = new URL(address, this.extensionAddress).href;
    const context = await this.#createTab(background);
    await bidi.send('browsingContext.navigate', { context, url, wait: 'none' });
    const isReady = (wanted: string) =>
      location.href.startsWith(wanted) && document.readyState === 'complete';
    await until(`${url} to load`, () => callFunction<boolean>(bidi, context, isReady, [url]));
    return context;
  }
}

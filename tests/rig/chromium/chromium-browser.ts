import type { Browser, Extension, Page, Target, WebWorker } from 'puppeteer-core';
import { button } from '../control.ts';
import { removeDownloads } from '../downloads.ts';
import type { Json } from '../page-driver.ts';
import type { RigBrowser } from '../rig-browser.ts';
import { Surface } from '../surface.ts';
import { patience, until, within } from '../until.ts';
import { chromiumPage } from './chromium-page.ts';
import { copy, openClipboardPage, pasted } from './clipboard-helper.ts';
import type { Desktop } from './desktop.ts';
import { installCopy } from './install.ts';

interface Parts {
  browser: Browser;
  /** Where the product was built. */
  extension: string;
  product: Extension;
  clipboard: Extension;
  profile: string;
  folder: { path: string; remove(): Promise<void> };
  /** Undefined where there are no menus. */
  desktop: Desktop | undefined;
}

export class ChromiumBrowser implements RigBrowser {
  readonly name = 'chromium';
  readonly profile: string;
  readonly extensionAddress: string;
  /** For what only Chromium can be asked. */
  readonly browser: Browser;
  readonly #parts: Parts;
  readonly #console: string[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
    this.browser = parts.browser;
    this.profile = parts.profile;
    this.extensionAddress = `chrome-extension://${parts.product.id}/`;
    this.browser.on('targetcreated', this.#listen);
    for (const target of this.browser.targets()) void this.#listen(target);
  }

  async openPopup(): Promise<Surface> {
    const front = await this.#frontPage();
    await this.#parts.product.triggerAction(front);
    const target = await until('the popup', () => this.#besideTabs('popup.html'));
    return await this.#surface(await target.asPage());
  }

  async openPanel(): Promise<Surface> {
    // The popup ends with the press, and before it where anything else takes the focus: then again.
    const pressed = async () => {
      await (await this.openPopup()).click(button('Open side panel'));
      return true;
    };
    await until('a press in the popup', pressed, 2 * patience);
    const target = await until('the panel', () => this.#besideTabs('sidepanel.html'));
    return await this.#surface(await target.asPage());
  }

  openOptions(): Promise<Surface> {
    return this.openTab('options.html');
  }

  async openTab(address: string): Promise<Surface> {
    const page = await this.browser.newPage();
    await page.goto(new URL(address, this.extensionAddress).href, { timeout: patience });
    return await this.#surface(page);
  }

  /**
   * `beforeChoice` runs when the menu is open at the entry, which is then chosen within a millisecond;
   * `menu`: the letter of another extension's menu.
   */
  async chooseFromMenu(
    rightClick: () => Promise<void>,
    entry: string,
    beforeChoice?: () => Promise<void>,
    menu = ourMenu,
  ): Promise<void> {
    const desktop = this.#desktop();
    // What stands there may close with the press: a popup, or a menu that was left open.
    const before = new Set(await desktop.windows());
    const opened = async () => (await desktop.windows()).filter((id) => !before.has(id)).length;
    await rightClick();
    await until('the menu', async () => (await opened()) > 0);
    // A menu can be seen a moment before it takes keys.
    const pressed = async () => {
      await desktop.press(menu);
      return await until('its entries', async () => (await opened()) > 1, 2000);
    };
    await until('the submenu', pressed);
    await desktop.press(...downTo(entry));
    if (!beforeChoice) return await desktop.press('Return');
    await beforeChoice();
    desktop.pressAtOnce('Return');
  }

  /** The name of the screen that its menus are drawn on. */
  get display(): string {
    return this.#desktop().environment.DISPLAY;
  }

  async pressShortcut(keys: string): Promise<void> {
    await this.#desktop().press(keys.toLowerCase());
  }

  async answerPermission(press: () => Promise<void>, answer: 'allow' | 'deny'): Promise<void> {
    const { desktop } = this.#parts;
    if (!desktop) throw new Error('The browser asks on a desktop alone: `{ menus: true }`');
    await press();
    // The browser draws its question into its own window: no protocol reports it.
    await new Promise((resolve) => setTimeout(resolve, timeOfQuestion));
    await desktop.press(...(answer === 'allow' ? ['Tab', 'Return'] : ['Return']));
  }

  async evaluateInPopup<Arguments extends Json[], Value>(
    code: (popup: Document, ...values: Arguments) => Value,
    ...values: Arguments
  ): Promise<Awaited<Value>> {
    const target = await until('the popup', () => this.#besideTabs('popup.html'));
    const expression = `(${code})(document, ...${JSON.stringify(values)})`;
    return (await (await target.asPage()).evaluate(expression)) as Awaited<Value>;
  }

  async tabs(): Promise<string[]> {
    return (await this.browser.pages()).map((page) => page.url());
  }

  async readClipboard(): Promise<string> {
    return await (await this.#clipboardPage()).evaluate(pasted);
  }

  async writeClipboard(text: string): Promise<void> {
    await (await this.#clipboardPage()).evaluate(copy, text);
  }

  async killBackground(): Promise<void> {
    const target = this.#workerTarget(this.#parts.product);
    if (!target) return;
    await until('the worker to end', async () => {
      // A page that waits for its answer may have woken the next one by now.
      if (this.#workerTarget(this.#parts.product) !== target) return true;
      await within(
        1000,
        target.worker().then((worker) => worker?.close()),
      ).catch(() => undefined);
      return false;
    });
  }

  async isBackgroundAlive(): Promise<boolean> {
    return this.#workerTarget(this.#parts.product) !== undefined;
  }

  async evaluateInBackground<Arguments extends Json[], Value>(
    code: (scope: typeof globalThis, ...values: Arguments) => Value,
    ...values: Arguments
  ): Promise<Awaited<Value>> {
    const worker = await this.#worker(this.#parts.product);
    const expression = `(${code})(globalThis, ...${JSON.stringify(values)})`;
    return (await worker.evaluate(expression)) as Awaited<Value>;
  }

  async consoleTexts(): Promise<string[]> {
    return [...this.#console];
  }

  async closeTabs(): Promise<void> {
    const pages = await this.browser.pages();
    // One that stayed blank costs no process; loaded anew, it is as a new one.
    const kept = pages.find((page) => page.url() === blank) ?? (await this.browser.newPage());
    await kept.bringToFront();
    await kept.goto(blank);
    for (const page of pages) if (page !== kept) await page.close();
  }

  async takePictures(pathStart: string): Promise<void> {
    const tabs = await this.browser.pages();
    const popup = await this.#besideTabs('popup.html');
    // A tab in the back draws nothing to take a picture of; one brought to the front ends the popup.
    const pages = popup ? [await popup.asPage(), ...tabs] : tabs;
    for (const [index, page] of pages.entries()) {
      if (tabs.includes(page)) await page.bringToFront();
      const path = `${pathStart}-${index}.png` as const;
      await within(patience, page.screenshot({ path, captureBeyondViewport: false }));
    }
  }

  async renew(): Promise<ChromiumBrowser> {
    const { browser, extension, product, profile, folder } = this.#parts;
    await this.closeTabs();
    this.browser.off('targetcreated', this.#listen);
    await browser.uninstallExtension(product.id);
    await this.writeClipboard('');
    await removeDownloads(profile);
    const anew = await installCopy(browser, extension, folder.path);
    return new ChromiumBrowser({ ...this.#parts, product: anew });
  }

  async ended(): Promise<void> {
    if (!this.browser.connected) return;
    await new Promise<void>((resolve) => this.browser.once('disconnected', () => resolve()));
  }

  async quit(): Promise<void> {
    const child = this.browser.process();
    try {
      await within(patience, this.browser.close());
    } catch {
      child?.kill('SIGKILL');
    }
  }

  async close(): Promise<void> {
    await this.quit();
    this.#parts.desktop?.close();
    await this.#parts.folder.remove();
  }

  #desktop(): Desktop {
    const { desktop } = this.#parts;
    if (!desktop) throw new Error('There are menus on a desktop alone: `{ menus: true }`');
    return desktop;
  }

  async #surface(page: Page): Promise<Surface> {
    page.setDefaultTimeout(patience);
    page.on('console', (message) => void this.#console.push(message.text()));
    return new Surface(chromiumPage(page)) as Surface;
  }

  /** A page of the extension outside of tabs: the real popup, the real panel. */
  async #besideTabs(path: string): Promise<Target | undefined> {
    const address = `${this.extensionAddress}${path}`;
    const tabs = new Set((await this.browser.pages()).map((page) => page.target()));
    return this.browser
      .targets()
      .find((target) => target.url().startsWith(address) && !tabs.has(target));
  }

  /** The tab that its user sees; the popup opens over it. */
  async #frontPage(): Promise<Page> {
    const pages = await this.browser.pages();
    for (const page of pages) {
      const visible = await page.evaluate(() => document.visibilityState === 'visible');
      if (visible) return page;
    }
    const [first] = pages;
    return first ?? (await this.browser.newPage());
  }

  #workerTarget(extension: Extension): Target | undefined {
    return this.browser
      .targets()
      .find((target) => target.type() === 'service_worker' && target.url().includes(extension.id));
  }

  async #worker(extension: Extension): Promise<WebWorker> {
    if (!this.#workerTarget(extension)) await this.#wake(extension);
    return await until('the worker', async () => {
      return (await this.#workerTarget(extension)?.worker()) ?? undefined;
    });
  }

  /** An extension's worker starts for a message, even for one that nobody answers. */
  async #wake(extension: Extension): Promise<void> {
    const page = await this.browser.newPage({ type: 'tab', background: true });
    await page.goto(`chrome-extension://${extension.id}/manifest.json`);
    await page.evaluate(() => chrome.runtime.sendMessage('').catch(() => undefined));
    await page.close();
  }

  async #clipboardPage(): Promise<Page> {
    const { clipboard } = this.#parts;
    const address = `chrome-extension://${clipboard.id}/clipboard.html`;
    const find = () => this.browser.targets().find((target) => target.url() === address);
    if (!find()) await (await this.#worker(clipboard)).evaluate(openClipboardPage);
    return await (await until('the clipboard page', find)).asPage();
  }

  /** Pages that the rig opens are attached in `#surface`. */
  readonly #listen = async (target: Target): Promise<void> => {
    if (!target.url().startsWith(this.extensionAddress)) return;
    const worker = await target.worker().catch(() => null);
    worker?.on('console', (message) => void this.#console.push(message.text()));
  };
}

const blank = 'about:blank';

const timeOfQuestion = 1500;

/** Beneath the entry that reviews, which has a title of its own on pages, links and selections. */
const furtherEntries = [
  'Create Company and copy its link',
  'Copy connection link',
  'Open connection page',
  'Collect the records on this page…',
];

/** The desktop draws the menu: it is used by the keyboard, and by the position of the entry. */
const ourMenu = 'q';

const downTo = (entry: string): string[] =>
  Array<string>(furtherEntries.indexOf(entry) + 2).fill('Down');

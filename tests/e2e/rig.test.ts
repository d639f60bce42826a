import { expect, test } from 'vitest';
import { describeInBrowsers } from '../rig/rig.ts';
import { patience, until } from '../rig/until.ts';

describeInBrowsers('the rig', (rig) => {
  test('shows the browser the names of the world, and remembers who asked', async () => {
    const page = await rig.browser.openTab('https://www.example.com/somewhere?query');
    expect(await page.text()).toContain('Acme Inc');
    expect(await page.address()).toBe('https://www.example.com/somewhere?query');
    expect(rig.hosts.arrivals).toContainEqual({
      host: 'www.example.com',
      what: 'request',
      request: 'GET /somewhere?query',
    });
  });

  test('reads back what it put on the clipboard', async () => {
    await rig.browser.writeClipboard('Ünï “x” 漢字');
    expect(await rig.browser.readClipboard()).toBe('Ünï “x” 漢字');
  });

  test('kills the background, and wakes it', async () => {
    await rig.browser.evaluateInBackground(() => true);
    await rig.browser.killBackground();
    expect(await rig.browser.isBackgroundAlive()).toBe(false);
    const address = await rig.browser.evaluateInBackground((scope) => scope.location.href);
    expect(address.startsWith(rig.browser.extensionAddress)).toBe(true);
  });

  test('finds no control that is not there', async () => {
    const page = await rig.browser.openTab('https://www.example.com/');
    await expect(page.waitFor({ role: 'button', name: 'Nothing' }, 200)).rejects.toThrow(
      'button “Nothing”',
    );
  });

  test('is made as new', async () => {
    const look = () =>
      rig.browser.evaluateInBackground(async ({ chrome, indexedDB }) => ({
        storage: await chrome.storage.local.get(),
        session: await chrome.storage.session.get(),
        databases: (await indexedDB.databases()).map(({ name }) => name),
        alarms: (await chrome.alarms.getAll()).map(({ name }) => name),
        badge: await chrome.action.getBadgeText({}),
        keys: (await chrome.commands.getAll()).map(({ name, shortcut }) => `${name} ${shortcut}`),
        hosts: (await chrome.permissions.getAll()).origins,
      }));
    const isLeft = (host: string) =>
      rig.browser
        .openTab(`https://${host}/`)
        .then((page) => page.text())
        .then(
          (text) => text.includes('left'),
          () => false,
        );
    // What wakes with the extension has done its work.
    const atFirst = await until('the first work', async () => {
      const found = await look();
      return 'awake' in found.session && found;
    });
    rig.hosts.serve('left.example.com', (_request, response) => response.end('left'));
    expect(await isLeft('left.example.com')).toBe(true);
    await rig.browser.writeClipboard('left');
    await rig.browser.evaluateInBackground(async ({ chrome, indexedDB }) => {
      await chrome.storage.local.set({ left: true });
      await chrome.storage.session.set({ left: true });
      await chrome.alarms.create('left', { delayInMinutes: 60 });
      await chrome.action.setBadgeText({ text: 'left' });
      await new Promise((done) => {
        indexedDB.open('left').onsuccess = done;
      });
    });
    await rig.browser.openOptions();
    const { browser, simulator } = rig;
    expect(await look()).not.toEqual(atFirst);

    await rig.renew();
    await expect.poll(look, { timeout: patience }).toEqual(atFirst);
    expect(await rig.browser.readClipboard()).toBe('');
    expect(await rig.browser.tabs()).toHaveLength(1);
    expect(rig.browser.extensionAddress).not.toBe(browser.extensionAddress);
    expect(await rig.browser.consoleTexts()).toEqual([]);
    expect(rig.simulator).not.toBe(simulator);
    expect(rig.hosts.arrivals.filter(({ host }) => host === 'left.example.com')).toEqual([]);
    expect(await isLeft('left.example.com')).toBe(false);
  });
});

import { expect, test } from 'vitest';
import { describeInBrowsers } from '../rig/rig.ts';

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
});

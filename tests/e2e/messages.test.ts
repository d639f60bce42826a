import { beforeAll, expect, test } from 'vitest';
import { button, select, textbox } from '../rig/control.ts';
import { readEmail } from '../rig/mail-program.ts';
import { describeInBrowsers } from '../rig/rig.ts';
import { until } from '../rig/until.ts';
import { connectAgencyApp } from './steps/connect-link-app.ts';
import { keepStored } from './steps/keep-stored.ts';
import { openDetails } from './steps/open-details.ts';

const partsOf = (address: string) => {
  const { searchParams } = new URL(address);
  return [searchParams.get('subject'), searchParams.get('body')?.replaceAll('\r\n', '\n')];
};

describeInBrowsers('messages to clients', (rig, testInChromium) => {
  beforeAll(async () => {
    rig.linkApp.seed([
      { id: 'ACME', name: 'Acme & Söhne' },
      { id: 'HOOLI', name: 'Hooli' },
    ]);
    await connectAgencyApp(rig);
  });

  test('another message is chosen, and taken by the next press', async () => {
    const options = await rig.browser.openOptions();
    await options.click(button('Add a message'));
    await options.fill(textbox('Name of the message'), 'Deutsch');
    await options.fill(textbox('E-mail subject'), 'Datenquellen von {name}');
    await options.fill(textbox('Message'), 'Bitte verbinden: {source|alles} {lnik}');
    await options.waitUntilSaid('Unknown: {lnik}.');
    await options.fill(textbox('Message'), 'Bitte verbinden: {source|alles} {link}');
    await options.waitForText('Bitte verbinden: Facebook Ads https://app.getconduit.app/connect/…');
    await keepStored(rig.browser, 'messageTemplate', '{source|alles} {link}');
    await options.close();

    const panel = await openDetails(rig.browser, 'Acme & Söhne');
    await panel.click(button('Other messages'));
    await panel.click(button('Copy message: Deutsch'));
    await panel.waitUntilSaid('“Deutsch” with the link of Acme & Söhne copied.');
    const message = `Bitte verbinden: alles ${rig.linkApp.linkOf('ACME')}`;
    expect(await rig.browser.readClipboard()).toBe(message);
    await rig.browser.writeClipboard('');
    await panel.click(button('Copy message'));
    await expect.poll(() => rig.browser.readClipboard()).toBe(message);
  });

  test('an e-mail is handed to the mail program, and leaves no tab', async () => {
    const panel = await openDetails(rig.browser, 'Acme & Söhne');
    const tabs = await rig.browser.tabs();
    await panel.click(button('Write e-mail'));
    expect(partsOf(await readEmail(rig.browser))).toEqual([
      'Datenquellen von Acme & Söhne',
      `Bitte verbinden: alles ${rig.linkApp.linkOf('ACME')}`,
    ]);
    await panel.waitUntilSaid('“Deutsch” for Acme & Söhne was handed to your mail program.');
    // Firefox may ask in its tab which program to open: it goes once its user looks elsewhere.
    await rig.browser.openTab('popup.html');
    const popup = `${rig.browser.extensionAddress}popup.html`;
    await expect.poll(() => rig.browser.tabs()).toEqual([...tabs, popup]);
  });

  testInChromium('one that is too long for it is copied, and its subject handed over', async () => {
    const options = await rig.browser.openOptions();
    await options.click(button('Edit Deutsch'));
    const long = `{link} ${'ü'.repeat(400)}`;
    await options.fill(textbox('Message'), long);
    await options.waitForText('Too long for many mail programs');
    await keepStored(rig.browser, 'messageTemplate', long);
    await options.close();
    const panel = await openDetails(rig.browser, 'Acme & Söhne');
    await panel.click(button('Write e-mail'));
    await panel.waitUntilSaid('too long for many mail programs, so it was copied');
    expect(partsOf(await readEmail(rig.browser, 2))).toEqual(['Datenquellen von Acme & Söhne', '']);
    expect(await rig.browser.readClipboard()).toBe(
      long.replace('{link}', rig.linkApp.linkOf('ACME')),
    );
  });

  testInChromium('a link for one source goes in a message of its own', async () => {
    const panel = await openDetails(rig.browser, 'Hooli');
    await panel.click(button('Copy a link that connects…'));
    await panel.choose(select('Copy'), 'Message: One source');
    await panel.click(button('Google Analytics'));
    await panel.waitUntilSaid('“One source” with the link that connects Google Analytics');
    expect(await rig.browser.readClipboard()).toMatch(
      /please connect Google Analytics for Hooli on this page:\n\S+\/google_analytics\?key=\S+\n/,
    );
  });

  testInChromium('a reminder is copied in the row of who is waited for, and counts', async () => {
    const panel = await rig.browser.openTab('sidepanel.html');
    await panel.click(button('Copy reminder for Hooli'));
    await panel.waitUntilSaid('“Reminder” with the link of Hooli copied.');
    expect(await rig.browser.readClipboard()).toContain(rig.linkApp.linkOf('HOOLI'));
    await panel.waitForText('reminded once');
    await panel.click(button('Copy link of Acme & Söhne'));
    await panel.waitUntilSaid('Link of Acme & Söhne copied.');
    await expect.poll(() => panel.has(button('Copy reminder for Acme & Söhne'))).toBe(true);
  });

  testInChromium('a message that cannot be sent is told, and nothing is copied', async () => {
    const options = await rig.browser.openOptions();
    await options.click(button('Edit Deutsch'));
    await options.fill(textbox('Message'), 'Hallo {nmae}: {link}');
    await options.waitUntilSaid('Unknown: {nmae}');
    await options.close();
    const panel = await openDetails(rig.browser, 'Hooli');
    await rig.browser.writeClipboard('of the user');
    await panel.click(button('Copy message'));
    await panel.waitUntilSaid('The message “Deutsch” is not ready to be sent.');
    expect(await rig.browser.readClipboard()).toBe('of the user');
  });

  testInChromium('the choice of messages is walked through by keyboard, and left', async () => {
    const panel = await openDetails(rig.browser, 'Hooli');
    await panel.focus(button('Other messages'));
    await panel.press('Space');
    await until('the last used to have the focus', () =>
      panel.isFocused(button('Copy message: Deutsch')),
    );
    await panel.press('ArrowDown');
    await expect.poll(() => panel.isFocused(button('Copy message: First link'))).toBe(true);
    await panel.press('Escape');
    await panel.waitUntilGone(button('Copy message: First link'));
    await expect.poll(() => panel.isFocused(button('Other messages'))).toBe(true);
    await panel.press('Space');
    await panel.waitFor(button('Copy message: Reminder'));
    await panel.press('ArrowUp');
    await panel.press('ArrowUp');
    await panel.press('Space');
    await panel.waitUntilSaid('“Reminder” with the link of Hooli copied.');
    expect(await rig.browser.readClipboard()).toContain('just a reminder');
  });
});

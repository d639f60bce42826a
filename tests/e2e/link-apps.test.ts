import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { button, dialog, searchbox, select, textbox } from '../rig/control.ts';
import { describeInBrowsers, inChromium } from '../rig/rig.ts';
import type { Rig } from '../rig/start-rig.ts';
import type { Surface } from '../rig/surface.ts';
import { until } from '../rig/until.ts';
import type { CallName } from '../simulator/call.ts';
import type { LoggedRequest } from '../simulator/request-log.ts';
import type { SimulatedLinkApp } from '../simulator/simulated-link-app.ts';
import { addInOptions, connectAgencyApp, connectInOptions } from './steps/connect-link-app.ts';
import { fillNewCompany } from './steps/create-company.ts';
import { eraseEverything } from './steps/erase-everything.ts';
import { openCard } from './steps/find-company.ts';
import { stored } from './steps/stored.ts';

const tokenBox = textbox('Link APP token');
const linkAppBox = select('Link APP');
const find = searchbox('Find a Company');
const refresh = button('Refresh list');

const account = '["hubspot","42"]';

/** An account of a CRM belongs to the second Link APP, as the options would show it. */
const bindAccount = (options: Surface) =>
  options.evaluate(async (tenant) => {
    const { linkApps } = await chrome.storage.local.get<{
      linkApps: { value: { id: string }[] };
    }>('linkApps');
    const bound = { [tenant]: linkApps.value[1]?.id };
    await chrome.storage.local.set({ tenants: { version: 1, value: bound } });
  }, account);

async function openPopupOf(rig: Rig, label: string): Promise<Surface> {
  const popup = await rig.browser.openPopup();
  await popup.choose(linkAppBox, label);
  const chosen = await popup.value(linkAppBox);
  // No user closes the popup in the same instant; a test does.
  await until('the choice to be kept', () =>
    popup.evaluate(async (id) => {
      const stored = await chrome.storage.local.get('chosenLinkApp');
      return JSON.stringify(stored).includes(id);
    }, chosen),
  );
  return popup;
}

describeInBrowsers('two Link APPs', inChromium, (rig) => {
  const others: SimulatedLinkApp[] = [];
  const second = () => {
    const [linkApp = rig.simulator.addLinkApp('Second APP')] = others;
    others[0] = linkApp;
    return linkApp;
  };

  test('with equal ids have different Companies', async () => {
    rig.linkApp.seed([{ id: '1', name: 'Client of the first' }]);
    second().seed([{ id: '1', name: 'Client of the second' }]);
    await connectInOptions(rig.browser, { token: rig.token, label: 'Agency APP' });
    await addInOptions(rig.browser, { token: second().token ?? '', label: 'Second APP' });
    const popup = await openPopupOf(rig, 'Second APP');
    await openCard(popup, 'client');
    await popup.click(button('Copy link'));
    await popup.waitUntilSaid('Link of Client of the second copied.');
    expect(await rig.browser.readClipboard()).toBe(second().linkOf('1'));
    await popup.choose(linkAppBox, 'Agency APP');
    await openCard(popup, 'client');
    await popup.click(button('Copy link'));
    await popup.waitUntilSaid('Link of Client of the first copied.');
    expect(await rig.browser.readClipboard()).toBe(rig.linkApp.linkOf('1'));
  });

  test('each get their own, and the choice is kept', async () => {
    let popup = await openPopupOf(rig, 'Second APP');
    await popup.close();
    popup = await rig.browser.openPopup();
    await fillNewCompany(popup, 'Acme Inc', 'ACME');
    await popup.click(button('Create and copy link'));
    await popup.waitUntilSaid('Created Acme Inc in Second APP. Link copied.');
    await popup.choose(linkAppBox, 'Agency APP');
    await fillNewCompany(popup, 'Acme Inc', 'ACME');
    await popup.click(button('Create and copy link'));
    await popup.waitUntilSaid('Created Acme Inc in Agency APP. Link copied.');
    expect(await rig.browser.readClipboard()).toBe(rig.linkApp.linkOf('ACME'));
    await popup.click(button('Edit'));
    await popup.fill(textbox('Name'), 'Acme of the first');
    await popup.click(button('Save'));
    await popup.waitUntilSaid('Changes to Acme of the first saved.');
    expect(rig.linkApp.acceptedCreates('ACME')).toHaveLength(1);
    expect(second().acceptedCreates('ACME')).toHaveLength(1);
    expect(second().company('ACME')?.name).toBe('Acme Inc');
  });

  test('do not take each other’s token', async () => {
    const options = await rig.browser.openOptions();
    await replaceToken(options, second().token ?? '');
    await options.waitForText('This token is already saved, as Second APP.');
    await replaceToken(options, 'notOneOfTheirs');
    await options.waitForText('Conduit doesn’t accept this token.');
    await options.click(button('Cancel'));
    await options.click(button('Check'));
    await options.waitForText('Conduit accepts this token.');
  });

  test('a token of a third is asked about, and takes the place only when told to', async () => {
    const third = rig.simulator.addLinkApp('Third APP');
    third.seed([{ id: '3', name: 'Client of the third' }]);
    const refreshing = await rig.browser.openTab('popup.html');
    await refreshing.choose(linkAppBox, 'Agency APP');
    holdBack('listCompanies');
    await refreshing.click(refresh);
    const asked = await underWay('listCompanies');
    const options = await rig.browser.openOptions();
    await replaceToken(options, third.token ?? '');
    await options.waitForText(
      /is not among the Companies of this token. Does it belong to another Link APP\?/,
    );
    expect(await options.text()).not.toContain(third.token?.slice(-4));
    await options.waitForText(/Compan(y|ies) (is|are) removed from this computer/);
    await options.click(button('Replace anyway'));
    await options.waitForText(third.token?.slice(-4) ?? 'a token');
    await release(asked);
    const popup = await openPopupOf(rig, 'Agency APP');
    await popup.waitForText('1 Company');
    await popup.fill(find, 'client');
    await popup.waitFor(button('Copy link of Client of the third'));
    expect(await popup.has(button('Copy link of Client of the first'))).toBe(false);
  });

  test('a token that was withdrawn is told, and replaced by its successor', async () => {
    second().token = undefined;
    const options = await rig.browser.openOptions();
    await options.click({ ...button('Check'), nth: 1 });
    await options.waitForText('Conduit no longer accepts this token.');
    second().token = 'itsSuccessor1234';
    await bindAccount(options);
    await options.click({ ...button('Replace token'), nth: 1 });
    await options.fill(tokenBox, 'itsSuccessor1234');
    await options.click(button('Save and check'));
    await options.waitUntilGone(tokenBox);
    await options.waitForText('••••1234');
    expect((await stored(rig.browser)).storage).toMatchObject({
      tenants: { value: { [account]: expect.any(String) } },
    });
    const popup = await openPopupOf(rig, 'Second APP');
    await openCard(popup, 'client');
    await popup.click(button('Copy link'));
    await popup.waitUntilSaid('Link of Client of the second copied.');
  });

  test('one is removed, with all that was known of it and nothing else', async () => {
    const popup = await openPopupOf(rig, 'Second APP');
    await fillNewCompany(popup, 'A draft', 'DRAFT');
    await popup.close();
    const options = await rig.browser.openOptions();
    await options.click({ ...button('Remove'), nth: 1 });
    const question = dialog('Remove Second APP?');
    await options.waitForText('2 Companies are removed from this computer.');
    await options.waitForText('1 CRM account no longer has a Link APP.');
    await options.click(button('Cancel', question));
    await options.waitFor({ ...button('Remove'), nth: 1 });
    await options.click({ ...button('Remove'), nth: 1 });
    await options.click(button('Remove', question));
    await options.waitUntilGone({ ...button('Remove'), nth: 1 });
    await until('the end of its forgetting', async () => {
      const { storage, rows } = await stored(rig.browser);
      expect(storage).toMatchObject({ drafts: { value: {} }, tenants: { value: {} } });
      expect(Object.keys(valuesOf(storage, 'tokens'))).toHaveLength(1);
      return rows['directory companies'] === 1 && rows['directory lists'] === 1;
    });
    expect(second().companies).toHaveLength(2);
  });

  test('what a worker that died has left of one goes with the next', async () => {
    await rig.browser.evaluateInBackground(async (scope) => {
      const done = <Value>(request: IDBRequest<Value>) =>
        new Promise<Value>((resolve) => {
          request.onsuccess = () => resolve(request.result);
        });
      const database = await done(scope.indexedDB.open('directory'));
      const store = database.transaction('companies', 'readwrite').objectStore('companies');
      await done(store.put({ linkApp: 'removed', key: 'LEFT', id: 'LEFT', name: null }));
      database.close();
      await scope.chrome.storage.local.set({ forgetting: { version: 1, value: ['removed'] } });
    });
    await rig.browser.killBackground();
    const popup = await rig.browser.openPopup();
    await popup.waitForText('1 Company');
    await until('its rows to go', async () => {
      const { storage, rows } = await stored(rig.browser);
      return rows['directory companies'] === 1 && !('forgetting' in storage);
    });
  });

  test('everything is erased', async () => {
    await eraseEverything(rig.browser);
    await expectNothingStored();
    const popup = await rig.browser.openPopup();
    await popup.waitForText('Connect your Link APP');
  });

  test.each(['listCompanies', 'readCompany', 'createCompany'] as const)(
    'what is under way comes to nothing once everything is erased: %s',
    async (call) => {
      await connectAgencyApp(rig);
      const popup = await rig.browser.openTab('popup.html');
      await popup.waitForText('Companies · updated');
      holdBack(call);
      await begin[call](popup);
      const asked = await underWay(call);
      await popup.close();
      await eraseEverything(rig.browser);
      await release(asked);
      await wait(500);
      await expectNothingStored();
    },
  );

  /** Its answer waits for `release`. */
  const holdBack = (call: CallName) =>
    rig.simulator.faults.ask({ fault: { kind: 'latency', milliseconds: null }, call });
  const underWay = (call: CallName) =>
    until(`${call} to be under way`, () =>
      rig.simulator.log.findLast((entry) => entry.call === call && entry.status === null),
    );
  const release = async (asked: LoggedRequest) => {
    rig.simulator.commitLate();
    await until('its answer', () => asked.status !== null);
  };
  const begin = {
    listCompanies: (popup: Surface) => popup.click(refresh),
    async readCompany(popup: Surface) {
      await openCard(popup, 'first');
      await popup.click(button('Copy link'));
    },
    async createCompany(popup: Surface) {
      await fillNewCompany(popup, 'Under way', 'UNDERWAY');
      await popup.click(button('Create and copy link'));
    },
  };

  async function expectNothingStored(): Promise<void> {
    const { storage, rows } = await stored(rig.browser);
    expect(storage).toEqual({});
    expect(Object.entries(rows).filter(([, count]) => count !== 0)).toEqual([]);
  }

  async function replaceToken(options: Surface, token: string): Promise<void> {
    if (!(await options.has(tokenBox))) await options.click(button('Replace token'));
    await options.fill(tokenBox, token);
    await options.click(button('Save and check'));
  }
});

const valuesOf = (storage: object, key: string): object =>
  (storage as Record<string, { value: object }>)[key]?.value ?? {};

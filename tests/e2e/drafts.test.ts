import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { button, searchbox, select, textbox, toggle } from '../rig/control.ts';
import { describeInBrowsers, inChromium } from '../rig/rig.ts';
import type { Rig } from '../rig/start-rig.ts';
import type { Surface } from '../rig/surface.ts';
import { until } from '../rig/until.ts';
import { connectAgencyApp, connectLinkApp } from './steps/connect-link-app.ts';
import { fillNewCompany } from './steps/create-company.ts';
import { openCard } from './steps/find-company.ts';
import { forgetUnfinished } from './steps/forget-unfinished.ts';
import { moveClock } from './steps/move-clock.ts';

const nameBox = textbox('Name');
const idBox = textbox('Company id');
const tokenBox = textbox('Link APP token');
const page = toggle('Connection page');
const linkApp = select('Link APP');
const find = searchbox('Find a Company');
const createAndCopy = button('Create and copy link');

describeInBrowsers('a half-filled form', inChromium, (rig) => {
  test('of a token is not kept', async () => {
    const popup = await rig.browser.openPopup();
    await popup.fill(tokenBox, 'half-a-token');
    await popup.close();
    const again = await rig.browser.openPopup();
    await expect.poll(() => again.value(tokenBox)).toBe('');
    expect(JSON.stringify(await stored(rig))).not.toContain('half-a-token');
  });

  test('is there again, however the popup was closed', async () => {
    const second = rig.simulator.addLinkApp('Second APP');
    await connectAgencyApp(rig);
    await connectLinkApp(rig.browser, { token: second.token ?? '', label: 'Second APP' });
    let popup = await rig.browser.openPopup();
    await fillNewCompany(popup, 'Half');
    popup = await reopen(popup);
    await expect.poll(() => popup.value(nameBox)).toBe('Half');
    await until('the id', async () => (await popup.value(idBox)) === 'HALF');
    await popup.fill(idBox, 'other');
    popup = await reopen(popup);
    await expect.poll(() => popup.value(idBox)).toBe('other');
    await popup.click(page);
    await popup.fill(nameBox, 'Half a name');
    popup = await reopen(popup);
    await expect.poll(() => popup.isChecked(page)).toBe(false);
    await expect.poll(() => popup.value(nameBox)).toBe('Half a name');
    await expect.poll(() => popup.value(idBox)).toBe('other');
  });

  test('belongs to its Link APP, and waits there', async () => {
    const popup = await rig.browser.openPopup();
    await popup.click(button('Back'));
    await popup.waitFor(continueDraft('Half a name'));
    await popup.choose(linkApp, 'Second APP');
    await popup.waitUntilGone(continueDraft('Half a name'));
    await popup.choose(linkApp, 'Agency APP');
    await popup.click(continueDraft('Half a name'));
    await expect.poll(() => popup.value(nameBox)).toBe('Half a name');
  });

  test('goes along with its user to another Link APP', async () => {
    let popup = await rig.browser.openPopup();
    await popup.choose(linkApp, 'Second APP');
    await expect.poll(() => popup.value(nameBox)).toBe('Half a name');
    popup = await reopen(popup);
    await expect.poll(() => popup.value(nameBox)).toBe('Half a name');
    await popup.click(button('Back'));
    await popup.waitFor(continueDraft('Half a name'));
    await popup.choose(linkApp, 'Agency APP');
    await popup.waitUntilGone(continueDraft('Half a name'));
    await popup.waitFor(find);
  });

  test('makes room for another one, and each is discarded by itself', async () => {
    let popup = await rig.browser.openPopup();
    await popup.choose(linkApp, 'Second APP');
    await popup.waitFor(continueDraft('Half a name'));
    await fillNewCompany(popup, 'Another');
    popup = await reopen(popup);
    await popup.click(button('Back'));
    await popup.waitFor(continueDraft('Another'));
    await popup.click(button('1 more draft'));
    await popup.click(button('Discard draft: Half a name'));
    await popup.waitForText('Draft discarded: Half a name');
    // Undo stands where Discard was pressed: a second press of that is not meant for it.
    await wait(500);
    await popup.click(button('Undo'));
    await popup.waitFor(button('Discard draft: Half a name'));
    await wait(500);
    await popup.click(button('Discard draft: Half a name'));
    await popup.click(continueDraft('Another'));
    await popup.click(button('Discard draft'));
    await popup.waitUntilSaid('Draft discarded: Another');
    await popup.waitFor(find);
    await expect.poll(() => popup.has(continueDraft('Another'))).toBe(false);
    await expect.poll(() => drafts(rig)).toEqual([]);
  });

  test('ends with its create', async () => {
    let popup = await rig.browser.openPopup();
    await fillNewCompany(popup, 'Whole', 'WHOLE');
    await expect.poll(() => drafts(rig)).toHaveLength(1);
    await popup.click(button('Create'));
    await popup.waitUntilSaid('Created Whole in Second APP.');
    await until('the end of the draft', async () => (await drafts(rig)).length === 0);
    popup = await reopen(popup);
    await popup.waitFor(find);
  });

  test('stands aside after ten minutes, and goes after a week', async () => {
    let popup = await rig.browser.openPopup();
    await fillNewCompany(popup, 'Old', 'OLD');
    await popup.close();
    await age(0.2);
    popup = await rig.browser.openPopup();
    await popup.waitFor(continueDraft('Old'));
    await popup.close();
    await age(7 * 24);
    popup = await rig.browser.openPopup();
    await popup.waitFor(find);
    await expect.poll(() => popup.has(continueDraft('Old'))).toBe(false);
  });

  const continueDraft = (name: string) => button(`Continue draft: ${name}`);

  async function reopen(popup: Surface): Promise<Surface> {
    await popup.close();
    return await rig.browser.openPopup();
  }

  /** Makes each draft so many hours older. */
  const age = (hours: number) =>
    rig.browser.evaluateInBackground(async (scope, time) => {
      const { drafts } = await scope.chrome.storage.local.get('drafts');
      const kept = drafts as { value: Record<string, { savedAt: number }> };
      for (const draft of Object.values(kept.value)) draft.savedAt -= time;
      await scope.chrome.storage.local.set({ drafts: kept });
    }, hours * 3_600_000);
});

describeInBrowsers('a popup that was closed too early', inChromium, (rig) => {
  beforeAll(async () => {
    rig.linkApp.seed([{ id: 'ACME', name: 'Acme Inc' }]);
    await connectAgencyApp(rig);
  });
  afterEach(() => forgetUnfinished(rig.browser));

  const created = (name: string) => `Created ${name} in Agency APP. Link copied.`;

  test('tells at its next opening what was made, until that was seen', async () => {
    await createAndClose('Slow');
    rig.simulator.commitLate();
    await until('the create', async () => (await drafts(rig)).length === 0);
    let popup = await rig.browser.openPopup();
    await popup.waitUntilSaid(created('Slow'));
    expect(await rig.browser.readClipboard()).toBe(rig.linkApp.linkOf('SLOW'));
    await until('the last action to be seen', () => isLastActionSeen());
    await popup.close();
    popup = await rig.browser.openPopup();
    await popup.waitFor(button('Copy link of Slow'));
    await expect.poll(() => popup.said()).not.toContain('Created');
  });

  test('leaves the clipboard alone once five seconds have passed', async () => {
    await createAndClose('Late');
    await moveClock(rig.browser, 5500);
    await rig.browser.writeClipboard('copied meanwhile');
    rig.simulator.commitLate();
    await until('the last action', async () => (await drafts(rig)).length === 0);
    const popup = await rig.browser.openPopup();
    const said = await popup.waitUntilSaid('Created Late in Agency APP. Late is ready.');
    expect(said).toContain('we left your clipboard alone');
    expect(await rig.browser.readClipboard()).toBe('copied meanwhile');
    // Its clock is right again.
    await rig.browser.killBackground();
    await popup.click(button('Copy link'));
    await popup.waitUntilSaid('Link of Late copied.');
    expect(await rig.browser.readClipboard()).toBe(rig.linkApp.linkOf('LATE'));
  });

  test('tells what was not made, and fills the form in again', async () => {
    rig.simulator.faults.ask({ fault: { kind: 'forbidden' }, call: 'createCompany' });
    await createAndClose('Refused');
    rig.simulator.commitLate();
    await until('the last action', async () => (await lastWhat()) === 'createRefused');
    const popup = await rig.browser.openPopup();
    await popup.waitUntilSaid('Conduit refused to create Refused in Agency APP.');
    await expect.poll(() => popup.value(nameBox)).toBe('Refused');
    await popup.click(createAndCopy);
    await popup.waitUntilSaid(created('Refused'));
  });

  test('has a half-finished edit again, which ends with Save', async () => {
    const popup = await rig.browser.openPopup();
    await openCard(popup, 'Acme');
    await popup.click(button('Edit'));
    await popup.fill(nameBox, 'Acme Group');
    await popup.close();
    const again = await rig.browser.openPopup();
    await again.click(button('Continue editing: Acme Inc'));
    await expect.poll(() => again.value(nameBox)).toBe('Acme Group');
    await again.click(button('Save'));
    await again.waitFor(button('Edit'));
    expect(rig.linkApp.company('ACME')?.name).toBe('Acme Group');
    const isKept = async () => JSON.stringify(await stored(rig)).includes('"fields"');
    await until('the end of the draft', async () => !(await isKept()));
  });

  /** Its answer waits for `commitLate`. */
  async function createAndClose(name: string): Promise<void> {
    const fault = { kind: 'latency', milliseconds: null } as const;
    rig.simulator.faults.ask({ fault, call: 'createCompany' });
    const sent = rig.simulator.log.length;
    const popup = await rig.browser.openPopup();
    await fillNewCompany(popup, name, name.toUpperCase());
    await popup.click(createAndCopy);
    await until('the create to be sent', () =>
      rig.simulator.log.slice(sent).some(({ call }) => call === 'createCompany'),
    );
    await popup.close();
  }
  const lastWhat = async () => (await lastAction())?.what;
  const isLastActionSeen = async () => (await lastAction())?.seen === true;
  const lastAction = async () => {
    const { report } = (await stored(rig)) as {
      report?: { value: { what: string; seen: boolean } | null };
    };
    return report?.value ?? undefined;
  };
});

/** All that lies in the extension's storage. */
const stored = (rig: Rig) =>
  rig.browser.evaluateInBackground((scope) => scope.chrome.storage.local.get());

async function drafts(rig: Rig): Promise<string[]> {
  const { drafts } = (await stored(rig)) as { drafts?: { value: object } };
  return Object.keys(drafts?.value ?? {});
}

import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { button, dialog, searchbox, textbox } from '../rig/control.ts';
import { describeInBrowsers, inChromium } from '../rig/rig.ts';
import type { Surface } from '../rig/surface.ts';
import { until } from '../rig/until.ts';
import { connectAgencyApp } from './steps/connect-link-app.ts';
import { enterGuard } from './steps/find-company.ts';
import { expectAllReached, focused, waitForFocus } from './steps/focus.ts';
import { forgetUnfinished } from './steps/forget-unfinished.ts';

const nameBox = textbox('Name');
const idBox = textbox('Company id');

/** A press of a key in a view that has stood for a moment. */
async function press(page: Surface, key: string): Promise<void> {
  await wait(enterGuard);
  await page.press(key);
}

/** Goes on with Tab until something of this name has the focus. */
async function tabTo(page: Surface, name: string): Promise<void> {
  for (let tries = 0; tries < 40; tries += 1) {
    if ((await focused(page)) === name) return;
    await page.press('Tab');
  }
  throw new Error(`Tab does not lead to “${name}”`);
}

/** Goes to a button with Tab, and presses it with Enter. */
async function pressButton(page: Surface, name: string): Promise<void> {
  await page.waitFor(button(name));
  await tabTo(page, name);
  await press(page, 'Enter');
}

describeInBrowsers('by keyboard alone', inChromium, (rig) => {
  beforeAll(async () => {
    rig.linkApp.seed([
      { id: 'ACME', name: 'Acme Inc' },
      { id: 'OFF', name: 'Off Ltd', pageEnabled: false },
    ]);
    await connectAgencyApp(rig);
  });
  afterEach(async () => {
    rig.simulator.faults.clear();
    await forgetUnfinished(rig.browser);
  });

  test('a Company is made, found, edited and retired, and the focus is never lost', async () => {
    const popup = await rig.browser.openPopup();
    await waitForFocus(popup, 'Find a Company');
    await popup.type('Zenith');
    await popup.waitFor(button('Create “Zenith”'));
    await popup.press('ArrowDown');
    await popup.press('ArrowDown');
    await waitForFocus(popup, 'Create “Zenith”');
    await press(popup, 'Enter');
    await waitForFocus(popup, 'Name');
    await expect.poll(() => popup.value(nameBox)).toBe('Zenith');
    await press(popup, 'Enter');
    await popup.waitUntilSaid('Created Zenith in Agency APP. Link copied.');
    await waitForFocus(popup, 'Copy link');
    await pressButton(popup, 'Edit');
    await waitForFocus(popup, 'Name');
    await pressButton(popup, 'Cancel');
    await waitForFocus(popup, 'Copy link');
    await pressButton(popup, 'Edit');
    await waitForFocus(popup, 'Name');
    await popup.press('End');
    await popup.type(' Ltd');
    await press(popup, 'Enter');
    await popup.waitUntilSaid('Changes to Zenith Ltd saved.');
    await waitForFocus(popup, 'Copy link');
    await pressButton(popup, 'Retire');
    await popup.waitUntilSaid('Zenith Ltd is retired.');
    expect(rig.linkApp.company('ZENITH')).toMatchObject({ pageEnabled: false });
    await waitForFocus(popup, 'Undo');
    await press(popup, 'Enter');
    await popup.waitUntilSaid('Changes to Zenith Ltd saved.');
    expect(rig.linkApp.company('ZENITH')).toMatchObject({
      name: 'Zenith Ltd',
      pageEnabled: true,
    });
    await pressButton(popup, 'Back');
    await waitForFocus(popup, 'Find a Company');
  });

  test('the focus goes along with what a press takes away', async () => {
    rig.simulator.faults.ask({ fault: { kind: 'notFoundHtml' }, call: 'createCompany' });
    const popup = await rig.browser.openPopup();
    await pressButton(popup, 'New Company');
    await popup.fill(nameBox, 'Lost Ltd');
    await popup.fill(idBox, 'LOST');
    await press(popup, 'Enter');
    await popup.waitFor(button('Check again'));
    await waitForFocus(popup, 'Company id');
    await pressButton(popup, 'Back');
    await waitForFocus(popup, 'Find a Company');
    await pressButton(popup, 'Discard draft: Lost Ltd');
    await popup.waitUntilGone(button('Continue draft: Lost Ltd'));
    await expect.poll(() => focused(popup), { message: 'after Discard draft' }).not.toBe('nothing');
    rig.linkApp.seed([{ id: 'LOST', name: 'Lost Ltd' }]);
    await pressButton(popup, 'Check again');
    await popup.waitUntilSaid('Lost Ltd exists in Agency APP.');
    await popup.waitUntilGone(button('Check again'));
    await expect.poll(() => focused(popup), { message: 'after Check again' }).not.toBe('nothing');

    await popup.fill(searchbox('Find a Company'), 'off');
    await popup.waitForText('1 Company found');
    await press(popup, 'Enter');
    await pressButton(popup, 'Switch page on');
    await popup.waitUntilSaid('Changes to Off Ltd saved.');
    await popup.waitUntilGone(button('Switch page on'));
    await expect
      .poll(() => focused(popup), { message: 'after Switch page on' })
      .not.toBe('nothing');
  });

  test('the review, a choice and a discarded form keep the focus', async () => {
    const popup = await rig.browser.openPopup();
    await pressButton(popup, 'New Company');
    await popup.fill(nameBox, 'Acme, Inc.');
    await popup.fill(idBox, 'ACMETWO');
    await press(popup, 'Enter');
    await popup.waitFor(button('Create anyway'));
    await waitForFocus(popup, 'Before we create Acme, Inc. in Agency APP: is it one of these?');
    await pressButton(popup, 'Back');
    await waitForFocus(popup, 'Name');
    await press(popup, 'Enter');
    // The form has a button of this name, too.
    await popup.waitFor(button('Create anyway'));
    await pressButton(popup, 'Use this Company');
    await waitForFocus(popup, 'Copy link');
    await pressButton(popup, 'Back');
    await pressButton(popup, 'New Company');
    await pressButton(popup, 'Discard draft');
    await waitForFocus(popup, 'Find a Company');
  });

  test('Tab reaches all, in its order, in every view', async () => {
    const popup = await rig.browser.openPopup();
    await waitForFocus(popup, 'Find a Company');
    await expectAllReached(popup);
    await popup.fill(searchbox('Find a Company'), 'acme');
    await popup.waitFor(button('Create “acme”'));
    await expectAllReached(popup);
    await popup.click(button('Create “acme”'));
    await waitForFocus(popup, 'Name');
    await popup.waitForText('already exists');
    await expectAllReached(popup);
    await popup.click(button('Use this Company'));
    await waitForFocus(popup, 'Copy link');
    await expectAllReached(popup);
    await popup.close();
    const options = await rig.browser.openOptions();
    await options.waitFor(button('Add a Link APP'));
    await expectAllReached(options);
  });

  test('the options give the focus back', async () => {
    const options = await rig.browser.openOptions();
    for (const [opener, closer] of [
      ['Replace token', 'Cancel'],
      ['Edit', 'Cancel'],
      ['Edit', 'Save'],
      ['Add a Link APP', 'Cancel'],
    ] as const) {
      await options.click(button(opener));
      await until('the panel', async () => /Label|Link APP token/.test(await focused(options)));
      await options.focus(button(closer));
      await options.press('Enter');
      await options.waitUntilGone(button('Cancel'));
      await waitForFocus(options, opener);
    }
    await options.click(button('Remove'));
    await options.waitFor(dialog('Remove Agency APP?'));
    await waitForFocus(options, 'Cancel');
    await options.press('Escape');
    await options.waitUntilGone(button('Cancel'));
    await waitForFocus(options, 'Remove');
    await options.focus(button('Erase everything'));
    await options.press('Enter');
    await options.waitFor(dialog('Erase everything on this computer?'));
    await options.press('Escape');
    await options.waitUntilGone(button('Cancel'));
    await waitForFocus(options, 'Erase everything');
    await options.click(button('Remove'));
    await options.click(button('Remove', dialog('Remove Agency APP?')));
    await options.waitFor(textbox('Link APP token'));
    await expect.poll(() => focused(options), { message: 'after Remove' }).not.toBe('nothing');
  });
});

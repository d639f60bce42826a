import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { button, textbox } from '../rig/control.ts';
import { describeInBrowsers, inChromium } from '../rig/rig.ts';
import type { Surface } from '../rig/surface.ts';
import { until } from '../rig/until.ts';
import { connectAgencyApp } from './steps/connect-link-app.ts';
import { fillNewCompany } from './steps/create-company.ts';
import { forgetUnfinished } from './steps/forget-unfinished.ts';

describeInBrowsers('settling a create', inChromium, (rig) => {
  /** Another client in each test, that is like none before. */
  const names = ['Acme Inc', 'Hooli', 'Cyberdyne', 'Oscorp', 'Vandelay'];
  let name = '';
  let id = '';
  let before = 0;

  beforeAll(() => connectAgencyApp(rig));
  beforeEach(() => {
    name = names.shift() ?? '';
    id = name.toUpperCase().replace(/ .*/, '');
    before = rig.simulator.log.length;
  });
  afterEach(async () => {
    rig.simulator.faults.clear();
    await forgetUnfinished(rig.browser);
  });

  const log = () => rig.simulator.log.slice(before);
  const made = () => rig.linkApp.acceptedCreates(id).length;
  const sent = () => log().filter(({ call }) => call === 'createCompany').length;

  async function openForm(): Promise<Surface> {
    const popup = await rig.browser.openPopup();
    await fillNewCompany(popup, name, id);
    return popup;
  }

  /** The server does the work when the test says so, and never answers. */
  async function sendWhatCommitsLate(): Promise<Surface> {
    rig.simulator.faults.ask({
      fault: { kind: 'lateCommit', milliseconds: null, silent: true },
      call: 'createCompany',
    });
    const popup = await openForm();
    await popup.click(button('Create and copy link'));
    await until('the create', async () => sent() === 1);
    return popup;
  }

  test('a worker killed while it asks has sent nothing, and the form creates again', async () => {
    rig.simulator.faults.ask({
      fault: { kind: 'latency', milliseconds: 30_000 },
      call: 'readCompany',
    });
    const popup = await openForm();
    await popup.click(button('Create and copy link'));
    await until('the question', () => log().some(({ call }) => call === 'readCompany'));
    await rig.browser.killBackground();
    await popup.waitForText('was not created');
    expect(sent()).toBe(0);
    await expect.poll(() => popup.value(textbox('Name'))).toBe(name);
    await popup.click(button('Create and copy link'));
    await popup.waitUntilSaid(`Created ${name} in Agency APP. Link copied.`);
    expect(made()).toBe(1);
  });

  test('a worker killed after the server has done the work finds the Company', async () => {
    rig.simulator.faults.ask({
      fault: { kind: 'latency', milliseconds: 30_000, afterWork: true },
      call: 'createCompany',
    });
    const popup = await openForm();
    await popup.click(button('Create and copy link'));
    await until('the create', async () => made() === 1);
    await rig.browser.killBackground();
    await popup.waitUntilSaid(
      `${name} exists in Agency APP. We lost the connection while creating it`,
    );
    expect(sent()).toBe(1);
  });

  test('a server that commits late, its worker killed meanwhile, makes one Company', async () => {
    const popup = await sendWhatCommitsLate();
    await rig.browser.killBackground();
    await popup.waitUntilSaid(`We lost the connection while creating ${name}`);
    await expect.poll(() => popup.has(button('Create and copy link'))).toBe(false);
    const asked = () =>
      log().filter(({ call, path }) => call === 'readCompany' && path.includes(id));
    const before = asked().length;
    await popup.click(button('Check again'));
    // One that is still on its way would find what is committed then.
    await until('its answer', async () => {
      return asked().length > before && asked().every(({ status }) => status !== null);
    });
    await popup.waitUntilSaid(`We lost the connection while creating ${name}`);
    expect(sent()).toBe(1);
    rig.simulator.commitLate();
    await popup.click(button('Check again'));
    await popup.waitUntilSaid(`${name} exists in Agency APP`);
    expect(made()).toBe(1);
  });

  test('with every window closed, the alarm settles it and the next popup tells', async () => {
    const popup = await sendWhatCommitsLate();
    await popup.close();
    await rig.browser.killBackground();
    rig.simulator.commitLate();
    await expect.poll(() => alarms()).toEqual(['settle']);
    await ring();
    const next = await rig.browser.openPopup();
    await next.waitUntilSaid(
      `${name} exists in Agency APP. We lost the connection while creating it`,
    );
    await until('the quiet', async () => (await alarms()).length === 0);
    expect(made()).toBe(1);
  });

  test('a double click, and two windows at once, make one Company', async () => {
    const first = await rig.browser.openTab('popup.html');
    await fillNewCompany(first, name, id);
    const second = await rig.browser.openTab('popup.html');
    await second.waitFor(button('Create and copy link'));
    const press = (page: Surface) =>
      page.evaluate(() => {
        const create = [...document.querySelectorAll('button')].find(
          ({ innerText }) => innerText.trim() === 'Create and copy link',
        );
        create?.click();
        create?.click();
      });
    await Promise.all([press(first), press(second)]);
    await until('both answers', async () => {
      const texts = `${await first.text()} ${await second.text()}`;
      return texts.includes('Created in') && texts.includes('already exists');
    });
    expect(sent()).toBe(1);
    expect(made()).toBe(1);
  });

  const alarms = () =>
    rig.browser.evaluateInBackground(async (scope) =>
      (await scope.chrome.alarms.getAll()).map(({ name }) => name),
    );

  /** As the browser does it half a minute later. */
  const ring = () =>
    rig.browser.evaluateInBackground((scope) => {
      const onAlarm = scope.chrome.alarms.onAlarm as unknown as {
        dispatch(alarm: { name: string }): void;
      };
      onAlarm.dispatch({ name: 'settle' });
    });
});

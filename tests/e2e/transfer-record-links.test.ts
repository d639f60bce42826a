import { beforeAll, expect, test } from 'vitest';
import { button, textbox, toggle } from '../rig/control.ts';
import { readDownload } from '../rig/downloads.ts';
import { describeInBrowsers, inChromium } from '../rig/rig.ts';
import type { Rig } from '../rig/start-rig.ts';
import type { Surface } from '../rig/surface.ts';
import { until } from '../rig/until.ts';
import { serveOwnSite } from './pages/own-site.ts';
import { chooseFile } from './steps/choose-file.ts';
import { connectAgencyApp } from './steps/connect-link-app.ts';
import { linkTo } from './steps/link-to.ts';

const client = 'https://crm.atelier.example/clients/514';

async function setUp(rig: Rig): Promise<void> {
  serveOwnSite(rig.hosts);
  await connectAgencyApp(rig);
}

async function makeRule(rig: Rig, prefix: string): Promise<void> {
  const options = await rig.browser.openOptions();
  await options.click(button('Add a rule'));
  await options.fill(textbox('Address pattern'), 'https://crm.atelier.example/clients/:id');
  await options.fill(textbox('Prefix of its ids'), prefix);
  await options.click(button('Save'));
  await options.waitForText(`prefix ${prefix}`);
  await options.close();
}

const colleague = { file: '' };

describeInBrowsers('a colleague with a rule for a site of their own', inChromium, (rig) => {
  test('exports what its records are tied to', async () => {
    rig.linkApp.seed([{ id: 'FJORD', name: 'Fjord Labs' }]);
    await setUp(rig);
    await makeRule(rig, 'theirs');
    await linkTo(rig.browser, 'FJORD', client);
    const options = await rig.browser.openOptions();
    await options.click(button('Export everything'));
    await options.waitUntilSaid('Exported 1 Company.');
    colleague.file = await readDownload(rig.browser, '.json');
    expect(JSON.parse(colleague.file)).toMatchObject({
      linkApps: [{ recordLinks: [{ record: 'URTHEIRSXR514', key: 'FJORD' }] }],
      options: { siteRules: { value: [{ prefix: 'theirs' }] } },
    });
  });
});

describeInBrowsers('their file in another profile', inChromium, (rig) => {
  beforeAll(() => setUp(rig));

  async function openFile(): Promise<Surface> {
    const options = await rig.browser.openOptions();
    await chooseFile(options, 'export.json', colleague.file);
    await options.waitForText('Import export.json');
    return options;
  }

  /** Its record is opened only where the rules of here make the same of its address. */
  async function expectKnown(): Promise<void> {
    const panel = await rig.browser.openTab('sidepanel.html');
    await panel.click(button('Open record of Fjord Labs'));
    await until('the record', async () => (await rig.browser.tabs()).includes(client));
    await rig.browser.closeTabs();
  }

  async function expectNothingNew(): Promise<void> {
    const options = await openFile();
    await options.waitForText('There’s nothing to import.');
    await expect.poll(() => options.isEnabled(button('Import'))).toBe(false);
  }

  test('ties the record by the rule of here, once', async () => {
    await makeRule(rig, 'ours');
    const options = await openFile();
    await options.waitForText('1 new record link');
    await options.waitForText('1 CRM account with its Link APP');
    await options.click(button('Import'));
    await options.waitUntilSaid('Imported. 3 changes were made here.');
    await options.close();
    await expectKnown();
    await expectNothingNew();
  });

  test('ties it by the rule of the file, where that is taken too', async () => {
    const options = await openFile();
    await options.click(toggle('Import its options too'));
    await options.click(button('Import'));
    await options.waitUntilSaid('Imported. 1 change was made here.');
    await options.waitForText('prefix theirs');
    await options.close();
    await expectKnown();
    await expectNothingNew();
  });
});

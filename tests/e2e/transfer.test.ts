import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { button, dialog, searchbox, select, toggle } from '../rig/control.ts';
import { downloaded, readDownload } from '../rig/downloads.ts';
import { describeInBrowsers } from '../rig/rig.ts';
import { until } from '../rig/until.ts';
import { chooseFile } from './steps/choose-file.ts';
import { connectAgencyApp, connectLinkApp } from './steps/connect-link-app.ts';
import { stored } from './steps/stored.ts';

describeInBrowsers('export and import', (rig, testInChromium) => {
  const kept: { file: string } = { file: '' };

  test('a file of all but tokens and links is among the downloads', async () => {
    rig.linkApp.seed([{ id: 'ACME', name: '=1+1 Acme “Żółć”' }]);
    rig.linkApp.seedMany(1200);
    await connectAgencyApp(rig);
    const popup = await rig.browser.openPopup();
    await popup.waitForText('1,201 Companies · updated');
    await popup.close();
    const options = await rig.browser.openOptions();
    await options.click(toggle('Connection page'));
    await options.click(button('Export everything'));
    await options.waitUntilSaid('Exported 1,201 Companies.');
    const file = await readDownload(rig.browser, '.json');
    kept.file = file;
    expect(JSON.parse(file)).toMatchObject({
      program: 'quick-companies-for-conduit',
      version: 3,
      linkApps: [{ label: 'Agency APP', companies: { length: 1201 } }],
      options: { settings: { value: { pageEnabled: false } } },
    });
    expect(file).not.toContain(rig.token);
    expect(file).not.toContain(JSON.stringify(rig.token.slice(-4)));
    expect(file).not.toContain('getconduit.app/connect');
  });

  test('a workbook for spreadsheets, and the same as CSV for programs', async () => {
    const options = await rig.browser.openOptions();
    await options.click(button('Companies as a spreadsheet'));
    await options.waitUntilSaid('Exported 1,201 Companies.');
    const sheet = await readSheet(await downloaded(rig.browser, '.xlsx'));
    expect(sheet).toHaveLength(1202);
    expect(sheet[0]?.slice(0, 3)).toEqual(['Link APP', 'Company id', 'Name']);
    const acme = sheet.find(([, id]) => id === 'ACME');
    expect(acme?.slice(0, 3)).toEqual(['Agency APP', 'ACME', '=1+1 Acme “Żółć”']);
    expect(acme?.[5]).toBe(rig.linkApp.linkOf('ACME'));
    await options.click(button('Companies as CSV'));
    await options.waitUntilSaid('Exported 1,201 Companies.');
    const table = await readDownload(rig.browser, '.csv');
    expect(table).toMatch(/^"Link APP","Company id","Name",/);
    expect(table).toContain(`"Agency APP","ACME","'=1+1 Acme “Żółć”",`);
    expect(table.trimEnd().split('\r\n')).toHaveLength(1202);
  });

  testInChromium('a file that is none of ours, or damaged, is not taken in', async () => {
    const options = await rig.browser.openOptions();
    for (const [text, said] of [
      ['{"program":', 'is not an export, or only part of one'],
      ['{"program":"other","version":1}', 'was not made by Quick Companies'],
      [
        '{"program":"quick-companies-for-conduit","version":4}',
        'was made by a newer version of Quick Companies',
      ],
      ['{"program":"quick-companies-for-conduit","version":3}', 'is damaged'],
    ] as const) {
      await chooseFile(options, 'some.json', text);
      await options.waitUntilSaid(`some.json ${said}`);
      await expect.poll(() => options.has(button('Import'))).toBe(false);
    }
  });

  testInChromium('what is here already changes nothing', async () => {
    const options = await rig.browser.openOptions();
    await chooseFile(options, 'export.json', kept.file);
    await options.waitForText('1,201 the same as here');
    await options.waitForText('There’s nothing to import.');
    await expect.poll(() => options.isEnabled(button('Import'))).toBe(false);
  });

  testInChromium('removing the Link APP says what goes, and offers the export', async () => {
    const options = await rig.browser.openOptions();
    await options.click(button('Remove'));
    const asking = dialog('Remove Agency APP?');
    await options.waitForText('1,201 Companies are removed from this computer.');
    await options.click(button('Export first', asking));
    await options.waitUntilSaid('Exported 1,201 Companies.');
    await options.click(button('Remove', asking));
    await options.waitForText('Connect your Link APP');
    await chooseFile(options, 'export.json', kept.file);
    await options.waitForText('Connect your Link APP first, with its token');
  });

  testInChromium('it comes back, after its user has seen what will change', async () => {
    rig.simulator.behaviour.list = 404;
    const options = await rig.browser.openOptions();
    await options.click(toggle('Connection page'));
    await until('the option to be kept', async () =>
      JSON.stringify((await stored(rig.browser)).storage).includes('"pageEnabled":true'),
    );
    await options.close();
    await connectLinkApp(rig.browser, { token: rig.token, label: 'My agency' });
    const again = await rig.browser.openOptions();
    await chooseFile(again, 'export.json', kept.file);
    await again.waitForText('Import export.json');
    await expect.poll(() => again.isEnabled(button('Import'))).toBe(false);
    await again.choose(select('Import Agency APP into'), 'My agency');
    await again.waitForText('1,201 new Companies');
    await again.click(toggle('Import its options too'));
    await again.click(button('Import'));
    await again.waitUntilSaid('Imported. 1,202 changes were made here.');
    await expect.poll(() => again.isFocused(button('Close'))).toBe(true);
    await expect.poll(() => again.isChecked(toggle('Connection page'))).toBe(false);
    expect(await stored(rig.browser)).toMatchObject({ rows: { 'directory companies': 1201 } });

    const popup = await rig.browser.openPopup();
    await popup.waitForText('1,201 Companies');
    await popup.fill(searchbox('Find a Company'), 'zolc');
    await popup.click(button('Copy link of =1+1 Acme “Żółć”'));
    await popup.waitUntilSaid('Link of =1+1 Acme “Żółć” copied.');
    expect(await rig.browser.readClipboard()).toBe(rig.linkApp.linkOf('ACME'));
  });
});

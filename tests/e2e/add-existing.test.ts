import { expect, test } from 'vitest';
import { button, dialog, textbox } from '../rig/control.ts';
import { describeInBrowsers, inChromium } from '../rig/rig.ts';
import { openAudited } from './steps/audit.ts';
import { connectAgencyApp } from './steps/connect-link-app.ts';
import { paste } from './steps/paste.ts';

const adding = dialog('Add existing…');

describeInBrowsers('Add existing…', inChromium, (rig) => {
  test('brings in what the API does not list, and says what became of each id', async () => {
    rig.simulator.behaviour.list = 404;
    rig.linkApp.seedMany(30);
    rig.linkApp.seed([{ id: 'demo_company', name: 'Żółć' }]);
    await connectAgencyApp(rig);
    const panel = await rig.browser.openTab('sidepanel.html');
    await panel.click(button('Add existing…'));
    await panel.waitFor(textbox('Company ids', adding));
    await paste(panel, textbox('Company ids', adding), 'client1, client2\nMISSING demo_company');
    await panel.click(button('Add', adding));
    await panel.waitUntilSaid('3 Companies added · 1 id that doesn’t exist');
    await panel.click(button('Close', adding));
    await panel.waitForText('3 Companies');
    await panel.waitFor(button('Copy link of Żółć'));
    expect(rig.linkApp.acceptedCreates()).toEqual([]);
  });

  test('stops where the token is no longer taken, and goes on with the rest', async () => {
    const panel = await rig.browser.openTab('sidepanel.html');
    await panel.click(button('Add existing…'));
    await panel.waitFor(textbox('Company ids', adding));
    const ids = Array.from({ length: 20 }, (_, index) => `CLIENT${index + 11}`).join('\n');
    await paste(panel, textbox('Company ids', adding), ids);
    rig.simulator.faults.ask({
      fault: { kind: 'unauthorized' },
      call: 'readCompany',
      times: null,
    });
    await panel.click(button('Add', adding));
    await panel.waitUntilSaid('ids have no answer yet.');
    await expect
      .poll(() => panel.said())
      .toContain('Conduit no longer accepts this Link APP’s token');
    rig.simulator.faults.clear();
    await panel.click(button('Look up the rest', adding));
    await panel.waitUntilSaid(/\d+ Companies added$/m);
  });
});

describeInBrowsers('axe over what moves and adds', inChromium, (rig) => {
  test('finds nothing', async () => {
    rig.linkApp.seedMany(3);
    await connectAgencyApp(rig);
    const panel = await openAudited(rig.browser, 'sidepanel.html');
    await panel.page.click(button('Add existing…'));
    await panel.page.fill(textbox('Company ids', adding), 'CLIENT1 MISSING');
    await panel.audit('the box for ids');
    await panel.page.click(button('Add', adding));
    await panel.page.waitUntilSaid('1 already here');
    await panel.audit('the answers');
    await panel.page.close();

    const options = await openAudited(rig.browser, 'options.html');
    await options.page.waitFor(button('Import…'));
    await options.page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      const company = { id: 'CLIENT1', name: 'X', createdAt: '2020-01-01T00:00:00Z' };
      const exported = { ...company, pageEnabled: true, fetchedAt: 1 };
      const linkApp = {
        id: 'x',
        label: 'Agency APP',
        colour: 'red',
        recordLinks: [],
        notes: [],
      };
      const linkApps = [{ ...linkApp, companies: [exported, { ...exported, id: 'NEW' }] }];
      const head = { program: 'quick-companies-for-conduit', version: 2, tenants: {} };
      const options = { idForm: { version: 1, value: 'bare' } };
      const file = { ...head, options, linkApps, exportedAt: '2026-11-20T10:00:00Z' };
      const files = new DataTransfer();
      files.items.add(new File([JSON.stringify(file)], 'export.json'));
      if (input) input.files = files.files;
      input?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await options.page.waitForText('1 new Company');
    await options.audit('what an import will do');
    await options.page.click(button('Import'));
    await options.page.waitUntilSaid('Imported. 1 change was made here.');
    await options.audit('an import that is done');
  });
});

import type { Page } from 'puppeteer-core';
import { paste } from '../../e2e/steps/paste.ts';
import { ChromiumBrowser } from '../../rig/chromium/chromium-browser.ts';
import { button, searchbox, tab, textbox } from '../../rig/control.ts';
import type { Rig } from '../../rig/start-rig.ts';
import type { Surface } from '../../rig/surface.ts';
import type { Messages } from './messages.ts';

/** Called at each state, while it stands on the page. `name` is the same in each language. */
export type Look = (name: string, surface: Surface, page: Page) => Promise<void>;

/** As wide as the browser draws them, in CSS pixels. */
const sizes = {
  'popup.html': { width: 380, height: 600 },
  'sidepanel.html': { width: 360, height: 720 },
  'options.html': { width: 1000, height: 800 },
  'bulk.html': { width: 1000, height: 720 },
} as const;
type Path = keyof typeof sizes;

const clients = [
  'Northwind Traders',
  'Łódź Foods Sp. z o.o.',
  'Ромашка',
  '株式会社さくら',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft mbH',
];

const account = (isError: boolean) => ({
  ...{ id: 1, name: 'Main account', native_id: '4711' },
  is_error: isError,
});
const source = (name: string, isError = false) => ({
  id: name.toLowerCase(),
  name,
  credentials: [
    { id: 1, name: 'Login', created_at: '2026-01-01T00:00:00Z', accounts: [account(isError)] },
  ],
});

/** Walks through the surfaces in one language, and stops at each state that is worth a look. */
export async function visitStates(
  rig: Rig,
  { say, sayCount }: Messages,
  look: Look,
): Promise<void> {
  const { browser } = rig;
  if (!(browser instanceof ChromiumBrowser)) throw new Error('Chromium alone draws them');

  async function open(path: Path): Promise<[Surface, (name: string) => Promise<void>]> {
    const surface = await browser.openTab(path);
    const address = await surface.address();
    const page = (await (browser as ChromiumBrowser).browser.pages()).findLast(
      (each) => each.url() === address,
    );
    if (!page) throw new Error(`${path} is gone`);
    await page.setViewport(sizes[path]);
    return [surface, (name) => look(`${path.split('.')[0]} ${name}`, surface, page)];
  }

  rig.linkApp.seed([
    ...clients.map((name, index) => ({
      id: `C${index + 1}`,
      name,
      connections: [source('Facebook Ads', index === 2), source('Google Ads')].slice(0, index),
    })),
    { id: 'C9', name: 'Acme, Inc.' },
  ]);

  let [popup, lookAtPopup] = await open('popup.html');
  await popup.waitFor(button(say('save_and_check')));
  await lookAtPopup('first run');
  await popup.fill(textbox(say('link_app_token')), 'notTheToken');
  await popup.click(button(say('save_and_check')));
  await popup.waitForText(say('token_refused'));
  await lookAtPopup('token refused');
  await popup.fill(textbox(say('link_app_token')), rig.token);
  await popup.fill(textbox(say('label')), 'Agency APP');
  await popup.click(button(say('save_and_check')));
  await popup.waitFor(button(say('new_company')));
  await lookAtPopup('home, nothing yet');

  for (const name of clients.slice(0, 4)) {
    await popup.fill(searchbox(say('find_a_company')), name.slice(0, 12));
    await popup.click(button(say('copy_link_of', name)));
    await popup.waitForText(say('action_link_copied', name));
  }
  await lookAtPopup('found');
  await popup.fill(searchbox(say('find_a_company')), 'zzzzzz');
  await popup.waitForText(say('nothing_found'));
  await lookAtPopup('nothing found');
  await popup.close();

  [popup, lookAtPopup] = await open('popup.html');
  await popup.waitFor(button(say('new_company')));
  await popup.waitForText(say('recent'));
  await lookAtPopup('home');
  await popup.click(button(say('new_company')));
  await popup.fill(textbox(say('name')), 'Brightside Studio');
  await popup.waitFor(button(say('create_and_copy_link')));
  await lookAtPopup('new Company');
  await popup.fill(textbox(say('name')), 'Acme Inc');
  await popup.waitFor(button(say('use_this_company')));
  await lookAtPopup('like names');
  await popup.click(button(say('create_and_copy_link')));
  await popup.waitFor(button(say('create_anyway')));
  await lookAtPopup('likely match');
  await popup.click(button(say('create_anyway')));
  await popup.waitFor(button(say('edit')));
  await lookAtPopup('card');
  await popup.click(button(say('edit')));
  await popup.waitFor(button(say('save')));
  await lookAtPopup('edit');
  await popup.close();

  const [panel, lookAtPanel] = await open('sidepanel.html');
  await panel.waitFor(tab(say('companies')));
  await panel.click(tab(say('this_page')));
  await panel.waitForText(say('not_seen'));
  await lookAtPanel('this page');
  await panel.click(tab(say('companies')));
  await panel.waitForText('Northwind Traders');
  await lookAtPanel('Companies');
  await panel.fill(searchbox(say('find_a_company')), 'ромашка');
  await panel.waitForText(sayCount('companies_found', 1));
  await panel.press('ArrowDown');
  await panel.press('Enter');
  await panel.waitFor(button(say('copy_message')));
  await panel.waitForText('Google Ads');
  await lookAtPanel('details');
  await panel.close();

  const [bulk, lookAtBulk] = await open('bulk.html');
  await bulk.waitFor(button(say('bulk_paste_rows')));
  await lookAtBulk('no rows');
  await bulk.click(button(say('bulk_paste_rows')));
  await bulk.waitFor(textbox(say('bulk_rows')));
  await lookAtBulk('pasting');
  await paste(bulk, textbox(say('bulk_rows')), 'Globex\nNorthwind Traders Ltd\nInitech');
  await bulk.click(button(say('bulk_use_rows')));
  await bulk.waitFor(button(sayCount('bulk_create', 2)));
  await lookAtBulk('rows');
  await bulk.click(button(sayCount('bulk_create', 2)));
  await bulk.waitForText(sayCount('bulk_done_rows', 2));
  for (const name of ['Globex', 'Initech']) await bulk.waitFor(button(say('copy_link_of', name)));
  await lookAtBulk('done');
  await bulk.close();

  const [options, lookAtOptions] = await open('options.html');
  await options.waitForText('Agency APP');
  await lookAtOptions('all');
  await options.click(button(say('remove')));
  await options.waitForText(sayCount('remove_companies', 9));
  await lookAtOptions('removing a Link APP');
  await options.close();

  rig.simulator.faults.ask({ fault: { kind: 'droppedBeforeWork' }, times: null });
  [popup, lookAtPopup] = await open('popup.html');
  await popup.click(button(say('refresh_list')));
  await popup.waitForText(say('failure_network'));
  await lookAtPopup('out of reach');
  rig.simulator.faults.clear();
  await popup.close();
}

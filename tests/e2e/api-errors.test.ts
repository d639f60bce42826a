import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { button, textbox, toggle } from '../rig/control.ts';
import { describeInBrowsers, inChromium } from '../rig/rig.ts';
import type { Surface } from '../rig/surface.ts';
import { until } from '../rig/until.ts';
import type { FaultRequest } from '../simulator/fault.ts';
import { connectAgencyApp } from './steps/connect-link-app.ts';
import { fillNewCompany } from './steps/create-company.ts';
import { forgetUnfinished } from './steps/forget-unfinished.ts';

interface Meeting {
  /** What goes wrong. */
  what: string;
  fault: FaultRequest['fault'];
  /** How often; null: each time. */
  times?: number | null;
  /** What the user is told, in this order. */
  said: string[];
}

/*
 * That each of the API's faults is met, and in which words, is proved without a browser:
 * `unit/creating/create-company.test.ts` and `unit/i18n/failure-messages.test.ts`. Here is one of
 * each kind, and what the browser itself does to a connection that breaks.
 */

const whole = (status: number, body: unknown): FaultRequest['fault'] => ({
  kind: 'answer',
  status,
  body,
});

/** Of the question whether the id is free: nothing is sent after it. */
const ofTheQuestion: Meeting[] = [
  {
    what: 'a 401',
    fault: { kind: 'unauthorized' },
    said: ['Conduit no longer accepts this Link APP’s token. Replace the token', 'Invalid token.'],
  },
  {
    what: 'a body cut short',
    fault: { kind: 'cutShort' },
    times: null,
    said: ['We couldn’t reach Conduit. Check your connection and try again.'],
  },
];

/** Of the create: no answer that says whether it was done, and it was. */
const lostAfterTheWork: Omit<Meeting, 'said'>[] = [
  { what: 'a body cut short', fault: { kind: 'cutShort' } },
  { what: 'dropped connections', fault: { kind: 'droppedAfterWork' }, times: null },
];

const faultOf = ({ fault, times = 1 }: Omit<Meeting, 'said'>): FaultRequest => ({ fault, times });

describeInBrowsers('New Company meets', inChromium, (rig) => {
  let count = 0;
  let id = '';
  let name = '';
  let popup: Surface;

  beforeAll(() => connectAgencyApp(rig));
  beforeEach(async () => {
    count += 1;
    id = `CLIENT${count}`;
    name = `Number ${count}`;
    popup = await rig.browser.openPopup();
    await fillNewCompany(popup, name, id);
  });
  afterEach(async () => {
    rig.simulator.faults.clear();
    rig.simulator.behaviour.existingId = 'refuse400';
    await popup.close();
    await forgetUnfinished(rig.browser);
  });

  const made = () => rig.linkApp.acceptedCreates(id).length;
  const sent = () =>
    rig.simulator.log.filter(
      ({ call, body }) => call === 'createCompany' && JSON.stringify(body).includes(`"${id}"`),
    ).length;
  const asked = () => rig.simulator.log.filter(({ path }) => path.includes(`/${id}/`)).length;
  const create = () => popup.click(button('Create and copy link'));

  async function expectFormAsItWas(): Promise<void> {
    await expect.poll(() => popup.value(textbox('Name'))).toBe(name);
    await expect.poll(() => popup.value(textbox('Company id'))).toBe(id);
    await expect.poll(() => popup.isChecked(toggle('Connection page'))).toBe(true);
  }

  test.each(ofTheQuestion)('$what to its question, and sends nothing', async (meeting) => {
    rig.simulator.faults.ask({ ...faultOf(meeting), call: 'readCompany', id });
    await create();
    const words = await popup.waitUntilSaid(`${name} was not created in Agency APP.`);
    for (const each of meeting.said) expect(words).toContain(each);
    await expectFormAsItWas();
    expect(sent()).toBe(0);
  });

  test('a 400 with code and message to its create, which is refused', async () => {
    const message = 'Your plan has 50 companies.';
    const fault = whole(400, { code: 'quota', message });
    rig.simulator.faults.ask({ fault, call: 'createCompany' });
    await create();
    const words = await popup.waitUntilSaid(`Conduit refused to create ${name} in Agency APP.`);
    for (const each of ['Conduit didn’t accept this.', message]) expect(words).toContain(each);
    await expectFormAsItWas();
    expect(made()).toBe(0);
    await create();
    await popup.waitUntilSaid(`Created ${name} in Agency APP. Link copied.`);
    expect(made()).toBe(1);
  });

  test('dropped connections to its create, and does not send it again', async () => {
    const fault = { kind: 'droppedBeforeWork' } as const;
    rig.simulator.faults.ask({ fault, times: null, call: 'createCompany' });
    await create();
    const words = await popup.waitUntilSaid(
      `We lost the connection while creating ${name} in Agency APP.`,
    );
    expect(words).toContain('We’ll keep checking until');
    await expectFormAsItWas();
    rig.simulator.faults.clear();
    const before = [sent(), asked()];
    await expect.poll(() => popup.has(button('Create and copy link'))).toBe(false);
    await popup.click(button('Check again'));
    await until('the question', () => asked() > (before[1] ?? 0));
    await popup.waitUntilSaid('We lost the connection while creating');
    expect([sent(), made()]).toEqual([before[0], 0]);
  });

  test.each(lostAfterTheWork)('$what to its create, and finds what was made', async (row) => {
    rig.simulator.faults.ask({ ...faultOf(row), call: 'createCompany' });
    await create();
    await popup.waitUntilSaid(
      `${name} exists in Agency APP. We lost the connection while creating it, so a colleague may have made it. Link copied.`,
    );
    expect(made()).toBe(1);
  });

  // The browser itself sends a POST again where a connection that was kept open ends unanswered.
  const lost =
    'exists in Agency APP. We lost the connection while creating it, so a colleague may have made it. Link copied.';
  test.each([
    ['before', 'droppedBeforeWork', 'refuse400', 'Created'],
    ['after', 'droppedAfterWork', 'refuse400', lost],
    ['after', 'droppedAfterWork', 'overwrite', 'Created'],
  ] as const)(
    'a kept connection broken %s the work (%s, %s): one is made, and is its own',
    async (_, kind, existingId, said) => {
      rig.simulator.behaviour.existingId = existingId;
      rig.simulator.faults.ask({ fault: { kind }, call: 'createCompany' });
      const before = sent();
      await create();
      await popup.waitUntilSaid(said);
      expect(sent() - before).toBe(2);
      expect(rig.linkApp.companies.filter((company) => company.id === id)).toHaveLength(1);
    },
  );

  test('a 429 to its create, says how long it waits, and creates by itself', async () => {
    const fault = { kind: 'rateLimited', retryAfter: 4 } as const;
    rig.simulator.faults.ask({ fault, call: 'createCompany' });
    await create();
    await popup.waitUntilSaid(/Conduit asks us to wait [1-4] seconds?…/);
    await popup.waitUntilSaid(`Created ${name} in Agency APP. Link copied.`);
    expect([sent(), made()]).toEqual([2, 1]);
  });

  test('a 429 that its user does not want to wait for, and has made nothing', async () => {
    const fault = { kind: 'rateLimited', retryAfter: 12 } as const;
    rig.simulator.faults.ask({ fault, call: 'createCompany' });
    await create();
    await popup.click(button('Cancel'));
    await popup.waitUntilSaid('Cancelled. Press again when you’re ready.');
    expect([sent(), made()]).toEqual([1, 0]);
    await create();
    await popup.waitUntilSaid(`Created ${name} in Agency APP. Link copied.`);
  });

  test('no word of the page, and says that there is no link to copy', async () => {
    rig.simulator.faults.ask({ fault: { kind: 'noLinkPage' }, call: 'createCompany' });
    await rig.browser.writeClipboard('what was there');
    await create();
    const words = await popup.waitUntilSaid(`Created ${name} in Agency APP.`);
    expect(words).toContain(`${name} has no link to copy`);
    expect(words).not.toContain('page is off.');
    await popup.waitForText('Connection page: not known');
    expect(await rig.browser.readClipboard()).toBe('what was there');
    expect(made()).toBe(1);
  });

  test('an id that exists, of an API that would overwrite it, and changes nothing', async () => {
    rig.simulator.behaviour.existingId = 'overwrite';
    rig.linkApp.seed([{ id: id.toLowerCase(), name: 'Theirs' }]);
    await create();
    await popup.waitUntilSaid('Theirs already exists in Agency APP. Nothing was changed.');
    await expectFormAsItWas();
    expect(sent()).toBe(0);
    expect(rig.linkApp.company(id)?.name).toBe('Theirs');
  });

  test('a colleague who was quicker', async () => {
    const fault = whole(404, { detail: 'Not found.' });
    rig.simulator.faults.ask({ fault, call: 'readCompany', id });
    rig.linkApp.seed([{ id, name: 'Theirs' }]);
    await create();
    await popup.waitUntilSaid('Theirs already exists in Agency APP. Nothing was changed.');
    await expectFormAsItWas();
    expect([sent(), made()]).toEqual([1, 0]);
    expect(rig.linkApp.company(id)?.name).toBe('Theirs');
  });
});

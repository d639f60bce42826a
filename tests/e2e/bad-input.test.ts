import { afterEach, beforeAll, expect, test } from 'vitest';
import { button, searchbox, textbox, toggle } from '../rig/control.ts';
import { describeInBrowsers, inChromium } from '../rig/rig.ts';
import type { Surface } from '../rig/surface.ts';
import { connectAgencyApp } from './steps/connect-link-app.ts';
import { fillNewCompany } from './steps/create-company.ts';
import { openCard } from './steps/find-company.ts';
import { forgetUnfinished } from './steps/forget-unfinished.ts';
import { paste } from './steps/paste.ts';

const tokenBox = textbox('Link APP token');
const nameBox = textbox('Name');
const idBox = textbox('Company id');
const saveAndCheck = button('Save and check');
const create = button('Create');

/** The controls that stand beyond the edge of the page. */
const outOfSight = (page: Surface): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, input')]
      .filter((control) => control.checkVisibility())
      .filter((control) => control.getBoundingClientRect().right > innerWidth)
      .map((control) => control.textContent || control.tagName),
  );

describeInBrowsers('a token that was copied badly', inChromium, (rig) => {
  const unusable = 'This isn’t a token: it has spaces or characters that tokens don’t have.';

  test('is told beside the field, and nothing is sent or lost', async () => {
    const popup = await rig.browser.openPopup();
    // What else is none: `unit/link-apps/token-text.test.ts`.
    for (const [text, said] of [
      ['', 'Paste the token first.'],
      ['токен', unusable],
    ] as const) {
      await paste(popup, tokenBox, text);
      await popup.click(saveAndCheck);
      await expect.poll(() => popup.description(tokenBox)).toContain(said);
      await popup.waitForText(said);
      await expect.poll(() => popup.value(tokenBox)).toBe(text);
    }
    expect(rig.simulator.log).toEqual([]);
  });

  test('white space, line breaks and quotes around a token are left behind', async () => {
    const popup = await rig.browser.openPopup();
    await paste(popup, tokenBox, ` \t\n “Bearer ${rig.token}”  \r\n\n`);
    await popup.click(saveAndCheck);
    await popup.waitFor(searchbox('Find a Company'));
    expect(rig.simulator.log[0]).toMatchObject({ authorization: 'linkApp', status: 404 });
  });
});

describeInBrowsers('a form filled in badly', inChromium, (rig) => {
  const hyphenated = { id: 'My-client_1', name: 'Hyphenated' };
  const unaddressable = [
    { id: '.', name: 'Single point' },
    { id: '..', name: 'Two points' },
  ];

  beforeAll(async () => {
    rig.linkApp.seed([{ id: 'ACME', name: 'Acme Inc' }, hyphenated, ...unaddressable]);
    await connectAgencyApp(rig);
  });
  afterEach(() => forgetUnfinished(rig.browser));

  const calls = () =>
    rig.simulator.log.filter(({ call }) => call !== 'listCompanies').map(({ path }) => path);

  test('an id that is none: a word at the id, and nothing sent or lost', async () => {
    const before = calls();
    const popup = await rig.browser.openPopup();
    await fillNewCompany(popup, 'A new client');
    await popup.click(toggle('Connection page'));
    // What else is none: `unit/companies/company-id.test.ts`.
    for (const [id, said] of [
      ['', 'Enter a Company id: letters A to Z and digits.'],
      ['A'.repeat(1025), 'An id can have 1,024 characters at most; this one has 1,025.'],
      ['AC ME', 'An id can’t have spaces'],
      ['ıstanbul', 'An id can only have the letters A to Z and the digits 0 to 9.'],
    ] as const) {
      await paste(popup, idBox, `${id}A`);
      await popup.press('Backspace');
      await popup.click(create);
      await expect.poll(() => popup.description(idBox)).toContain(said);
      await popup.waitForText(said);
      await expect.poll(() => popup.isFocused(idBox)).toBe(true);
      await expect.poll(() => popup.value(idBox)).toBe(id);
      await expect.poll(() => popup.value(nameBox)).toBe('A new client');
      await expect.poll(() => popup.isChecked(toggle('Connection page'))).toBe(false);
    }
    expect(calls()).toEqual(before);
    await popup.close();
  });

  test('a like Company with a long name pushes nothing out of sight', async () => {
    const name = `${'Consulting '.repeat(12)}Group`;
    rig.linkApp.seed([{ id: 'LONG'.repeat(12), name }]);
    const popup = await rig.browser.openPopup();
    await popup.click(button('Refresh list'));
    await popup.waitForText('5 Companies');
    await fillNewCompany(popup, name, 'ANOTHER');
    await popup.waitForText('A Company with a similar name exists:');
    await expect.poll(() => outOfSight(popup)).toEqual([]);
    await popup.click(create);
    await popup.waitFor(button('Create anyway'));
    await expect.poll(() => outOfSight(popup)).toEqual([]);
    await popup.close();
  });

  test('a name of 1025 characters: a word at the name, and nothing sent or lost', async () => {
    const before = calls();
    const name = 'x'.repeat(1025);
    const popup = await rig.browser.openPopup();
    await fillNewCompany(popup, name, 'LONGNAME');
    await popup.click(create);
    const said = 'A name can have 1,024 characters at most; this one has 1,025. Shorten it.';
    await popup.waitForText(said);
    await expect.poll(() => popup.description(nameBox)).toContain(said);
    await expect.poll(() => popup.isFocused(nameBox)).toBe(true);
    await expect.poll(() => popup.value(nameBox)).toBe(name);
    await expect.poll(() => popup.value(idBox)).toBe('LONGNAME');
    expect(calls()).toEqual(before);
  });

  test('the longest name and the longest id are created', async () => {
    const [name, id] = ['n'.repeat(1024), 'I'.repeat(1024)];
    const popup = await rig.browser.openPopup();
    await fillNewCompany(popup, name, id);
    await popup.click(create);
    await popup.waitUntilSaid('Created nnn');
    expect(rig.linkApp.acceptedCreates(id)).toMatchObject([{ id, name }]);
  });

  test('acme, where ACME exists: said as it is typed', async () => {
    const popup = await rig.browser.openPopup();
    await fillNewCompany(popup, 'Another client', 'acme');
    await popup.waitForText('ACME already exists in Agency APP:');
    await expect
      .poll(() => popup.description(idBox))
      .toContain('ACME already exists in Agency APP:');
    await expect.poll(() => popup.has(create)).toBe(false);
    expect(rig.linkApp.acceptedCreates('ACME')).toEqual([]);
  });

  test.each(unaddressable)('“$id” is listed, and never called', async ({ id, name }) => {
    const before = calls();
    const popup = await rig.browser.openPopup();
    await openCard(popup, name);
    await popup.waitForText('its id can’t be used in a web address');
    for (const name of ['Copy link', 'Open page', 'Edit', 'Copy API token', 'Retire']) {
      await expect.poll(() => popup.has(button(name))).toBe(false);
    }
    await popup.click(button('Back'));
    await popup.fill(searchbox('Find a Company'), id);
    await popup.waitFor(button(`Create “${id}”`));
    await expect.poll(() => popup.has(button(`Look up “${id}” in Conduit`))).toBe(false);
    await popup.press('Enter');
    expect(calls()).toEqual(before);
  });

  test('an id with a hyphen is read, copied and edited as the API spells it', async () => {
    const popup = await rig.browser.openPopup();
    await openCard(popup, 'Hyphenated');
    await popup.click(button('Copy link'));
    await popup.waitUntilSaid('Link of Hyphenated copied.');
    await popup.click(button('Edit'));
    await popup.fill(nameBox, 'Hyphenated still');
    await popup.click(button('Save'));
    await popup.waitUntilSaid('Changes to Hyphenated still saved.');
    expect(rig.linkApp.company(hyphenated.id)?.name).toBe('Hyphenated still');
    expect(calls()).toContain('/link/company/My-client_1/');
    expect(calls()).not.toContain('/link/company/MY-CLIENT_1/');
  });

  test.each([
    [
      'HTML and a script',
      '<img src=x onerror="globalThis.ran=1"><b>Bold</b></title><script>globalThis.ran=1</script>',
    ],
    ['right-to-left text, and what messages put in', 'חברת דוגמה (ישראל) 7 $1 & $2 $$ {name} %s'],
  ])('a name of %s is a name and nothing else, wherever it stands', async (_, name) => {
    const popup = await rig.browser.openPopup();
    const id = `NAME${rig.linkApp.acceptedCreates().length}`;
    await fillNewCompany(popup, name, id);
    await popup.click(button('Create and copy link'));
    await popup.waitUntilSaid(`Created ${name} in Agency APP. Link copied.`);
    expect(rig.linkApp.acceptedCreates(id)).toMatchObject([{ name }]);
    await expectWordsAlone(popup, name);
    await popup.click(button('Edit'));
    await expect.poll(() => popup.value(nameBox)).toBe(name);
    await popup.click(button('Cancel'));
    await popup.click(button('Retire'));
    await popup.waitUntilSaid(`${name} is retired.`);
    await expectWordsAlone(popup, name);
    await popup.click(button('Undo'));
    await popup.waitUntilSaid(`Changes to ${name} saved.`);
    await popup.click(button('Back'));
    await popup.waitFor(button(`Copy link of ${name}`));
    await popup.fill(searchbox('Find a Company'), id);
    await popup.waitFor(button(`Open page of ${name}`));
    await expectWordsAlone(popup, name);
  });

  /** Names end up in an element that keeps their direction to themselves, and make no element. */
  async function expectWordsAlone(popup: Surface, name: string): Promise<void> {
    const drawn = () =>
      popup.evaluate((wanted) => {
        const around = [...document.querySelectorAll('bdi')];
        return {
          isolated: around.some(({ textContent }) => textContent === wanted),
          foreign: document.querySelectorAll('img, b, iframe, script:not([src])').length,
          ran: 'ran' in globalThis,
        };
      }, name);
    await expect.poll(drawn).toEqual({ isolated: true, foreign: 0, ran: false });
  }

  test('what the API says in HTML is quoted, and not drawn', async () => {
    const words = '<img src=x onerror="globalThis.ran=1"> $1';
    rig.simulator.faults.ask({
      fault: { kind: 'answer', status: 400, body: { detail: words } },
      call: 'createCompany',
    });
    const popup = await rig.browser.openPopup();
    await fillNewCompany(popup, 'Quoted', 'QUOTED');
    await popup.click(create);
    await popup.waitUntilSaid(words);
    await expectWordsAlone(popup, words);
  });
});

import { describe, expect, test } from 'vitest';
import { chooseLinkName, chooseName } from '../../../utils/capture/choose-name.ts';
import { knownPage } from '../../../utils/capture/known-page.ts';
import type { PageReading } from '../../../utils/capture/page-reading.ts';
import { recogniseRecord } from '../../../utils/capture/recognise-record.ts';
import { type SystemName, systemNamed } from '../../../utils/capture/systems.ts';

const nothing: PageReading = {
  address: '',
  title: '',
  selection: '',
  fields: [],
  organizations: [],
  openGraphTitle: '',
  headings: [],
  linkTexts: [],
  ...{ isTranslated: false, isInFrame: false, loadedFor: '', moves: null },
  memory: { stays: [], sameFor: 0, hasOtherLanguage: false },
};
const hubspot = {
  title: 'HubSpot',
  page: { nameFields: [{ selector: 'h2', read: 'text' as const }], titleTails: [/ \| HubSpot$/] },
};
const close = { title: 'Close', page: { nameFields: [] } };

describe('a system whose name fields are known', () => {
  const choose = (reading: Partial<PageReading>) => chooseName({ ...nothing, ...reading }, hubspot);

  test('a field without a visible letter is none, whatever the title says', () => {
    expect(choose({ fields: ['\u200b'], title: 'Acme Inc | HubSpot' })).toMatchObject({
      ...{ name: 'Acme Inc', isCertain: false },
    });
  });

  test.each([
    ['Acme Inc', 'Acme Inc'],
    ['Acme Inc', 'Acme Inc | HubSpot'],
    ['Acme Inc', '(3) Acme Inc | HubSpot'],
    ['Acme Inc', 'Acme Inc | Account | Salesforce'],
    ['Acme Inc', 'Account: Main form: Acme Inc - Microsoft Dynamics 365'],
    ['Acme Inc', 'Acme Inc » Accounts » SuiteCRM'],
    ['Acme Inc', 'Clients - Acme Inc'],
    ['North - South Ltd', 'North - South Ltd - Kontaktdaten'],
    ['ACME INC', 'Acme Inc | HubSpot'],
    ['Ромашка', 'Ромашка | HubSpot'],
  ])('the field “%s” and the title “%s” agree', (field, title) => {
    expect(choose({ fields: [field], title })).toEqual({ name: field, isCertain: true });
  });

  test.each([
    ['an old heading', 'Old Client', 'Acme Inc | HubSpot'],
    ['a part of a longer name', 'Acme', 'Acme Inc | HubSpot'],
    ['the end of a longer name', 'Inc', 'Acme Inc | HubSpot'],
    ['a name that goes on', 'Acme', 'Acme, Inc | HubSpot'],
    ['no title', 'Acme Inc', ''],
  ])('%s is not certain', (_, field, title) => {
    expect(choose({ fields: [field], title })).toMatchObject({ name: field, isCertain: false });
  });

  test('of several visible fields the one that the title names is meant', () => {
    expect(choose({ fields: ['Preview Ltd', 'Acme Inc'], title: 'Acme Inc | HubSpot' })).toEqual({
      name: 'Acme Inc',
      isCertain: true,
    });
  });

  test('a client may be called as pages are', () => {
    expect(choose({ fields: ['Open'], title: 'Open | HubSpot' })).toEqual({
      name: 'Open',
      isCertain: true,
    });
    expect(choose({ headings: ['Companies'], title: 'Acme Inc | HubSpot' })?.name).toBe('Acme Inc');
  });

  test('a heading that agrees does not count, since the field is known', () => {
    expect(choose({ headings: ['Acme Inc'], title: 'Acme Inc' })).toMatchObject({
      isCertain: false,
    });
  });

  test.each([
    ...['HubSpot', 'hubspot', 'Add title', 'New Company', ' ', 'Loading...', '--', 'undefined'],
    ...['null', '...', '(No value)', '\u3164', '\u200B', 'Chargement…', '&nbsp;'],
  ])('“%s” is no name', (text) => {
    const reading = { fields: [text], headings: [text], organizations: [text], title: text };
    expect(choose({ ...reading, openGraphTitle: text })).toBeNull();
    expect(choose({ fields: [text], title: `${text} | HubSpot` })).toBeNull();
  });

  test('nothing that is spelt is selected: the page is asked', () => {
    expect(choose({ selection: '--', fields: ['Acme'], title: 'Acme' })?.name).toBe('Acme');
  });

  test('escaped signs are what they stand for, and agree', () => {
    expect(choose({ fields: ['Smith & Sons'], title: 'Smith &amp; Sons | HubSpot' })).toEqual({
      name: 'Smith & Sons',
      isCertain: true,
    });
    expect(choose({ organizations: ['Smith &amp;amp; Sons'] })?.name).toBe('Smith & Sons');
    expect(choose({ openGraphTitle: 'L&#8217;Oréal &#x26; Co' })?.name).toBe('L’Oréal & Co');
  });

  test('a record that shows its own id has no name', () => {
    const record = recogniseRecord('https://app.hubspot.com/contacts/42/record/0-2/512');
    const reading = { ...nothing, fields: ['512'], title: '512' };
    expect(chooseName(reading, knownPage(record))).toBeNull();
  });
});

describe('the title of', () => {
  const agrees = (system: SystemName, field: string, title: string) =>
    chooseName({ ...nothing, fields: [field], title }, systemNamed(system) ?? null)?.isCertain;

  test.each<[SystemName, string, string]>([
    ['hubspot', 'Acme - Europe', 'Acme - Europe | HubSpot'],
    ['hubspot', 'Acme - Europe', 'Acme - Europe'],
    ['salesforce', 'Acme - Europe', 'Acme - Europe | Account | Salesforce'],
    ['salesforce', 'Acme', 'Acme | Firma | Salesforce'],
    ['salesforce', 'Acme', 'Acme ~ Salesforce'],
    ['pipedrive', 'Acme', 'Acme - contact details'],
    ['pipedrive', 'Acme - Europe', 'Acme - Europe - Kontaktdaten'],
    ['pipedrive', 'Acme', 'Acme'],
    ['dynamics', 'Acme - Europe', 'Account: Form: Acme - Europe - Microsoft Dynamics 365'],
    ['dynamics', 'Acme- Saved', 'Account: Form: Acme - Microsoft Dynamics 365'],
    ['dynamics', 'Acme', 'Konto: Formular: Acme - Microsoft Dynamics 365'],
    ['zoho', 'Acme', 'Acme - Zoho CRM'],
  ])('%s says with “%s” the same as “%s”', (system, field, title) => {
    expect(agrees(system, field, title)).toBe(true);
  });

  test.each<[SystemName, string, string]>([
    ['hubspot', 'Acme', 'Acme - Europe | HubSpot'],
    ['hubspot', 'Europe', 'Acme - Europe'],
    ['salesforce', 'Acme', 'Acme - Europe | Account | Salesforce'],
    ['pipedrive', 'Acme', 'Acme - Europe - contact details'],
    ['pipedrive', 'Acme', 'Acme - Europe - Kontaktdaten'],
    ['dynamics', 'Acme', 'Account: Form: Acme - Europe - Microsoft Dynamics 365'],
  ])('%s says with “%s” of the record before something else: “%s”', (system, field, title) => {
    expect(agrees(system, field, title)).toBe(false);
  });
});

describe('a system or a page of which nothing is known', () => {
  const choose = (reading: Partial<PageReading>) => chooseName({ ...nothing, ...reading }, null);

  test('a visible heading that agrees with the title counts as the field', () => {
    expect(choose({ headings: ['Menu', 'Acme Inc'], title: 'Acme Inc - Close' })).toEqual({
      name: 'Acme Inc',
      isCertain: true,
    });
  });

  test.each(['Close - Acme Inc', 'Acme Inc | Close', 'Acme Inc · Close CRM', 'Acme Inc'])(
    'so for a system without known fields, whose own name is none: %s',
    (title) => {
      const reading = { ...nothing, headings: ['Close', 'Acme Inc'], title };
      expect(chooseName(reading, close)).toEqual({ name: 'Acme Inc', isCertain: true });
    },
  );

  test.each([
    ['Leads', 'Acme Inc - Leads - Close'],
    ['Pipeline', 'Acme Inc - Pipeline - Close'],
    ['Acme', 'Acme - Europe - Close'],
  ])('but not a heading of the system’s own: %s', (heading, title) => {
    expect(chooseName({ ...nothing, headings: [heading], title }, close)?.isCertain).toBe(false);
  });

  test.each([
    ['Acme Inc - Atlas CRM', 'Acme Inc'],
    ['Atlas CRM', undefined],
  ])('a product’s name in each heading is none: %s', (title, name) => {
    expect(choose({ headings: ['Atlas CRM'], title })?.name).toBe(name);
  });

  test.each<[string, Partial<PageReading>, string]>([
    ['the selection before all', { selection: 'Picked', organizations: ['Org'] }, 'Picked'],
    ['a selection, whatever it says', { selection: 'Contacts', title: 'Title' }, 'Contacts'],
    ['the organisation', { organizations: ['Org'], openGraphTitle: 'Graph' }, 'Org'],
    ['the open graph title', { openGraphTitle: 'Graph', title: 'Title' }, 'Graph'],
    ['the heading', { headings: ['Heading'], title: 'Title' }, 'Heading'],
    ['the title', { title: '(2) Title' }, 'Title'],
  ])('takes %s', (_, reading, name) => {
    expect(choose(reading)).toEqual({ name, isCertain: false });
  });

  test('an empty page has no name', () => {
    expect(choose({})).toBeNull();
  });
});

test('what a machine has translated is no certain name, of a page or a link', () => {
  const reading = { ...nothing, fields: ['Apple'], title: 'Apple', linkTexts: ['Apple'] };
  expect(chooseName(reading, hubspot)).toEqual({ name: 'Apple', isCertain: true });
  const translated = { ...reading, isTranslated: true };
  expect(chooseName(translated, hubspot)).toEqual({ name: 'Apple', isCertain: false });
  expect(chooseLinkName(translated, 'https://app.hubspot.com/', hubspot)?.isCertain).toBe(false);
});

test('what a title adds is not cut off a field', () => {
  const reading = { ...nothing, fields: ['North - South'], title: 'Another - contact details' };
  expect(chooseName(reading, systemNamed('pipedrive') ?? null)?.name).toBe('North - South');
});

describe('a link', () => {
  const link = 'https://app.hubspot.com/contacts/42/record/0-2/1';
  const choose = (linkTexts: string[]) => chooseLinkName({ ...nothing, linkTexts }, link, hubspot);

  test('its own text is the name, the same one twice too', () => {
    expect(choose(['Acme Inc', ' Acme  Inc'])).toEqual({ name: 'Acme Inc', isCertain: true });
  });

  test('differing texts are reviewed', () => {
    expect(choose(['Acme Inc', 'Open'])).toEqual({ name: 'Acme Inc', isCertain: false });
  });

  test('initials before the name are reviewed, and are not the name', () => {
    expect(choose(['AI', 'Acme Inc'])).toEqual({ name: 'Acme Inc', isCertain: false });
    expect(choose(['AI'])).toEqual({ name: 'AI', isCertain: false });
  });

  test.each([
    link,
    `${link.slice(0, 30)}…`,
    'Preview',
    'App.HubSpot.com/contacts/…',
    'HubSpot',
    '',
    'Loading…',
    '(No value)',
    '•',
  ])('“%s” is no name', (text) => {
    expect(choose([text])).toBeNull();
  });
});

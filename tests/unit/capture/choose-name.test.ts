import { describe, expect, test } from 'vitest';
import { chooseLinkName, chooseName } from '../../../utils/capture/choose-name.ts';
import type { PageReading } from '../../../utils/capture/page-reading.ts';

const nothing: PageReading = {
  address: '',
  title: '',
  selection: '',
  fields: [],
  organizations: [],
  openGraphTitle: '',
  headings: [],
  linkTexts: [],
};
const hubspot = {
  title: 'HubSpot',
  page: { nameFields: [{ selector: 'h2', read: 'text' as const }], titleTails: [/ \| HubSpot$/] },
};
const close = { title: 'Close', page: { nameFields: [] } };

describe('a system whose name fields are known', () => {
  const choose = (reading: Partial<PageReading>) => chooseName({ ...nothing, ...reading }, hubspot);

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

  test('a heading that agrees does not count, since the field is known', () => {
    expect(choose({ headings: ['Acme Inc'], title: 'Acme Inc' })).toMatchObject({
      isCertain: false,
    });
  });

  test.each(['HubSpot', 'hubspot', 'Add title', 'New Company', ' '])('“%s” is no name', (text) => {
    expect(choose({ fields: [text], headings: [text], title: text })).toBeNull();
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

  test('so for a system without known fields, but for its own name', () => {
    const reading = { ...nothing, headings: ['Close', 'Acme Inc'], title: 'Close - Acme Inc' };
    expect(chooseName(reading, close)).toEqual({ name: 'Acme Inc', isCertain: true });
  });

  test.each<[string, Partial<PageReading>, string]>([
    ['the selection before all', { selection: 'Picked', organizations: ['Org'] }, 'Picked'],
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
    expect(choose(['AI'])).toEqual({ name: 'AI', isCertain: true });
  });

  test.each([link, `${link.slice(0, 30)}…`, 'App.HubSpot.com/contacts/…', 'HubSpot', ''])(
    '“%s” is no name',
    (text) => {
      expect(choose([text])).toBeNull();
    },
  );
});

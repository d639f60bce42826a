import type { PageReading } from '../../utils/capture/page-reading.ts';
import type { RecordReference } from '../../utils/companies/record-link.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import type { RecognisedRecord } from '../../utils/messages.ts';

/** A Link APP. */
export const linkAppOf = (id: string, label = id): LinkApp => ({
  ...{ id, label, colour: 'blue', tokenEnd: '1234', addedAt: 1 },
});

/** A record of a CRM. */
export const hubSpotRecord: RecordReference & { record: string; tenant: string } = {
  ...{ record: 'HS1C5', system: 'hubspot', kind: 'company', tenant: '1' },
  address: 'https://app.hubspot.com/contacts/1/record/0-2/5',
};

/** Another one, as its id has it. */
export const recordNamed = (record: string): RecordReference => ({
  ...{ ...hubSpotRecord, record },
  address: `https://app.hubspot.com/contacts/1/record/0-2/${record}`,
});

/** What it is recognised as. */
export const recognisedRecord: RecognisedRecord = {
  ...{ from: hubSpotRecord, title: 'HubSpot company', companyId: 'HS1C5', collisions: [] },
  ...{ ids: ['HS1C5'], bareId: '5' },
};

/** What is read on the page of a record, and of links to it. */
export const acmePage: PageReading = {
  address: 'https://app.hubspot.com/contacts/42/record/0-2/5',
  title: 'Acme Inc | HubSpot',
  selection: '',
  fields: ['Acme Inc'],
  organizations: [],
  openGraphTitle: '',
  headings: [],
  linkTexts: ['Acme Inc'],
  ...{ isTranslated: false, isInFrame: false, loadedFor: '', moves: null },
  memory: { stays: [], sameFor: 0, hasOtherLanguage: false },
};

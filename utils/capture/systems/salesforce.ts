import type { RefinedId } from '../crm-system.ts';
import { defineSystem } from '../crm-system.ts';
import type { RecordKind } from '../record-kind.ts';

/** The last ones: government. */
const ends = [
  'lightning.force.com',
  'my.salesforce.com',
  'lightning.force.mil',
  'lightning.crmforce.mil',
  'my.salesforce.mil',
];

/**
 * Of organisations that are no customer's own, but no copy of one either. Source: Salesforce Help, "My
 * Domain URL Formats".
 */
const trials = ['demo', 'develop', 'free', 'patch', 'scratch', 'trailblaze'];

/** The kind is `record` unless the id shows it. */
const forms = [
  { path: '/lightning/r[/{object:word}]/{id:salesforceId}/view', kind: 'record' },
  { path: '/one/one.app', fragment: '/sObject/{id:salesforceId}/view', kind: 'record' },
  { path: '/{id:salesforceKey}', kind: 'record' },
  { path: '/apex/{page:word}', query: { id: '{id:salesforceKey}' }, kind: 'record' },
] as const;

/** Pages that a customer or a package has written have a host of their own. */
const visualforce = [
  { path: '/apex/{page:word}', query: { id: '{id:salesforceKey}' }, kind: 'record' },
] as const;

export const salesforce = defineSystem({
  name: 'salesforce',
  title: 'Salesforce',
  code: 'SF',
  tenancy: 'global',
  clientKind: 'account',
  refine: readSalesforceId,
  sites: [
    { hosts: ends.map((end) => `{tenant:production}.${end}`), forms },
    {
      hosts: ends.flatMap((end) => trials.map((trial) => `{tenant:production}.${trial}.${end}`)),
      forms,
      review: true,
    },
    {
      hosts: ['', ...trials.map((trial) => `.${trial}`)].map(
        (trial) => `{tenant:names}--{package:names}${trial}.vf.force.com`,
      ),
      forms: visualforce,
      review: true,
    },
    {
      hosts: ['{tenant:sandboxNames}--{package:names}.sandbox.vf.force.com'],
      forms: visualforce,
      tenancy: 'named',
      review: true,
    },
    {
      hosts: ends.flatMap((end) => [`{tenant:sandbox}.${end}`, `{tenant:sandbox}.sandbox.${end}`]),
      forms,
      /** A refreshed sandbox copies production's ids. */
      tenancy: 'named',
      review: true,
    },
  ],
  page: {
    nameFields: [
      {
        selector: 'records-highlights2 lightning-formatted-text[slot="primaryField"]',
        read: 'text',
      },
      { selector: 'lightning-formatted-name[slot="primaryField"]', read: 'text' },
      { selector: '.slds-page-header__title .uiOutputText:not(.selectedListView)', read: 'text' },
    ],
    within: 'div.windowViewMode-normal.active',
    titleTails: [
      / \| Salesforce$/,
      / ~ Salesforce$/,
      / \| (?:Account|Case|Contact|Lead|Opportunity)$/,
    ],
    titleMarks: '|~',
    placeholders: ['New Account'],
    listLinks: [{ selector: 'a[data-refid="recordId"]' }],
  },
});

/** By the first three characters of an id. Source: Salesforce, "Standard Field Record ID Prefix Decoder". */
const kinds: Partial<Record<string, RecordKind>> = {
  '001': 'account',
  '003': 'contact',
  '006': 'opportunity',
  '00Q': 'lead',
  '500': 'case',
};

/**
 * What has a page like a record's and is nobody's client: reports, dashboards and list views; users,
 * groups, roles and permissions; posts of a feed, their comments and topics; files and folders; set-up.
 */
const noRecords = new Set(
  [
    '00O 01Z 00B',
    '005 00G 0F9 00E 00e 0PS',
    '0D5 0D7 0TO',
    '00P 015 058 068 069 00l',
    '00D 00X 012',
  ]
    .join(' ')
    .split(' '),
);

const checksumLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The case of five characters: bit i is set where character i is a capital. */
function checksumOf(five: string): string {
  const bits = Array.from(five, (character, i) => (/[A-Z]/.test(character) ? 1 << i : 0));
  return checksumLetters.charAt(bits.reduce((sum, bit) => sum + bit, 0));
}

/** The 18 characters of an id of 15, which need no case. Source: Salesforce, "Record IDs". */
export function fullSalesforceId(first: string): string {
  const groups = [first.slice(0, 5), first.slice(5, 10), first.slice(10, 15)];
  return first + groups.map(checksumOf).join('');
}

/** An id of 15 or 18 characters in its 18; null where the checksum is another's, or no record is behind it. */
export function readSalesforceId(text: string): RefinedId | null {
  const recordId = fullSalesforceId(text.slice(0, 15));
  if (text.length !== 15 && text !== recordId) return null;
  const beginning = text.slice(0, 3);
  if (noRecords.has(beginning)) return null;
  const kind = kinds[beginning] ?? (beginning.startsWith('a') ? 'custom' : 'record');
  return { recordId, kind, written: recordId.toUpperCase() };
}

import { defineSystem } from '../crm-system.ts';
import { readSalesforceId } from '../salesforce-id.ts';

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

/** The kind is `record` unless the id tells it. */
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

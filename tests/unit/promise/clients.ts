import { findRecord } from '../../../utils/capture/found-record.ts';
import { ownSite } from '../../../utils/capture/own-site.ts';
import type { SiteRule } from '../../../utils/capture/site-rule.ts';
import type { RecordReference } from '../../../utils/companies/record-link.ts';

export type Client = 'acme' | 'globex' | 'initech' | 'umbrella' | 'hooli';

/** A record of a CRM, and whose it really is. */
export interface PlayedRecord {
  /** Which one of all it is, whatever the rules say of it. */
  index: number;
  client: Client;
  name: string;
  from: RecordReference;
  /** The forms of its Company id: the full one, and the bare one that another record may have too. */
  ids: [string, string];
}

export const prefixes = ['old', 'new'] as const;
export type Prefix = (typeof prefixes)[number];

/** The user's rule for a site of their own, which says what its records' ids begin with. */
export const ruleWith = (prefix: Prefix, slip: Slip | null = null): SiteRule => ({
  ...{ id: '1', prefix, idPlace: { at: 'pattern' }, nameSelector: null },
  pattern: `https://crm.umbrella.test/${slip ? slips[slip] : 'west/*/clients/:id'}`,
});

/** What is not right in a rule. */
const slips = {
  /** All are one record. */
  sameForAll: ':id/*/clients/*',
  /** One of them is another's record, and that one is none. */
  anotherOnes: 'west/:id/clients/9',
} as const;
export type Slip = keyof typeof slips;

const hubSpot = (number: number) => `https://app.hubspot.com/contacts/12/record/0-2/${number}`;

/**
 * Two records of one client, one of another, one of a third that shares its number with the first, and
 * two of a site of the user's own.
 */
const clients: [Client, name: string, address: string][] = [
  ['acme', 'Acme', hubSpot(5)],
  ['acme', 'ACME Inc', hubSpot(6)],
  ['globex', 'Globex', hubSpot(7)],
  ['initech', 'Initech', 'https://acme.pipedrive.com/organization/5'],
  ['umbrella', 'Umbrella', 'https://crm.umbrella.test/west/10/clients/9'],
  ['hooli', 'Hooli', 'https://crm.umbrella.test/west/7/clients/10'],
];

const recordsWith = (prefix: Prefix): PlayedRecord[] =>
  clients.map(([client, name, address], index) => {
    const found = findRecord(address, { rules: [ruleWith(prefix)], idForm: 'full' });
    if (!found) throw new Error(`No record: ${address}`);
    const { from, bareId } = found;
    return { index, client, name, from, ids: [from.record, bareId ?? from.record] };
  });

/** As each of the rules has them. */
export const recordsBy: Record<Prefix, PlayedRecord[]> = {
  old: recordsWith('old'),
  new: recordsWith('new'),
};

export const isOwnSite = ({ from }: PlayedRecord): boolean => from.system === ownSite;

/** The one at an address, whatever the rules say of it. */
export const recordAt = (address: string): PlayedRecord | undefined =>
  recordsBy.old.find(({ from }) => from.address === address);

/** The one that an id in full was of, by whichever rule. */
export const recordOf = (id: string): PlayedRecord | undefined =>
  Object.values(recordsBy)
    .flat()
    .find(({ from }) => from.record === id);

/** The page of a customer that lists all records. */
const listOf = (customer: number) => ({
  address: `https://app.hubspot.com/contacts/${customer}/objects/0-2/views/all/list`,
  name: 'Unternehmen',
  isList: true as const,
});
export const list = listOf(12);
export const anotherCustomersList = listOf(99);

/** Its page in its own CRM. */
export const pageOf = ({ from: { address }, name }: PlayedRecord) => ({ address, name });

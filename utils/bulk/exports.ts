import type { RecordKind } from '../capture/record-kind.ts';
import type { SystemName } from '../capture/systems.ts';

/** What we know of the table that a CRM exports, and how the page of one of its rows is addressed. */
export interface CrmExport {
  /** Headers of the column with the record's id, as `plainHeader` gives them. */
  ids: readonly string[];
  /** Headers of the columns with the name, each alone or several that belong together. */
  names: readonly (string | readonly string[])[];
  /** Headers that nobody else has: with an id they tell the system. */
  marks?: readonly string[];
  /** What the ids look like, where that tells the system. */
  idShape?: RegExp;
  /** The kinds of records that it exports, the usual one first: each with the headers that tell it. */
  kinds: readonly (readonly [kind: RecordKind, headers?: readonly string[]])[];
  /** What an account is told by; null: the id alone tells the record. */
  tenant: { example: string; isNeeded: boolean } | null;
  /**
   * The beginning of its pages' addresses, from what the user or a column says of the account: its
   * number, its subdomain, or the address of any of its pages. Null where that says nothing.
   */
  base: (tenant: string) => string | null;
  page: (base: string, id: string, kind: RecordKind) => string;
}

type Account = Pick<CrmExport, 'tenant' | 'base'>;

/** Of accounts with a subdomain each: `acme`, `acme.pipedrive.com` or any address there. */
const withSubdomain = (domain: string, path?: string): Account => ({
  tenant: { example: `acme.${domain}`, isNeeded: true },
  base: subdomainOf(domain, path),
});

const subdomainOf =
  (domain: string, path = '') =>
  (tenant: string): string | null => {
    const host = hostOf(tenant);
    if (host.endsWith(`.${domain}`)) return `https://${host}${path}`;
    return /^[a-z0-9][a-z0-9-]*$/.test(host) ? `https://${host}.${domain}${path}` : null;
  };

/** Of accounts that a host of any name tells. */
const onAnyHost = (example = 'https://crm.acme.com'): Account => ({
  tenant: { example, isNeeded: true },
  base: (tenant) => {
    const url = URL.parse(/^https?:/i.test(tenant) ? tenant : `https://${tenant}`);
    return url?.hostname.includes('.') ? url.origin : null;
  },
});

/** Of systems whose ids are global: what is said of the account changes nothing. */
const withOneBase = (base: string): Account => ({ tenant: null, base: () => base });

const hostOf = (tenant: string): string => {
  const text = tenant.trim().toLowerCase();
  return text.includes('/')
    ? (URL.parse(text.includes(':') ? text : `https://${text}`)?.host ?? '')
    : text;
};

/** A part of an address, or the text itself where it is that part. */
function partOf(tenant: string, inAddress: RegExp, alone: RegExp): string | null {
  const text = tenant.trim();
  return inAddress.exec(text)?.[1] ?? (alone.test(text) ? text : null);
}

const hubSpotTypes: Partial<Record<RecordKind, string>> = {
  contact: '0-1',
  company: '0-2',
  deal: '0-3',
  ticket: '0-5',
};

const zohoTabs: Partial<Record<RecordKind, string>> = {
  account: 'Accounts',
  contact: 'Contacts',
  lead: 'Leads',
  deal: 'Potentials',
};

/**
 * The exports of the systems, by `crm-records.md`; those first whose headers are the most telling. Each
 * row gets the Company id that its record's page gets, for it is made of that page's address.
 */
export const exports = {
  hubspot: {
    ids: ['record id', 'hs_object_id', 'company id'],
    names: ['company name', 'deal name', 'ticket name', ['first name', 'last name']],
    marks: ['record id', 'hs_object_id', 'company owner', 'hubspot owner', 'lifecycle stage'],
    idShape: /^\d+$/,
    kinds: [
      ['company', ['company name']],
      ['contact', ['first name', 'last name']],
      ['contact', ['first name']],
      ['contact', ['last name']],
      ['deal', ['deal name']],
      ['ticket', ['ticket name']],
    ],
    tenant: { example: '1234567', isNeeded: true },
    base: (tenant) => {
      const portal = partOf(tenant, /\/(?:contacts|sales)\/(\d+)/, /^\d+$/);
      const host = hostOf(tenant);
      const app = /^app(?:-[a-z]+\d+)?\.hubspot\.com$/.test(host) ? host : 'app.hubspot.com';
      return portal && `https://${app}/contacts/${portal}`;
    },
    page: (base, id, kind) => `${base}/record/${hubSpotTypes[kind]}/${id}`,
  },
  salesforce: {
    ids: ['account id', 'accountid', 'id', 'contact id', 'lead id', 'opportunity id'],
    names: ['account name', 'accountname', 'name'],
    marks: ['account id', 'account owner', 'ownerid', 'masterrecordid', 'billingcountry'],
    idShape: /^(?:00[136Q]|500|a[A-Za-z]*\d)[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?$/,
    kinds: [['account']],
    tenant: { example: 'acme', isNeeded: true },
    base: (tenant) => {
      const host = hostOf(tenant);
      if (/\.(?:force|salesforce|crmforce)\.(?:com|mil)$/.test(host)) return `https://${host}`;
      return subdomainOf('lightning.force.com')(tenant);
    },
    page: (base, id) => `${base}/lightning/r/${id}/view`,
  },
  zoho: {
    ids: ['record id'],
    names: ['account name', 'company', 'deal name', ['first name', 'last name']],
    marks: ['account owner.id', 'account owner id', 'parent account.id', 'record image'],
    idShape: /^(?:zcrm_)?\d{12,}$/,
    kinds: [
      ['account', ['account name']],
      ['lead', ['lead owner']],
      ['contact', ['contact owner']],
      ['deal', ['deal name']],
    ],
    tenant: { example: 'https://crm.zoho.eu/', isNeeded: false },
    base: (tenant) => {
      if (tenant.trim() === '') return 'https://crm.zoho.com/crm';
      const [, host, org = ''] = /(crm\.zoho[a-z.]+)(?:\/crm(\/org\d+))?/.exec(tenant) ?? [];
      return host ? `https://${host}/crm${org}` : null;
    },
    page: (base, id, kind) => `${base}/tab/${zohoTabs[kind]}/${id.replace(/^zcrm_/, '')}`,
  },
  pipedrive: {
    ids: ['organization - id', 'person - id', 'deal - id', 'organization id', 'id'],
    names: ['organization - name', 'person - name', 'deal - title', 'name'],
    marks: ['organization - id', 'person - id', 'deal - id', 'organization - name'],
    idShape: /^\d+$/,
    kinds: [
      ['organization', ['organization - id']],
      ['person', ['person - id']],
      ['deal', ['deal - id']],
    ],
    ...withSubdomain('pipedrive.com'),
    page: (base, id, kind) => `${base}/${kind}/${id}`,
  },
  monday: {
    ids: ['item id (auto generated)', 'item id'],
    names: ['name', 'item name'],
    marks: ['item id (auto generated)', 'subitems'],
    idShape: /^\d+$/,
    kinds: [['item']],
    tenant: { example: 'https://acme.monday.com/boards/123', isNeeded: true },
    base: (tenant) => {
      const board = /^https:\/\/[a-z0-9-]+\.monday\.com\/boards\/\d+/.exec(tenant.trim());
      return board?.[0] ?? null;
    },
    page: (base, id) => `${base}/pulses/${id}`,
  },
  dynamics: {
    ids: ['(do not modify) account', 'accountid', 'account'],
    names: ['account name', 'name'],
    marks: ['(do not modify) account', '(do not modify) row checksum'],
    idShape: /^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i,
    kinds: [['account']],
    tenant: { example: 'acme.crm4.dynamics.com', isNeeded: true },
    base: (tenant) => {
      const host = hostOf(tenant);
      return /^[a-z0-9-]+\.crm\d*\.dynamics\.com$/.test(host) ? `https://${host}` : null;
    },
    page: (base, id) => `${base}/main.aspx?etn=account&pagetype=entityrecord&id=${id}`,
  },
  close: {
    ids: ['lead_id', 'id'],
    names: ['display_name', 'lead_name', 'company'],
    marks: ['lead_id', 'display_name'],
    idShape: /^lead_\w+$/,
    kinds: [['lead']],
    ...withOneBase('https://app.close.com'),
    page: (base, id) => `${base}/lead/${id}/`,
  },
  stripe: {
    ids: ['id', 'customer id'],
    names: ['name', 'customer name', 'description', 'email'],
    idShape: /^cus_\w+$/,
    kinds: [['customer']],
    ...withOneBase('https://dashboard.stripe.com'),
    page: (base, id) => `${base}/customers/${id}`,
  },
  copper: {
    ids: ['copper id', 'company id'],
    names: ['name', 'company name', 'company'],
    marks: ['copper id'],
    idShape: /^\d+$/,
    kinds: [['organization'], ['contact'], ['deal']],
    tenant: { example: '123456', isNeeded: true },
    base: (tenant) => {
      const account = partOf(tenant, /\/companies\/(\d+)/, /^\d+$/);
      return account && `https://app.copper.com/companies/${account}/app`;
    },
    page: (base, id, kind) => `${base}#/${kind}/${id}`,
  },
  activecampaign: {
    ids: ['account id', 'id'],
    names: ['account name', 'account', 'name'],
    idShape: /^\d+$/,
    kinds: [['account'], ['contact'], ['deal']],
    ...withSubdomain('activehosted.com', '/app'),
    page: (base, id, kind) => `${base}/${kind}s/${id}`,
  },
  clickup: {
    ids: ['task id'],
    names: ['task name'],
    marks: ['task id', 'task name'],
    kinds: [['task']],
    ...withOneBase('https://app.clickup.com'),
    page: (base, id) => `${base}/t/${id}`,
  },
  freshsales: {
    ids: ['account id', 'id'],
    names: ['account name', 'name'],
    idShape: /^\d+$/,
    kinds: [['account'], ['contact'], ['deal']],
    ...withSubdomain('myfreshworks.com', '/crm/sales'),
    page: (base, id, kind) => `${base}/${kind}s/${id}`,
  },
  salesloft: {
    ids: ['account id', 'id'],
    names: ['account name', 'name'],
    idShape: /^\d+$/,
    kinds: [['account']],
    ...withOneBase('https://app.salesloft.com/app'),
    page: (base, id) => `${base}/accounts/${id}`,
  },
  gorgias: {
    ids: ['customer id', 'id'],
    names: ['customer name', 'name'],
    idShape: /^\d+$/,
    kinds: [['customer']],
    ...withSubdomain('gorgias.com', '/app'),
    page: (base, id) => `${base}/customer/${id}`,
  },
  xero: {
    ids: ['contactid', 'contact id'],
    names: ['contactname', 'contact name', 'name'],
    kinds: [['contact']],
    ...withOneBase('https://go.xero.com'),
    page: (base, id) => `${base}/Contacts/View/${id}`,
  },
  bigcommerce: {
    ids: ['customer id'],
    names: ['company', 'customer name', ['first name', 'last name']],
    idShape: /^\d+$/,
    kinds: [['customer']],
    tenant: { example: 'store-abc123', isNeeded: true },
    base: (tenant) => {
      const host = hostOf(tenant);
      return subdomainOf(
        'mybigcommerce.com',
        '/manage',
      )(host.includes('.') || host.startsWith('store-') ? host : `store-${host}`);
    },
    page: (base, id) => `${base}/customers/${id}/edit`,
  },
  shopify: {
    ids: ['customer id'],
    names: ['default address company', 'company', ['first name', 'last name']],
    marks: ['default address company', 'accepts email marketing'],
    idShape: /^'?\d+$/,
    kinds: [['customer']],
    tenant: { example: 'acme.myshopify.com', isNeeded: true },
    base: (tenant) => {
      const store = partOf(tenant, /\/store\/([a-z0-9-]+)/, /^[a-z0-9-]+(?=\.myshopify\.com|$)/);
      const shop = store?.replace(/\.myshopify\.com.*$/, '');
      return shop ? `https://admin.shopify.com/store/${shop}` : null;
    },
    page: (base, id) => `${base}/customers/${id.replace(/^'/, '')}`,
  },
  attio: {
    ids: ['record id', 'record_id'],
    names: ['record', 'name', 'company'],
    idShape: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
    kinds: [['company'], ['person']],
    tenant: { example: 'https://app.attio.com/acme', isNeeded: true },
    base: (tenant) => {
      const workspace = partOf(tenant, /app\.attio\.com\/([\w-]+)/, /^[\w-]+$/);
      return workspace && `https://app.attio.com/${workspace}`;
    },
    page: (base, id, kind) => `${base}/${kind}/${id}`,
  },
  twenty: {
    ids: ['id'],
    names: ['name'],
    kinds: [['company']],
    ...withSubdomain('twenty.com'),
    page: (base, id) => `${base}/object/company/${id}`,
  },
  zendesk: {
    ids: ['organization id', 'id'],
    names: ['organization name', 'organization', 'name'],
    idShape: /^\d+$/,
    kinds: [['organization']],
    ...withSubdomain('zendesk.com', '/agent'),
    page: (base, id) => `${base}/organizations/${id}`,
  },
  capsule: {
    ids: ['capsule id', 'party id', 'id'],
    names: ['organisation', 'organization', 'name'],
    marks: ['capsule id'],
    idShape: /^\d+$/,
    kinds: [['party']],
    ...withSubdomain('capsulecrm.com'),
    page: (base, id) => `${base}/party/${id}`,
  },
  bitrix24: {
    ids: ['id'],
    names: ['company name', 'name', 'название компании'],
    idShape: /^\d+$/,
    kinds: [['company'], ['contact'], ['deal'], ['lead']],
    tenant: { example: 'acme.bitrix24.com', isNeeded: true },
    base: (tenant) => (/\.bitrix24\./.test(hostOf(tenant)) ? `https://${hostOf(tenant)}` : null),
    page: (base, id, kind) => `${base}/crm/${kind}/details/${id}/`,
  },
  odoo: {
    ids: ['id'],
    names: ['name', 'display name', 'complete name'],
    idShape: /^\d+$/,
    kinds: [['contact']],
    ...onAnyHost('https://erp.acme.com'),
    page: (base, id) => `${base}/odoo/contacts/${id}`,
  },
  espocrm: {
    ids: ['id'],
    names: ['name'],
    kinds: [['account']],
    ...onAnyHost(),
    page: (base, id) => `${base}/#Account/view/${id}`,
  },
  suitecrm: {
    ids: ['id'],
    names: ['name'],
    kinds: [['account']],
    ...onAnyHost(),
    page: (base, id) => `${base}/#/accounts/record/${id}`,
  },
} satisfies Partial<Record<SystemName, CrmExport>>;

/** The systems whose exports we know. */
export type ExportName = keyof typeof exports;

/** What we know of a system's export; undefined for one that has none here. */
export const exportOf = (system: string): CrmExport | undefined =>
  Object.hasOwn(exports, system) ? exports[system as keyof typeof exports] : undefined;

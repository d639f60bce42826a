import {
  type Arbitrary,
  boolean,
  constant,
  constantFrom,
  nat,
  oneof,
  option,
  shuffledSubarray,
  stringMatching,
  tuple,
  uuid,
} from 'fast-check';
import type { AddressForm, CrmSystem, Site } from '../../../utils/capture/crm-system.ts';
import { fullSalesforceId } from '../../../utils/capture/systems/salesforce.ts';
import { noIds, readTemplate, type Shape, type Token } from '../../../utils/capture/template.ts';

/** An address made of a system's own templates, and what tells its record from all others. */
export interface KnownAddress {
  address: string;
  /** The same for two addresses where they are of one record. */
  identity: string;
}

interface Filled {
  text: string;
  parts: Partial<Record<string, string>>;
}

/** Few values, much alike, and now and then any other: what runs together must show. */
const digits = oneof(
  { arbitrary: constantFrom('1', '11', '12', '2'), weight: 5 },
  { arbitrary: nat().map(String), weight: 1 },
);
/** The letters of kinds (`u`, `c`, `n`) among them. */
const text = oneof(
  constantFrom('u', 'uu', 'u1', 'uu1', 'c', 'cu', 'uc', '1'),
  constantFrom(
    '0a1b2c3d-0000-4000-8000-00000000000f',
    '0a1b2c3d00004000800000000000000f',
    '0A1B2C3D00004000800000000000000F',
  ),
  stringMatching(/^[aAxXzZ01_-]{1,4}$/),
).filter((word) => !noIds.includes(word));
const someUuid = oneof(
  constantFrom('0a1b2c3d-0000-4000-8000-00000000000f', '0a1b2c3d-0000-4000-8000-0000000000f0'),
  uuid(),
).chain((id) => constantFrom(id, id.toUpperCase()));
const label = stringMatching(/^[aox1](?:[aox1-]{0,2}[aox1])?$/).filter((word) => !/--/.test(word));

const salesforceId = tuple(
  constantFrom('001', '003', '006', '00Q', '500', 'a01'),
  stringMatching(/^[aA]{3}$/),
  boolean(),
).map(([beginning, letters, full]) => {
  const id = `${beginning}${letters}000002crT`;
  return full ? fullSalesforceId(id) : id;
});

const values: Record<Shape, Arbitrary<string>> = {
  digits,
  positive: digits.filter((id) => id !== '0'),
  text,
  plain: text.map((word) => word.replaceAll('-', '_')),
  hyphened: text.map((word) => `${word}-1`),
  label,
  salesforceId,
  salesforceKey: salesforceId,
  uuid: someUuid,
  guid: someUuid.chain((id) => constantFrom(id, `{${id}}`)),
  hex: someUuid.chain((id) => constantFrom(id, id.replaceAll('-', ''))),
  word: constantFrom('a', 'A1', 'Ab__c'),
  slug: constantFrom('a', 'acme-inc', 'a%20b'),
  anything: constantFrom('', 'acme', 'acme/a-b'),
  folder: constantFrom('', '/a', '/a/1', '/a-1'),
  region: constantFrom('eu', 'us2'),
  pod: constantFrom('eu1', 'na2'),
  organisation: constantFrom('a.crm', 'a.crm4', 'a-1.crm4', 'acrm.crm4'),
  production: label,
  sandbox: tuple(label, label).map((names) => names.join('--')),
  names: label,
  sandboxNames: tuple(label, constantFrom('a', 'x1')).map((names) => names.join('--')),
  stripeAccount: text.map((word) => `acct_${word.replaceAll('-', '_')}`),
  airtableBase: constantFrom('appaA', 'appAa', 'appaa', 'appx'),
  airtableTable: constantFrom('tblA', 'tblB'),
  airtableView: constantFrom('viwA', 'viwB'),
};

type Piece = Exclude<Token, { type: 'open' | 'close' }>;

/** The pieces of a template, some of those that may miss left out. */
function chosenPieces(template: string): Arbitrary<Piece[]> {
  const tokens = readTemplate(template);
  const groups = tokens.filter(({ type }) => type === 'open').length;
  return tuple(...Array.from({ length: groups }, () => boolean())).map((present) => {
    const open: boolean[] = [];
    return tokens.flatMap((token): Piece[] => {
      if (token.type === 'open') open.push(present.shift() ?? true);
      else if (token.type === 'close') open.pop();
      else if (open.every(Boolean)) return [token];
      return [];
    });
  });
}

function filled(template: string, kinds: string[], idPrefix = ''): Arbitrary<Filled> {
  const fill = (piece: Piece): Arbitrary<Filled> => {
    if (piece.type === 'literal') return constant({ text: piece.text, parts: {} });
    const { name, shape } = piece;
    const value = shape === 'kind' ? constantFrom(...kinds) : values[shape];
    return value.map((bare) => {
      const whole = name === 'id' ? idPrefix + bare : bare;
      return { text: whole, parts: { [name]: whole } };
    });
  };
  return chosenPieces(template)
    .chain((pieces) => tuple(...pieces.map(fill)))
    .map(joined);
}

const joined = (all: Filled[], between = ''): Filled => ({
  text: all.map(({ text }) => text).join(between),
  parts: Object.assign({}, ...all.map(({ parts }) => parts)),
});

type Fill = (template: string) => Arbitrary<Filled>;

/** Parameters in any order, those that may miss now and then left out. */
function filledParameters(
  parameters: Readonly<Record<string, string | null>>,
  fill: Fill,
): Arbitrary<Filled> {
  const pairs = Object.entries(parameters).flatMap(([key, template]) => {
    if (template === null) return [];
    const name = key.replace('?', '');
    const pair = fill(template).map(({ text, parts }) => ({
      text: `${name}=${encodeURIComponent(text)}`,
      parts,
    }));
    return [key.endsWith('?') ? option(pair) : pair];
  });
  return tuple(...pairs, option(constant({ text: 'other=1', parts: {} })))
    .map((all) => all.filter((pair) => pair !== null))
    .chain((all) => shuffledSubarray(all, { minLength: all.length }))
    .map((all) => joined(all, '&'));
}

function filledFragment({ fragment, fragmentQuery }: AddressForm, fill: Fill): Arbitrary<Filled> {
  if (fragment === undefined) return constantFrom('', 'part').map((text) => ({ text, parts: {} }));
  if (typeof fragment !== 'string') return filledParameters(fragment, fill);
  const behind = fragmentQuery ? [filledParameters(fragmentQuery, fill)] : [];
  return tuple(fill(fragment), ...behind).map((all) => joined(all, '?'));
}

/** A cloud proxy shows a record at a host of its own. */
const proxyOf = (host: string): Arbitrary<string> =>
  /:\d|^[^.]*$/.test(host) ? constant('') : constantFrom('', '', '', '.mcas.ms', '.mcas-gov.us');

function addressesOf(
  system: CrmSystem,
  site: Site,
  form: AddressForm,
  host: string,
): Arbitrary<KnownAddress> {
  const kinds = typeof form.kind === 'string' ? [] : Object.keys(form.kind);
  const fill: Fill = (template) => filled(template, kinds, system.idPrefix);
  return tuple(
    filled(host, []),
    fill(form.path),
    constantFrom('', '/'),
    filledParameters(form.query ?? {}, fill),
    filledFragment(form, fill),
    proxyOf(host),
  ).map(([at, path, slash, query, fragment, proxy]) => {
    const parts = { ...at.parts, ...path.parts, ...query.parts, ...fragment.parts };
    const end = `${query.text && `?${query.text}`}${fragment.text && `#${fragment.text}`}`;
    return {
      address: `https://${at.text}${proxy}${path.text}${slash}${end}`,
      identity: identityOf(system, site, form, parts, at.text),
    };
  });
}

/** What tells a record from all others, without regard to how Company ids are written. */
function identityOf(
  system: CrmSystem,
  site: Site,
  form: AddressForm,
  parts: Filled['parts'],
  host: string,
): string {
  const id = parts.id ?? '';
  const sameId = isUuid(system, id)
    ? id.toLowerCase().replace(/[^0-9a-f]/g, '')
    : `as it is: ${id}`;
  const kind = typeof form.kind === 'string' ? form.kind : form.kind[parts.kind ?? ''];
  return JSON.stringify([
    system.name,
    tenantOf(form.tenancy ?? site.tenancy ?? system.tenancy, parts, host),
    system.name === 'salesforce' ? 'told by the id' : kind,
    parts.type,
    system.name === 'salesforce' ? id.slice(0, 15) : sameId,
  ]);
}

/** Only to Notion without its hyphens, too. */
const isUuid = (system: CrmSystem, id: string): boolean =>
  system.name === 'notion' || /^[{]?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}[}]?$/i.test(id);

function tenantOf(tenancy: CrmSystem['tenancy'], parts: Filled['parts'], host: string) {
  if (tenancy === 'host') return host + (parts.folder ?? '');
  return tenancy === 'global' || tenancy === 'unnamed' ? null : parts.tenant;
}

const anyHosts = ['crm.test', 'crm.test:81', 'c.rm.test', 'localhost'];

/** Addresses of records of a system, of all its sites and forms. */
export function knownAddresses(system: CrmSystem): Arbitrary<KnownAddress> {
  return oneof(
    ...system.sites.flatMap((site) => {
      const hosts = site.hosts === 'anyHost' ? anyHosts : site.hosts;
      return site.forms.map((form) =>
        constantFrom(...hosts).chain((host) => addressesOf(system, site, form, host)),
      );
    }),
  );
}

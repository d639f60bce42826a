const hex = '[0-9A-Fa-f]';
const uuid = `${hex}{8}(?:-${hex}{4}){3}-${hex}{12}`;

/** Words in an id's place that are no ids. */
export const noIds = [
  'new',
  'add',
  'create',
  'edit',
  'import',
  'search',
  'view',
  'views',
  'list',
  'index',
  'all',
  'segments',
  'null',
  'undefined',
];

/** What a part of an address may look like, as the source of a regular expression. */
const shapes = {
  digits: '[0-9]+',
  /** Of systems that open an empty form at 0. */
  positive: '0*[1-9][0-9]*',
  uuid,
  /** As Microsoft writes it: braces around it or not. */
  guid: `(?:${uuid}|\\{${uuid}\\})`,
  /** As Notion writes it: without its hyphens, too. */
  hex: `(?:${hex}{32}|${uuid})`,
  text: `(?!(?:${noIds.join('|')})(?![\\w-]))[\\w-]+`,
  /** The same without a hyphen, and with one. */
  plain: `(?!(?:${noIds.join('|')})(?!\\w))\\w+`,
  hyphened: `(?!(?:${noIds.join('|')})(?![\\w-]))(?=\\w*-)[\\w-]+`,
  word: '\\w+',
  /** A segment of a path, whatever it is. */
  slug: '[^/]+',
  anything: '.*',
  /** The folder that a self-hosted system was put in: nothing, `/crm`, `/apps/crm`. */
  folder: '(?:/[\\w.-]+)*?',
  /** One label of a host name, except those that are no tenant's. */
  label: '(?!(?:www|app|api)\\.)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?',
  /** A pod of a SaaS: `eu1`, `na2`. */
  pod: '[a-z]+[0-9]+',
  /** A region of a SaaS: `eu`, `us2`. */
  region: '[a-z]+[0-9]*',
  /** An organisation of Dynamics 365 with its region. */
  organisation: '[a-z0-9-]+\\.crm[0-9]*',
  /** Domains of Salesforce: only a sandbox has `--` in it. */
  production: '(?![^.]*--)[a-z0-9-]+',
  sandbox: '(?=[^.]*--)[a-z0-9-]+',
  /** The same where another `--` follows. */
  names: '[a-z0-9]+(?:-[a-z0-9]+)*',
  sandboxNames: '[a-z0-9]+(?:-[a-z0-9]+)*--[a-z0-9]+',
  /** Of 15 characters, or of 18 with the checksum. */
  salesforceId: '[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?',
  /** The same, where any other word is possible: by the known beginnings. */
  salesforceKey: '(?=00[136Q]|500|a[A-Za-z]*[0-9])[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?',
  stripeAccount: 'acct_\\w+',
  airtableBase: 'app[A-Za-z0-9]+',
  airtableTable: 'tbl[A-Za-z0-9]+',
  airtableView: 'viw[A-Za-z0-9]+',
} as const;

export type Shape = keyof typeof shapes;

export type Token =
  | { type: 'literal'; text: string }
  | { type: 'part'; name: string; shape: Shape | 'kind' }
  | { type: 'open' }
  | { type: 'close' };

const isShape = (text: string | undefined): text is Shape => text !== undefined && text in shapes;

/** @throws Error where one of our templates is misspelled */
function toToken(text: string): Token {
  if (text === '[') return { type: 'open' };
  if (text === ']') return { type: 'close' };
  const [, name, shape] = /^\{(\w+)(?::(\w+))?\}$/.exec(text) ?? [];
  if (name === undefined) return { type: 'literal', text };
  if (name === 'kind') return { type: 'part', name, shape: 'kind' };
  if (!isShape(shape)) throw new Error(`No such shape: ${text}`);
  return { type: 'part', name, shape };
}

/** The parts of a template: `/deal[s]/{id:digits}`. */
export function readTemplate(template: string): Token[] {
  const pieces = template.match(/\{[^}]*\}|[[\]]|[^{}[\]]+/g) ?? [];
  return pieces.map(toToken);
}

/** What the parts `kind` and `id` are known to be. */
interface PartFacts {
  kinds?: readonly string[];
  idPrefix?: string;
}

/** A template as the source of a regular expression, a named group for each part. */
export function templateSource(template: string, { kinds, idPrefix }: PartFacts = {}): string {
  const sourceOf = (token: Token): string => {
    if (token.type === 'literal') return RegExp.escape(token.text);
    if (token.type === 'open') return '(?:';
    if (token.type === 'close') return ')?';
    const shape =
      token.shape === 'kind' ? (kinds ?? []).map(RegExp.escape).join('|') : shapes[token.shape];
    const prefix = token.name === 'id' && idPrefix ? RegExp.escape(idPrefix) : '';
    return `(?<${token.name}>${prefix}${shape})`;
  };
  return readTemplate(template).map(sourceOf).join('');
}

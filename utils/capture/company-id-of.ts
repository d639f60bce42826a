import { kindLetters, type RecordKind } from './record-kind.ts';

/** What the Company id of a record is made of. */
interface IdParts {
  /** The system's two letters. */
  code: string;
  /** Null where the id is unique without it. */
  tenant: { text: string; numbered: boolean } | null;
  kind: RecordKind;
  /** The number of a type that the CRM's own user made. */
  type: string | null;
  /** The record id as `writeRecordId` or its system writes it. */
  written: string;
}

/**
 * The Company id of a record, of A-Z and 0-9: `HS123C456` is company 456 of HubSpot portal 123,
 * `PDACMEXO5` organization 5 of acme in Pipedrive. No two records share one, since it can be read back:
 * - the first two letters are the system's, which fixes how the tenant is written;
 * - a numbered tenant ends where a letter begins, a named one at an `X` that a letter follows: within
 *   `writeText` a digit follows each `X`;
 * - ids without a tenant, in a system where others have a named one, are digits and UUIDs, which have no
 *   `X`, or Salesforce's, which have a fixed width;
 * - a type is digits with `R` behind it; the rest is the id.
 */
export function companyIdOf({ code, tenant, kind, type, written }: IdParts): string {
  const tenantPart = tenant ? (tenant.numbered ? tenant.text : `${writeText(tenant.text)}X`) : '';
  const typePart = type === null ? '' : `${type}R`;
  return code + tenantPart + kindLetters[kind] + typePart + written;
}

/** Common signs in hosts and ids, and the two letters that have another meaning here. */
const escapes = new Map([
  ['x', 'X0'],
  ['-', 'X1'],
  ['.', 'X2'],
  ['_', 'X3'],
  ['z', 'X4'],
  [':', 'X5'],
  ['/', 'X6'],
]);

/**
 * Any text in A-Z and 0-9, nothing lost: small letters and digits as capitals and digits, a capital
 * after `Z`, signs as `X` and a digit; others as `X9`, their code point in hexadecimal, `Z`.
 */
export function writeText(text: string): string {
  return Array.from(text, writeCharacter).join('');
}

function writeCharacter(character: string): string {
  const escaped = escapes.get(character);
  if (escaped) return escaped;
  if (/[a-z0-9]/.test(character)) return character.toUpperCase();
  if (/[A-Z]/.test(character)) return `Z${character}`;
  return `X9${character.codePointAt(0)?.toString(16).toUpperCase()}Z`;
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** With its hyphens: what has none may be any text, which has a case. */
export const isUuid = (text: string): boolean => uuid.test(text);

export const writeUuid = (text: string): string => text.replaceAll('-', '').toUpperCase();

/**
 * A UUID has no case and a fixed width: its 32 digits in capitals. Other ids as `writeText`, with an
 * `X` behind those that would read as a UUID then.
 */
export function writeRecordId(recordId: string): string {
  if (isUuid(recordId)) return writeUuid(recordId);
  const written = writeText(recordId);
  return /^[0-9A-F]{32}$/.test(written) ? `${written}X` : written;
}

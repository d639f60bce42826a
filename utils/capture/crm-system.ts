import type { PageFacts } from './page-facts.ts';
import type { RecordKind } from './record-kind.ts';

/**
 * Where a record's id is unique, and so what a Company id has beside it:
 * - `numbered`: within a tenant that the address names by digits
 * - `named`: within a tenant that the address names by a word
 * - `host`: within the host, with its port and folder
 * - `global`: everywhere; the tenant is left out, since some forms of an address lack it
 * - `unnamed`: within a tenant that the address does not name
 */
export type Tenancy = 'numbered' | 'named' | 'host' | 'global' | 'unnamed';

/**
 * One way to address a record. The texts are templates (`template.ts`): `{id:digits}` is a part of
 * that shape, `[…]` may be missing. The parts `tenant`, `id`, `kind` and `type` are read, others only
 * have to be there.
 */
export interface AddressForm {
  /** The kind, or the kinds by the word at `{kind}`. */
  kind: RecordKind | Readonly<Record<string, RecordKind>>;
  /** The whole path, except for a slash at its end. */
  path: string;
  /** Parameters by name, in any order: `name?` may be missing, one that is null must be. */
  query?: Readonly<Record<string, string | null>>;
  /** The whole fragment, except for a `?` and what follows it; or parameters in it. */
  fragment?: string | Readonly<Record<string, string | null>>;
  /** Parameters behind the `?` of a fragment, named as in `query`. */
  fragmentQuery?: Readonly<Record<string, string | null>>;
  /** The system ignores letter case; the words of `kind` are in small letters. */
  anyCase?: true;
  /** Overrides the system's. */
  tenancy?: Tenancy;
  /** The tenancy by which earlier versions wrote the Company ids of this form. */
  formerTenancy?: Tenancy;
  /** No Company is made of these without a review. */
  review?: true;
}

export interface Site {
  /** Templates, `tenant` among their parts; https only. `anyHost`: self-hosted, by http too. */
  hosts: readonly string[] | 'anyHost';
  forms: readonly AddressForm[];
  /** Match patterns of links to its records, where its host is not enough. */
  linkPatterns?: readonly string[];
  /** What the addresses of its client lists contain, where its host is not enough. */
  listTexts?: readonly string[];
  tenancy?: Tenancy;
  review?: true;
}

/** A record id in the system's own form, where that is more than the text in the address. */
export interface RefinedId {
  recordId: string;
  kind?: RecordKind;
  /** How it is written in a Company id: A-Z and 0-9, for no two ids the same. */
  written?: string;
}

/** A CRM that is built in. To add one: a file like its neighbours, and a line in `systems.ts`. */
export interface CrmSystem<Name extends string = string> {
  name: Name;
  /** Its name for users; never translated. */
  title: string;
  /** The two letters that begin its Company ids; no other system has them. */
  code: string;
  tenancy: Tenancy;
  /** The kind that is a client: of one such a Company may be made at once. Null: always a review. */
  clientKind: RecordKind | null;
  /** What every record id begins with, and no Company id needs. */
  idPrefix?: string;
  /** Null where the text is no id after all. */
  refine?: (recordId: string) => RefinedId | null;
  sites: readonly Site[];
  page: PageFacts;
}

/** Keeps the name as a type of its own. */
export const defineSystem = <const Name extends string>(system: CrmSystem<Name>): CrmSystem<Name> =>
  system;

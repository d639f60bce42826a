import type { PageFacts } from './page-facts.ts';
import type { RecordKind } from './record-kind.ts';

/**
 * Whose numbers a record's id is one of, and so what stands beside it in a Company id:
 * - `numbered`: of a tenant that the address names by digits
 * - `named`: of a tenant that the address names by a word
 * - `host`: of the host, with its port and folder
 * - `global`: nobody else's; a tenant is left out, for some forms of an address lack it
 * - `untold`: of a tenant that the address does not name
 */
export type Tenancy = 'numbered' | 'named' | 'host' | 'global' | 'unnamed';

/**
 * One way to address a record. The texts are templates (`template.ts`): `{id:digits}` is a part of
 * that shape, `[…]` may be missing. The parts `tenant`, `id`, `kind` and `type` are read, others only
 * have to be there.
 */
export interface AddressForm {
  /** The kind, or the kinds by the word that stands at `{kind}`. */
  kind: RecordKind | Readonly<Record<string, RecordKind>>;
  /** The whole path but for a slash at its end. */
  path: string;
  /** Parameters by name, in any order: `name?` may be missing, one that is null must be. */
  query?: Readonly<Record<string, string | null>>;
  /** The whole fragment but for a `?` and what follows it, or parameters in it. */
  fragment?: string | Readonly<Record<string, string | null>>;
  /** Parameters behind the `?` of a fragment, named as in `query`. */
  fragmentQuery?: Readonly<Record<string, string | null>>;
  /** Capitals and small letters are the same to the system; the words of `kind` are in small ones. */
  anyCase?: true;
  /** In place of the system's. */
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
  /** Match patterns of links to its records, where its host does not tell them. */
  linkPatterns?: readonly string[];
  /** What the addresses of its lists of clients hold, where its host does not tell them. */
  listTexts?: readonly string[];
  tenancy?: Tenancy;
  review?: true;
}

/** A record id as the system itself knows it, where that is more than the text in the address. */
export interface RefinedId {
  recordId: string;
  kind?: RecordKind;
  /** How it is written in a Company id: A-Z and 0-9, for no two ids the same. */
  written?: string;
}

/** What we know of a CRM. To add one: a file like its neighbours, and a line in `systems.ts`. */
export interface CrmSystem<Name extends string = string> {
  name: Name;
  /** As its users know it; never translated. */
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

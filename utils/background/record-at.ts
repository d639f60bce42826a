import { readStoredItems } from '../browser/stored-item.ts';
import { type AnyRecord, recogniseAny } from '../capture/any-record.ts';
import {
  type FoundRecord,
  findRecord,
  type RecordSettings,
  toFoundRecord,
} from '../capture/found-record.ts';
import { ownSite } from '../capture/own-site.ts';
import { recogniseRecord } from '../capture/recognise-record.ts';
import type { RecordReference } from '../companies/record-link.ts';
import { recordTitle } from '../i18n/record-title.ts';
import { success } from '../result.ts';
import { idFormItem } from '../storage.ts';
import { siteRulesItem } from '../stored-options.ts';
import type { Handlers } from './answer-requests.ts';

/**
 * What the user has set that decides on records.
 * @throws UnknownDataError
 */
export async function recordSettings(): Promise<RecordSettings> {
  const [rules, idForm] = await readStoredItems(siteRulesItem, idFormItem);
  return { rules, idForm };
}

/** A record as the user's rules have it: a page may have met it by others. */
export function ruledReference(
  reference: RecordReference,
  settings: RecordSettings,
): RecordReference {
  const found = reference.system === ownSite ? findRecord(reference.address, settings) : null;
  return found ? { ...found.from, address: reference.address } : reference;
}

/** An address, and what it is known as: it is recognised once, and that goes along. */
export interface Recognised {
  address: string;
  /** Null where it is no page of a record. */
  known: AnyRecord | null;
  settings: RecordSettings;
}

/** @throws UnknownDataError */
export async function recogniseAddress(address: string): Promise<Recognised> {
  const settings = await recordSettings();
  return { address, known: recogniseAny(address, settings.rules), settings };
}

/** What the record of an address means for its Company; null where it is the page of none. */
export const recordOf = ({ address, known, settings }: Recognised): FoundRecord | null =>
  known && toFoundRecord(known, address, settings.idForm);

/**
 * The record that an address is the page of, and what it means for its Company; null for any other.
 * @throws UnknownDataError
 */
export const recordAt = async (address: string): Promise<FoundRecord | null> =>
  recordOf(await recogniseAddress(address));

export const recognising = {
  /** The record that an address is the page of, and what a page needs to know of it. */
  async recognise({ address }) {
    const record = await recordAt(address);
    return success(record && { ...record, title: recordTitle(record.from) });
  },
} satisfies Partial<Handlers>;

/**
 * The record of a reference, and which ids it may have, whichever its user has chosen.
 * @throws UnknownDataError
 */
export async function foundRecord({ address }: RecordReference): Promise<FoundRecord | null> {
  // No rule and no setting has a part in which ids a known system's record may have.
  const known = recogniseRecord(address);
  return known ? toFoundRecord(known, address, 'full') : await recordAt(address);
}

/**
 * Every form of the id that a record's Company may have.
 * @throws UnknownDataError
 */
export async function idsOfRecord(from: RecordReference | undefined): Promise<string[]> {
  if (!from) return [];
  const { ids = [], bareId = null } = (await foundRecord(from)) ?? {};
  return [...new Set([from.record, ...ids, ...(bareId === null ? [] : [bareId])])];
}

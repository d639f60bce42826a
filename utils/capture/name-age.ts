import { type ChosenName, isName } from './choose-name.ts';
import type { KnownPage } from './known-page.ts';
import type { Stay } from './page-memory.ts';
import type { PageReading } from './page-reading.ts';
import { agreesWithTitle, withoutState } from './title-name.ts';

/**
 * Whether a name is of the page's present address, or of the one before:
 * - `fresh`: it came with this address
 * - `early`: it may still be the last page's, and change
 * - `another`: it has stood long enough, and is what another page of the document was called
 * - `unseen`: it has stood long enough, though nobody saw it come, and the document has been another
 *   record's: however slow the page is, the name may be that one's still
 */
export type NameAge = 'fresh' | 'early' | 'another' | 'unseen';

/** The name on a page, and how far it is to be trusted. */
export interface PageName extends ChosenName {
  age: NameAge;
  /** A machine has put it into another language. */
  isTranslated: boolean;
}

/** In a single-page application title and heading follow the address within so many milliseconds. */
const settlingTime = 2000;

/** The answer for a record's page comes within so many milliseconds, or not at all. */
const longestAnswer = 15_000;

/** Two looks that are so far apart see the same. */
const lookDistance = 500;

interface Judge {
  /** The key of the record at an address; null: it is no record. */
  keyOf: (address: string) => string | null;
  known: KnownPage | null;
}

/** How far a name that a page was read to have is its own. */
export function nameAge(name: string, reading: PageReading, { keyOf, known }: Judge): NameAge {
  if (isLoadedFor(reading, keyOf)) return 'fresh';
  const { stays, sameFor } = reading.memory;
  const first = runOf(stays, keyOf(reading.address), keyOf);
  const came = stays[first];
  if (!came) return 'early';
  const says = (text: string) => agreesWithTitle(name, withoutState(text), known);
  const isSettled = came.age >= settlingTime;
  if (isOfAnother(stays, first, { keyOf, says })) return isSettled ? 'another' : 'early';
  const hasAll = wasSettled(stays, first, keyOf) && !isAnotherDue(stays, first, { keyOf, known });
  if (came.wasSeen && hasAll) return 'fresh';
  if (!isSettled || sameFor < lookDistance) return 'early';
  return wasAnother(reading, keyOf) ? 'unseen' : 'fresh';
}

/** Whether the document was another record's before, as far as can be seen. */
function wasAnother(
  { address, loadedFor, moves, memory }: PageReading,
  keyOf: Judge['keyOf'],
): boolean {
  if (moves === null) return true;
  const all = [loadedFor, ...moves, ...memory.stays.map((stay) => stay.address)];
  return all.some((one) => ![null, keyOf(address)].includes(keyOf(one)));
}

/** Whether a page may still be on its way from one address to the next, and its name is worth waiting for. */
export function isSettling(reading: PageReading, keyOf: Judge['keyOf']): boolean {
  if (isLoadedFor(reading, keyOf)) return false;
  const { stays } = reading.memory;
  const came = stays[runOf(stays, keyOf(reading.address), keyOf)];
  if (!came || (!came.wasSeen && wasAnother(reading, keyOf))) return false;
  return came.age < settlingTime + lookDistance;
}

/** Where the last addresses of this record begin. */
const runOf = (stays: Stay[], key: string | null, keyOf: Judge['keyOf']): number =>
  stays.findLastIndex(({ address }) => keyOf(address) !== key) + 1;

/** A document that was loaded for this record, and has shown no other, has nothing of another. */
function isLoadedFor(
  { address, loadedFor, moves, isInFrame, memory }: PageReading,
  keyOf: Judge['keyOf'],
): boolean {
  if (isInFrame) return true;
  const key = keyOf(address);
  if (moves === null) return false;
  const all = [loadedFor, ...moves, ...memory.stays.map((stay) => stay.address)];
  return all.every((one) => keyOf(one) === key);
}

/** What another record was called here, or a whole page that was no record: its title and its heading. */
function isOfAnother(
  stays: Stay[],
  first: number,
  { keyOf, says }: { keyOf: Judge['keyOf']; says: (text: string) => boolean },
): boolean {
  const came = stays[first];
  const key = keyOf(came?.address ?? '');
  const others = stays
    .slice(0, first)
    .filter(({ address }) => ![null, key].includes(keyOf(address)));
  if (others.some((stay) => ownTexts(stay).some(says))) return true;
  // The title alone may have come before the address.
  return came?.wasSeen === true && came.atFirst.texts.some(says);
}

/** What came with an address: what stood there when it came was the last one's. */
function ownTexts({ wasSeen, atFirst, shown }: Stay): string[] {
  if (!wasSeen) return shown;
  const others = new Set([atFirst.title, ...atFirst.texts]);
  return shown.filter((text) => !others.has(text));
}

/**
 * Whether the answer for a record that was shown before may still come, and would be taken for this
 * one's: the place of the name has said nothing new while it was there, that the title confirms.
 */
function isAnotherDue(stays: Stay[], first: number, { keyOf, known }: Judge): boolean {
  const keys = stays.map(({ address }) => keyOf(address));
  return stays.slice(0, first).some((start, index) => {
    const key = keys[index];
    const isOther = key !== null && key !== keys[first] && key !== keys[index - 1];
    // Longer ago, it stood there when this record came.
    if (!isOther || start.age - (stays[first]?.age ?? 0) > longestAnswer) return false;
    const next = stays[keys.findIndex((one, later) => later > index && one !== key)];
    const old = start.wasSeen ? start.atFirst.texts.map(withoutState) : [];
    // The title may have come before its address, at both ends.
    const titles = [start.atFirst.title, next?.atFirst.title ?? ''];
    const isOwn = (name: string) =>
      isName(name, known) && titles.some((title) => agreesWithTitle(name, title, known));
    const texts = next?.wasSeen ? next.atFirst.texts.map(withoutState) : [];
    return !texts.some((text) => !old.includes(text) && isOwn(text));
  });
}

/** Whether the page before had settled and been shown: otherwise its own late answer may still come. */
function wasSettled(stays: Stay[], first: number, keyOf: Judge['keyOf']): boolean {
  const before = stays.slice(0, first);
  const key = keyOf(before.at(-1)?.address ?? '');
  const start = before[runOf(before, key, keyOf)];
  const came = stays[first];
  if (!start || !came || start.age - came.age < settlingTime) return false;
  return !start.wasSeen || JSON.stringify(start.atFirst) !== JSON.stringify(came.atFirst);
}

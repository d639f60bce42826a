/** The list's data of a Company: just enough to find and sort it. */
export interface ListEntry {
  key: string;
  sortName: string;
  /** 0: never. */
  touchedAt: number;
  /** 0: unknown. */
  createdAt: number;
  /** Since when its client is waited for; 0: nobody waits. */
  waitingSince: number;
  /** As they are searched. */
  id: string;
  name: string;
  text: string;
  /** A bit for each of `companyFilters` that it passes, however long its client takes. */
  filters: number;
}

/** A list entry, and what tells whether the API still gives its Company so. */
export interface PackedEntry extends ListEntry {
  /** `fingerprintOf` the Company; 0: it must be looked at, whatever the API gives. */
  fingerprint: number;
}

/**
 * What the list needs of some hundreds of Companies, in the order of their keys: a column each, since
 * a few large records are read much faster than many small ones. Whoever changes what an entry is made
 * of adds a version of the database that empties the packs: the background makes them anew.
 */
export interface ListPack {
  linkApp: string;
  /** The last key of its range; `[]` comes after every key. Its range begins behind the pack before. */
  to: string | [];
  keys: string[];
  sortNames: string[];
  ids: string[];
  names: string[];
  texts: string[];
  touchedAt: Float64Array;
  createdAt: Float64Array;
  waitingSince: Float64Array;
  filters: Uint16Array;
  fingerprints: Float64Array;
}

/** A record of more than 64 kB is kept in a file of its own by Chromium, which is slow to read. */
export const mostInPack = 400;

const times = (entries: PackedEntry[], field: 'touchedAt' | 'createdAt' | 'waitingSince') =>
  Float64Array.from(entries, (entry) => entry[field]);

/** A pack of these entries, which are in the order of their keys. */
export const toPack = (linkApp: string, to: ListPack['to'], entries: PackedEntry[]): ListPack => ({
  ...{ linkApp, to },
  keys: entries.map(({ key }) => key),
  sortNames: entries.map(({ sortName }) => sortName),
  ids: entries.map(({ id }) => id),
  names: entries.map(({ name }) => name),
  texts: entries.map(({ text }) => text),
  touchedAt: times(entries, 'touchedAt'),
  createdAt: times(entries, 'createdAt'),
  waitingSince: times(entries, 'waitingSince'),
  filters: Uint16Array.from(entries, ({ filters }) => filters),
  fingerprints: Float64Array.from(entries, ({ fingerprint }) => fingerprint),
});

export const entriesOf = (pack: ListPack): PackedEntry[] =>
  pack.keys.map((key, index) => ({
    key,
    sortName: pack.sortNames[index] ?? '',
    id: pack.ids[index] ?? '',
    name: pack.names[index] ?? '',
    text: pack.texts[index] ?? '',
    touchedAt: pack.touchedAt[index] ?? 0,
    createdAt: pack.createdAt[index] ?? 0,
    waitingSince: pack.waitingSince[index] ?? 0,
    filters: pack.filters[index] ?? 0,
    fingerprint: pack.fingerprints[index] ?? 0,
  }));

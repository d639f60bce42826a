import * as v from 'valibot';
import {
  inEnvelope,
  type Key,
  openEnvelope,
  readStored,
  type StoredItem,
  UnknownDataError,
  watchStored,
  writeStored,
} from './stored-item.ts';

/** An entry of a stored list or record that does not pass, as it is stored. */
export interface BrokenEntry {
  /** Its index, or its key. */
  at: number | string;
  entry: unknown;
}

/** A list or a record whose entries are parsed one by one. */
export interface StoredEntries<Value> extends StoredItem<Value> {
  /**
   * The entries that do not pass. They are left out of the value, never stop their neighbours, and are
   * kept by each write of it, until their user mends or removes them here.
   */
  broken: StoredItem<BrokenEntry[]>;
}

interface Entries<Value> {
  value: Value;
  broken: BrokenEntry[];
}

/** How entries are taken out of what is stored, and put back. */
interface Shape<Value> {
  empty: Value;
  /** Undefined where it is no such thing at all. */
  split(stored: unknown): Entries<Value> | undefined;
  join(entries: Entries<Value>): unknown;
}

interface Definition<Entry> extends Key {
  entry: v.GenericSchema<unknown, Entry>;
}

/* @__NO_SIDE_EFFECTS__ */
export const defineStoredList = <Entry>(definition: Definition<Entry>): StoredEntries<Entry[]> =>
  defineStoredEntries(definition, listOf(definition.entry));

/* @__NO_SIDE_EFFECTS__ */
export const defineStoredRecord = <Entry>(
  definition: Definition<Entry>,
): StoredEntries<Record<string, Entry>> =>
  defineStoredEntries(definition, recordOf(definition.entry));

const listOf = <Entry>(schema: v.GenericSchema<unknown, Entry>): Shape<Entry[]> => ({
  empty: [],
  split(stored) {
    if (!Array.isArray(stored)) return undefined;
    const { good, broken } = sorted(schema, [...stored.entries()]);
    return { value: good.map(([, entry]) => entry), broken };
  },
  // Each between the neighbours that it had: of two rules for a page, the first one counts.
  join: ({ value, broken }) =>
    broken.reduce<unknown[]>((all, { at, entry }) => all.toSpliced(Number(at), 0, entry), value),
});

const recordOf = <Entry>(
  schema: v.GenericSchema<unknown, Entry>,
): Shape<Record<string, Entry>> => ({
  empty: {},
  split(stored) {
    const record = v.safeParse(v.record(v.string(), v.unknown()), stored);
    if (!record.success || Array.isArray(stored)) return undefined;
    const { good, broken } = sorted(schema, Object.entries(record.output));
    return { value: Object.fromEntries(good), broken };
  },
  join: ({ value, broken }) => ({
    ...Object.fromEntries(broken.map(({ at, entry }) => [at, entry])),
    ...value,
  }),
});

function sorted<At extends number | string, Entry>(
  schema: v.GenericSchema<unknown, Entry>,
  entries: [At, unknown][],
): { good: [At, Entry][]; broken: BrokenEntry[] } {
  const good: [At, Entry][] = [];
  const broken: BrokenEntry[] = [];
  for (const [at, entry] of entries) {
    const parsed = v.safeParse(schema, entry);
    if (parsed.success) good.push([at, parsed.output]);
    else broken.push({ at, entry });
  }
  return { good, broken };
}

function defineStoredEntries<Value>(key: Key, shape: Shape<Value>): StoredEntries<Value> {
  /** Of what was last read here: a popup that is about to close has no time to read before it writes. */
  let lastBroken: BrokenEntry[] | undefined;

  function split(stored: unknown): Entries<Value> {
    if (stored === undefined) return { value: shape.empty, broken: [] };
    const entries = shape.split(openEnvelope(key, stored));
    if (!entries) throw new UnknownDataError(key.key);
    return entries;
  }
  function receive(stored: unknown): Entries<Value> {
    const entries = split(stored);
    lastBroken = entries.broken;
    return entries;
  }
  const read = async () => receive(await readStored(key.key));
  /** The stored value is unknown to us, and is overwritten as before. */
  const unknown = (): Entries<Value> => ({ value: shape.empty, broken: [] });
  const write = (entries: Entries<Value>) => writeStored(key, shape.join(entries));

  return {
    key: key.key,
    parse: (stored) => split(stored).value,
    receive: (stored) => receive(stored).value,
    read: async () => (await read()).value,
    write: async (value) =>
      await write({ value, broken: lastBroken ?? (await read().catch(unknown)).broken }),
    holding: async (value) =>
      inEnvelope(key, shape.join({ ...(await read().catch(unknown)), value })),
    watch: (changed) => watchStored(key.key, (stored) => changed(receive(stored).value)),
    broken: {
      key: key.key,
      parse: (stored) => split(stored).broken,
      receive: (stored) => receive(stored).broken,
      read: async () => (await read()).broken,
      write: async (broken) => {
        const { value } = await read();
        lastBroken = broken;
        await write({ value, broken });
      },
      holding: async (broken) => inEnvelope(key, shape.join({ ...(await read()), broken })),
      watch: (changed) => watchStored(key.key, (stored) => changed(receive(stored).broken)),
    },
  };
}

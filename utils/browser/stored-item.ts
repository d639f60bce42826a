import * as v from 'valibot';
import { browser } from 'wxt/browser';

/** The stored value was written by a newer version, or by an unknown program. It is kept as it is. */
export class UnknownDataError extends Error {
  override name = 'UnknownDataError';
}

/** The storage could not be written: the disk is full. */
export class FullStorageError extends Error {
  override name = 'FullStorageError';
}

/** How a key is stored, whatever its value. */
export interface Key {
  key: string;
  /** Counts up with each change of shape; `migrations[n]` turns version n into n + 1. */
  version: number;
  migrations?: Record<number, (old: unknown) => unknown>;
}

interface Definition<Value> extends Key {
  schema: v.GenericSchema<unknown, Value>;
  fallback: NoInfer<Value>;
  /** It can be made anew: what cannot be read counts as not there, and is written over. */
  isDisposable?: boolean;
}

/** One key of the extension's local storage: parsed on every read. */
export interface StoredItem<Value> {
  key: string;
  /**
   * The value in an envelope, from wherever it comes; the fallback where there is none.
   * @throws UnknownDataError
   */
  parse(stored: unknown): Value;
  /**
   * The same, for what was just read from the storage.
   * @throws UnknownDataError
   */
  receive(stored: unknown): Value;
  /** @throws UnknownDataError */
  read(): Promise<Value>;
  /** @throws FullStorageError */
  write(value: Value): Promise<void>;
  /** The storage entry for this value, for `writeStoredItems`. */
  holding(value: Value): Promise<Record<string, unknown>>;
  /** Calls back with each new value; returns the way to stop. */
  watch(changed: (value: Value) => void): () => void;
}

/** What an item holds. */
export type Stored<Item> = Item extends StoredItem<infer Value> ? Value : never;

/** A file can hold any number: from a huge negative one no migration would ever arrive. */
const versionSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const envelopeSchema = v.object({ version: versionSchema, value: v.unknown() });

/**
 * The stored value, migrated to this version; undefined where there is none.
 * @throws UnknownDataError where a newer version or an unknown program wrote it
 */
export function openEnvelope({ key, version, migrations = {} }: Key, stored: unknown): unknown {
  if (stored === undefined) return undefined;
  const envelope = v.safeParse(envelopeSchema, stored);
  if (!envelope.success || envelope.output.version > version) throw new UnknownDataError(key);
  let { value } = envelope.output;
  for (let from = envelope.output.version; from < version; from += 1) {
    value = migrations[from]?.(value);
  }
  return value;
}

export const readStored = async (key: string): Promise<unknown> =>
  (await browser.storage.local.get(key))[key];

export const inEnvelope = ({ key, version }: Key, value: unknown): Record<string, unknown> => ({
  [key]: { version, value },
});

/** @throws FullStorageError */
export const writeStored = (key: Key, value: unknown): Promise<void> =>
  writeAll(inEnvelope(key, value));

async function writeAll(items: Record<string, unknown>): Promise<void> {
  try {
    await browser.storage.local.set(items);
  } catch (error) {
    throw new FullStorageError(Object.keys(items).join(), { cause: error });
  }
}

export function watchStored(key: string, changed: (stored: unknown) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && key in changes) changed(changes[key]?.newValue);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/* @__NO_SIDE_EFFECTS__ */
export function defineStoredItem<Value>(definition: Definition<Value>): StoredItem<Value> {
  const { key, schema, fallback, isDisposable = false } = definition;

  function parse(stored: unknown): Value {
    if (stored === undefined) return fallback;
    try {
      const parsed = v.safeParse(schema, openEnvelope(definition, stored));
      if (parsed.success) return parsed.output;
    } catch (error) {
      if (!isDisposable) throw error;
    }
    if (isDisposable) return fallback;
    throw new UnknownDataError(key);
  }

  return {
    key,
    parse,
    receive: parse,
    read: async () => parse(await readStored(key)),
    write: (value) => writeStored(definition, value),
    holding: async (value) => inEnvelope(definition, value),
    watch: (changed) => watchStored(key, (stored) => changed(parse(stored))),
  };
}

/**
 * Several items at once (`item.holding(value)`), all of them or none.
 * @throws FullStorageError
 */
export async function writeStoredItems(
  ...items: Promise<Record<string, unknown>>[]
): Promise<void> {
  await writeAll(Object.assign({}, ...(await Promise.all(items))));
}

/**
 * Several items in one round trip, in their order.
 * @throws UnknownDataError
 */
export async function readStoredItems<Values extends unknown[]>(
  ...items: { [Index in keyof Values]: Pick<StoredItem<Values[Index]>, 'key' | 'receive'> }
): Promise<Values> {
  const stored = await browser.storage.local.get(items.map((item) => item.key));
  return items.map((item) => item.receive(stored[item.key])) as Values;
}

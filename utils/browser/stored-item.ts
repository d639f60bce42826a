import * as v from 'valibot';
import { browser } from 'wxt/browser';

/** What stands in the storage was written by a newer version, or by nobody we know. It is kept as it is. */
export class UnknownDataError extends Error {
  override name = 'UnknownDataError';
}

/** The storage could not be written: the disk is full. */
export class FullStorageError extends Error {
  override name = 'FullStorageError';
}

interface Definition<Value> {
  key: string;
  /** Counts up with each change of shape; `migrations[n]` turns version n into n + 1. */
  version: number;
  schema: v.GenericSchema<unknown, Value>;
  fallback: Value;
  migrations?: Record<number, (old: unknown) => unknown>;
}

/** One key of the extension's local storage: parsed on every read. */
export interface StoredItem<Value> {
  key: string;
  parse(stored: unknown): Value;
  /** @throws UnknownDataError */
  read(): Promise<Value>;
  /** @throws FullStorageError */
  write(value: Value): Promise<void>;
  /** Calls back with each new value; returns the way to stop. */
  watch(changed: (value: Value) => void): () => void;
}

/** A file can hold any number: from a huge negative one no migration would ever arrive. */
const versionSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const envelopeSchema = v.object({ version: versionSchema, value: v.unknown() });

/* @__NO_SIDE_EFFECTS__ */
export function defineStoredItem<Value>(definition: Definition<Value>): StoredItem<Value> {
  const { key, version, schema, fallback, migrations = {} } = definition;

  function parse(stored: unknown): Value {
    if (stored === undefined) return fallback;
    const envelope = v.safeParse(envelopeSchema, stored);
    if (!envelope.success || envelope.output.version > version) throw new UnknownDataError(key);
    let { value } = envelope.output;
    for (let from = envelope.output.version; from < version; from += 1) {
      value = migrations[from]?.(value);
    }
    const parsed = v.safeParse(schema, value);
    if (!parsed.success) throw new UnknownDataError(key);
    return parsed.output;
  }

  return {
    key,
    parse,
    read: async () => parse((await browser.storage.local.get(key))[key]),
    write: (value) =>
      browser.storage.local.set({ [key]: { version, value } }).catch((error: unknown) => {
        throw new FullStorageError(key, { cause: error });
      }),
    watch(changed) {
      const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
        if (area === 'local' && key in changes) changed(parse(changes[key]?.newValue));
      };
      browser.storage.onChanged.addListener(listener);
      return () => browser.storage.onChanged.removeListener(listener);
    },
  };
}

/**
 * Several items in one round trip, in their order.
 * @throws UnknownDataError
 */
export async function readStoredItems<Values extends unknown[]>(
  ...items: { [Index in keyof Values]: StoredItem<Values[Index]> }
): Promise<Values> {
  const stored = await browser.storage.local.get(items.map((item) => item.key));
  return items.map((item) => item.parse(stored[item.key])) as Values;
}

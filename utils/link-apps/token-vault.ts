import { type DBSchema, openDB } from 'idb';
import * as v from 'valibot';
import { defineStoredRecord } from '../browser/stored-entries.ts';

interface KeySchema extends DBSchema {
  keys: { key: 'tokens'; value: CryptoKey };
}

const encryptedSchema = v.object({ vector: v.string(), text: v.string() });
type Encrypted = v.InferOutput<typeof encryptedSchema>;

/** The Link APP tokens by Link APP, each encrypted with a key that no content script can reach. */
const tokensItem = defineStoredRecord({
  key: 'tokens',
  version: 1,
  entry: encryptedSchema,
});

const openKeys = () =>
  openDB<KeySchema>('keys', 1, { upgrade: (database) => void database.createObjectStore('keys') });

/** The same object as long as it is the key: a run asks for it with each of its rows. */
let keptKey: Promise<CryptoKey | undefined> | undefined;

function readKey(): Promise<CryptoKey | undefined> {
  const reading = keptKey ?? loadKey();
  keptKey = reading;
  const forget = () => {
    if (keptKey === reading) keptKey = undefined;
  };
  reading.then((key) => key ?? forget(), forget);
  return reading;
}

async function loadKey(): Promise<CryptoKey | undefined> {
  const database = await openKeys();
  const key = await database.get('keys', 'tokens');
  database.close();
  return key;
}

/** Reads the key while something else is waited for. */
export const prepareKey = (): void => void readKey().catch(() => undefined);

/** The key, made at its first use: it cannot be exported, and lives in IndexedDB alone. */
async function readOrMakeKey(): Promise<CryptoKey> {
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const database = await openKeys();
  const { store, done } = database.transaction('keys', 'readwrite');
  const key = await store.get('tokens');
  if (!key) await store.put(made, 'tokens');
  await done;
  database.close();
  return key ?? made;
}

const toText = (bytes: Uint8Array) =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const toBytes = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** Binds a token to its Link APP: moved to another one, it does not decrypt. */
const parameters = (vector: Uint8Array<ArrayBuffer>, linkApp: string) => ({
  name: 'AES-GCM',
  iv: vector,
  additionalData: new TextEncoder().encode(linkApp),
});

/** Keeps the token of a Link APP, in place of the one that it has. Not safe against two at once. */
export async function keepToken(linkApp: string, token: string): Promise<void> {
  const vector = crypto.getRandomValues(new Uint8Array(12));
  const key = await readOrMakeKey();
  const bytes = new TextEncoder().encode(token);
  const text = await crypto.subtle.encrypt(parameters(vector, linkApp), key, bytes);
  const encrypted = { vector: toText(vector), text: toText(new Uint8Array(text)) };
  await tokensItem.write({ ...(await tokensItem.read()), [linkApp]: encrypted });
  read.delete(linkApp);
}

/** What this worker has read: nobody else writes tokens, and each gesture asks for one. */
const read = new Map<string, Promise<string | undefined>>();

/** The token of a Link APP; undefined where there is none, or its key is lost. */
export function readToken(linkApp: string): Promise<string | undefined> {
  const reading = read.get(linkApp) ?? loadToken(linkApp);
  read.set(linkApp, reading);
  const forget = () => {
    if (read.get(linkApp) === reading) read.delete(linkApp);
  };
  reading.then((token) => token ?? forget(), forget);
  return reading;
}

async function loadToken(linkApp: string): Promise<string | undefined> {
  const encrypted = (await tokensItem.read())[linkApp];
  const key = encrypted && (await readKey());
  return key ? await decrypt(key, linkApp, encrypted) : undefined;
}

async function decrypt(
  key: CryptoKey,
  linkApp: string,
  { vector, text }: Encrypted,
): Promise<string | undefined> {
  try {
    const bytes = await crypto.subtle.decrypt(
      parameters(toBytes(vector), linkApp),
      key,
      toBytes(text),
    );
    return new TextDecoder().decode(bytes);
  } catch {
    return undefined;
  }
}

export async function forgetToken(linkApp: string): Promise<void> {
  const { [linkApp]: _, ...others } = await tokensItem.read();
  await tokensItem.write(others);
  read.delete(linkApp);
}

/** Forgets all but those of these Link APPs. */
export async function forgetTokensBut(linkApps: string[]): Promise<void> {
  const tokens = Object.entries(await tokensItem.read());
  const kept = tokens.filter(([linkApp]) => linkApps.includes(linkApp));
  if (kept.length < tokens.length) await tokensItem.write(Object.fromEntries(kept));
  read.clear();
}

/** Forgets the key too: what is left of any token anywhere cannot be read again. */
export async function forgetKey(): Promise<void> {
  keptKey = undefined;
  read.clear();
  const database = await openKeys();
  await database.clear('keys');
  database.close();
}

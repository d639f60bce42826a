import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { packed } from '../../../utils/build/pack-messages.ts';

const texts = packed(messages);
let stored: Record<string, unknown> = {};
let isFull = false;
type Listener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;
const listeners = new Set<Listener>();

/** Fills in one pass, as browsers do: what stands in a value is never filled itself. */
function fill(message: string, values: string[]): string {
  return message.replace(/\$(\$|[1-9])/g, (_, sign: string) =>
    sign === '$' ? '$' : (values[Number(sign) - 1] ?? ''),
  );
}

/** What most code uses of the browser: the English messages, a storage in memory, and what is deaf. */
export const fakeBrowser = {
  action: {
    setBadgeText: async (_: { text: string }) => undefined,
    setBadgeBackgroundColor: async () => undefined,
  },
  alarms: {
    create: async (_name: string, _when: { periodInMinutes?: number }) => undefined,
    clear: async () => true,
  },
  tabs: { create: async () => ({}) },
  runtime: { getManifest: () => ({ version: '1.2.3' }) },
  i18n: {
    getMessage: (key: string, values: string[] = []) => fill(texts[key]?.message ?? '', values),
    getUILanguage: () => 'en-US',
  },
  storage: {
    local: {
      get: async (keys: string | string[] | null) =>
        Object.fromEntries(
          [keys ?? Object.keys(stored)]
            .flat()
            .flatMap((key) => (key in stored ? [[key, stored[key]]] : [])),
        ),
      set: async (items: Record<string, unknown>) => {
        if (isFull) throw new Error('QUOTA_BYTES quota exceeded');
        stored = { ...stored, ...structuredClone(items) };
        const changes = Object.fromEntries(
          Object.entries(items).map(([key, newValue]) => [key, { newValue }]),
        );
        for (const listener of listeners) listener(changes, 'local');
      },
      remove: async (keys: string | string[]) => {
        const removed = [keys].flat();
        stored = Object.fromEntries(
          Object.entries(stored).filter(([key]) => !removed.includes(key)),
        );
        const changes = Object.fromEntries(removed.map((key) => [key, {}]));
        for (const listener of listeners) listener(changes, 'local');
      },
    },
    session: { set: async () => undefined },
    onChanged: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  },
};

/** From now on nothing can be written, until the storage is emptied. */
export function fillDisk(): void {
  isFull = true;
}

export function emptyStorage(): void {
  stored = {};
  isFull = false;
  listeners.clear();
}

import { createHash } from 'node:crypto';
import { vi } from 'vitest';
import { RunStore } from '../../../utils/bulk/run-store.ts';
import type { PageQuestion } from '../../../utils/capture/page-reading.ts';
import type { CreatePause } from '../../../utils/creating/create-pauses.ts';
import { Journal } from '../../../utils/creating/journal.ts';
import type { JournalEntry } from '../../../utils/creating/journal-entry.ts';
import type { PlayedTab } from './played-tab.ts';
import type { World } from './world.ts';

type Listener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

interface Injection {
  target: { tabId: number };
  args?: [PageQuestion];
}

const sha256 = (data: BufferSource): ArrayBuffer => {
  const bytes = ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
  return new Uint8Array(createHash('sha256').update(bytes).digest()).buffer;
};

/** What the services use of a browser, of the world that is played now. */
class Environment {
  #world: World | undefined;
  stored: Record<string, unknown> = {};
  alarms = new Set<string>();
  copied: string[] = [];
  tokens: Record<string, string> = {};
  /** The pages that are open, by their tabs. */
  tabs = new Map<number, PlayedTab>();
  /** The presses whose creates wait. */
  waiting = new Set<number>();
  /** So many writes of creates fail, for the disk is full. */
  fullFor = 0;
  onJournal: (entry: JournalEntry) => void = () => undefined;
  /** A run was begun with that batch. */
  onRun: (batch: string, run: string) => void = () => undefined;
  /** The create of that press waits from now on. */
  onPause: (press: number) => void = () => undefined;
  onStored: (key: string, value: unknown) => void = () => undefined;
  readonly #listeners = new Set<Listener>();

  get world(): World {
    if (!this.#world) throw new Error('Nothing is played');
    return this.#world;
  }

  /** From now on the globals are the world's; gives the way back. */
  play(world: World, fetch: unknown): () => void {
    this.#world = world;
    this.stored = {};
    this.alarms.clear();
    this.copied = [];
    this.tokens = {};
    this.tabs.clear();
    this.waiting.clear();
    this.fullFor = 0;
    const globals = { setImmediate, setTimeout, clearTimeout, fetch: globalThis.fetch };
    const { setImmediate: atOnce, setTimeout: later, clearTimeout: not } = world;
    Object.assign(globalThis, {
      setImmediate: atOnce,
      setTimeout: later,
      clearTimeout: not,
      fetch,
    });
    const spies = [
      vi.spyOn(Date, 'now').mockImplementation(world.clock),
      vi.spyOn(performance, 'now').mockImplementation(world.performanceNow),
      vi.spyOn(navigator, 'locks', 'get').mockReturnValue(world.locks as never),
      // A thread of its own would come back whenever it likes, and end an order that is played too early.
      vi.spyOn(crypto.subtle, 'digest').mockImplementation(async (_, data) => sha256(data)),
    ];
    return () => {
      Object.assign(globalThis, globals);
      for (const spy of spies) spy.mockRestore();
    };
  }

  /** Whether a worker that has died asks. */
  isDead = (): boolean => this.#world?.isDead() ?? false;

  isFull(): boolean {
    if (this.fullFor === 0 || this.world.press === undefined) return false;
    this.fullFor -= 1;
    return true;
  }

  /** Where the tokens lie, without their encryption. */
  readonly vault = {
    readToken: async (linkApp: string) => {
      await this.world.alive();
      return this.tokens[linkApp];
    },
    keepToken: async (linkApp: string, token: string) => {
      await this.world.alive();
      this.tokens[linkApp] = token;
    },
    forgetToken: async (linkApp: string) => {
      await this.world.alive();
      delete this.tokens[linkApp];
    },
    forgetKey: async () => {
      await this.world.alive();
    },
    forgetTokensBut: async (linkApps: string[]) => {
      await this.world.alive();
      for (const id of Object.keys(this.tokens)) if (!linkApps.includes(id)) delete this.tokens[id];
    },
  };

  readonly browser = {
    runtime: { getManifest: () => ({ version: '1.2.3' }) },
    scripting: {
      executeScript: async ({ target, args }: Injection) => {
        await this.world.alive();
        return args ? [{ result: this.tabs.get(target.tabId)?.read(args[0]) }] : [];
      },
    },
    action: {
      setBadgeText: () => this.world.alive(),
      setBadgeBackgroundColor: () => this.world.alive(),
    },
    permissions: {
      getAll: async () => {
        await this.world.alive();
        return {};
      },
    },
    alarms: {
      create: async (name: string) => {
        await this.world.alive();
        this.alarms.add(name);
      },
      clear: async (name: string) => {
        await this.world.alive();
        this.alarms.delete(name);
      },
    },
    storage: {
      local: {
        get: async (keys: string | string[] | null) => {
          await this.world.alive();
          const wanted = [keys ?? Object.keys(this.stored)].flat();
          const found = wanted.filter((key) => key in this.stored);
          return structuredClone(Object.fromEntries(found.map((key) => [key, this.stored[key]])));
        },
        set: async (items: Record<string, unknown>) => {
          await this.world.alive();
          if (this.isFull()) throw new Error('The disk is full');
          this.stored = { ...this.stored, ...structuredClone(items) };
          for (const [key, value] of Object.entries(items)) this.onStored(key, value);
        },
        remove: async (keys: string | string[]) => {
          await this.world.alive();
          for (const key of [keys].flat()) delete this.stored[key];
        },
      },
      session: {
        get: async () => {
          await this.world.alive();
          return {};
        },
        set: () => this.world.alive(),
      },
      onChanged: {
        addListener: (listener: Listener) => this.#listeners.add(listener),
        removeListener: (listener: Listener) => this.#listeners.delete(listener),
      },
    },
  };
}

export const environment = new Environment();

/** Announcements reach nobody here, but for a user who waits for a create to wait. */
export class SilentChannel {
  onmessage = null;
  postMessage({ gestureAt, time }: Partial<CreatePause>): void {
    if (gestureAt === undefined || time === undefined) return;
    if (time === null) environment.waiting.delete(gestureAt);
    else {
      environment.waiting.add(gestureAt);
      environment.onPause(gestureAt);
    }
  }
  close(): void {}
}

const { put } = IDBObjectStore.prototype;
IDBObjectStore.prototype.put = function (...row) {
  if (environment.isFull()) throw new DOMException('The disk is full', 'QuotaExceededError');
  return put.apply(this, row);
};

const { begin } = Journal.prototype;
Journal.prototype.begin = function (linkApp, decide) {
  return begin.call(this, linkApp, async (transaction) => {
    const decided = await decide(transaction);
    if ('key' in decided) environment.onJournal(decided as JournalEntry);
    return decided;
  }) as ReturnType<typeof decide>;
};

const { start } = RunStore.prototype;
RunStore.prototype.start = async function (batch, owner, ...how) {
  const started = await start.call(this, batch, owner, ...how);
  if (started.ok) environment.onRun(batch, owner.run);
  return started;
};

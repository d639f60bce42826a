import { AsyncLocalStorage } from 'node:async_hooks';

/** A background: whatever it has begun ends with it. */
interface Worker {
  isDead: boolean;
  bornAt: number;
}

interface Timer {
  due: number;
  act: () => void;
  /** Null: the world's own, which no death takes away. */
  worker: Worker | null;
}

const begin = Date.UTC(2026, 10, 30);
const realSetImmediate = globalThis.setImmediate;
const never = new Promise<never>(() => undefined);

/** A random number from 0 to before 1, of a seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * A computer whose clock is moved, never waited for: time passes to what is due next once all that was
 * begun waits for something. Its worker may die between any two things that take time.
 */
export class KillWorld {
  now = begin;
  worker: Worker = { isDead: false, bornAt: begin };
  readonly #context = new AsyncLocalStorage<Worker>();
  #timers: Timer[] = [];
  #pending = 0;
  #locks = new Map<string, { worker: Worker; go: () => void }[]>();

  get #asking(): Worker {
    return this.#context.getStore() ?? this.worker;
  }

  performanceNow = (): number => this.now - this.#asking.bornAt;

  /** What the databases wait by: nothing passes meanwhile. */
  setImmediate = (act: () => void): void => {
    this.#pending += 1;
    realSetImmediate(() => {
      this.#pending -= 1;
      act();
    });
  };

  setTimeout = (act: () => void, time = 0): object => {
    const timer: Timer = { due: this.now + time, act, worker: this.#asking };
    this.#timers.push(timer);
    return Object.assign(timer, { unref: () => timer });
  };

  clearTimeout = (timer: object): void => {
    this.#timers = this.#timers.filter((one) => one !== timer);
  };

  /** Something that no worker's death takes away. */
  after(time: number, act: () => void): void {
    this.#timers.push({ due: this.now + time, act, worker: null });
  }

  pass = (time: number): Promise<void> => new Promise((resolve) => this.after(time, resolve));

  /** Never comes back for a worker that has died. */
  alive = async (): Promise<void> => {
    if (this.#asking.isDead) await never;
  };

  run(work: () => Promise<unknown>): void {
    void this.#context.run(this.worker, () => work().catch(() => undefined));
  }

  kill(): void {
    const { worker } = this;
    worker.isDead = true;
    this.worker = { isDead: false, bornAt: this.now };
    for (const [name, waiting] of this.#locks) {
      const wasHeld = waiting[0]?.worker === worker;
      const left = waiting.filter((one) => one.worker !== worker);
      this.#locks.set(name, left);
      if (wasHeld) left[0]?.go();
    }
  }

  readonly locks = {
    request: async (
      name: string,
      how: { ifAvailable?: boolean } | ((lock: object | null) => Promise<unknown>),
      then?: (lock: object | null) => Promise<unknown>,
    ) => {
      const work = typeof how === 'function' ? how : then;
      if (!work) throw new TypeError();
      await this.alive();
      const waiting = this.#locks.get(name) ?? [];
      this.#locks.set(name, waiting);
      const worker = this.#asking;
      if ('ifAvailable' in how && waiting.length > 0) return await work(null);
      await new Promise<void>((go) => {
        waiting.push({ worker, go });
        if (waiting.length === 1) go();
      });
      await this.alive();
      try {
        return await work({});
      } finally {
        if (!worker.isDead) {
          const left = this.#locks.get(name) ?? [];
          left.shift();
          left[0]?.go();
        }
      }
    },
  };

  /** Time passes until that is so; false where it was not after so many milliseconds. */
  async until(isSo: () => Promise<boolean>, most: number): Promise<boolean> {
    const end = this.now + most;
    for (let moves = 0; this.now < end; moves += 1) {
      await this.#rest();
      if (moves % 50 === 0 && (await isSo())) return true;
      this.#moveOn();
    }
    await this.#rest();
    return await isSo();
  }

  #moveOn(): void {
    this.#timers = this.#timers.filter(({ worker }) => !worker?.isDead);
    const due = this.#timers.reduce((least, one) => Math.min(least, one.due), this.now + 1000);
    this.now = Math.max(this.now, due);
    const [over, left] = [true, false].map((isOver) =>
      this.#timers.filter((one) => one.due <= this.now === isOver),
    ) as [Timer[], Timer[]];
    this.#timers = left;
    for (const { act, worker } of over) {
      if (worker) this.#context.run(worker, act);
      else act();
    }
  }

  /** All that was begun waits for time to pass. */
  async #rest(): Promise<void> {
    for (let quiet = 0; quiet < 4; quiet += 1) {
      await new Promise<void>((resolve) => realSetImmediate(() => resolve()));
      if (this.#pending > 0) quiet = 0;
    }
  }
}

import { AsyncLocalStorage } from 'node:async_hooks';
import type { Scheduler } from 'fast-check';

/** A background: whatever it has begun ends with it. */
export interface Worker {
  isDead: boolean;
  /** By `World.awake`. */
  bornAt: number;
  /** By `World.awake`; undefined while it lives. */
  diedAt?: number;
  onDeath: (() => void)[];
}

/** On whose behalf something runs. */
interface Context {
  worker: Worker;
  /** The press that it follows, by its `gestureAt`. */
  press?: number;
}

const context = new AsyncLocalStorage<Context>();
const realSetImmediate = globalThis.setImmediate;

/** Ends when all that was begun waits for something of the world. */
export const rest = () => new Promise<void>((resolve) => realSetImmediate(() => resolve()));

const never = new Promise<never>(() => undefined);

/**
 * A computer and its clocks. Each thing that takes time comes about when the scheduler says so, and a
 * worker may die between any two of them.
 */
export class World {
  readonly scheduler: Scheduler;
  /** Milliseconds that have passed for the server. */
  real = 0;
  /** Milliseconds that the computer was awake. */
  awake = 0;
  /** How far its clock is off, in milliseconds. */
  jumped = 0;
  /** Whether `performance.now()` goes on in a sleep, as on Windows. */
  readonly countsSleep: boolean;
  worker: Worker;
  /** A page outlives the workers. */
  readonly #page: Worker = { isDead: false, bornAt: 0, onDeath: [] };
  readonly #timers = new Set<object>();
  #locks = new Map<string, { worker: Worker; go: () => void }[]>();
  #passed: (() => void)[] = [];

  constructor(scheduler: Scheduler, countsSleep: boolean) {
    this.scheduler = scheduler;
    this.countsSleep = countsSleep;
    this.worker = this.#newWorker();
  }

  static readonly begin = Date.UTC(2026, 10, 30);

  /** Of the server, in milliseconds since 1970. */
  serverTime = (): number => World.begin + this.real;
  /** As the computer shows it, in milliseconds since 1970. */
  clock = (): number => World.begin + this.real + this.jumped;
  /** Of the worker that asks. */
  performanceNow = (): number => {
    const { bornAt } = context.getStore()?.worker ?? this.worker;
    return (this.countsSleep ? this.real : this.awake) - bornAt;
  };

  /** Calls back whenever time has passed. */
  onPassed(act: () => void): void {
    this.#passed.push(act);
  }

  pass(time: number): void {
    this.awake += time;
    this.sleep(time);
  }

  /** Time passes for the server alone. */
  sleep(time: number): void {
    this.real += time;
    for (const act of this.#passed) act();
  }

  /** Runs something in the worker; undefined where that dies before it answers. */
  run<Value>(work: () => Promise<Value>, press?: number): Promise<Value | undefined> {
    const { worker } = this;
    return new Promise((resolve, reject) => {
      worker.onDeath.push(() => resolve(undefined));
      const own = press === undefined ? { worker } : { worker, press };
      context.run(own, () => {
        work().then(
          (value) => !worker.isDead && resolve(value),
          (error) => !worker.isDead && reject(error),
        );
      });
    });
  }

  /** What a worker has begun that dies in the middle, the next one does. */
  async untilDone(work: () => Promise<unknown>, again: () => Promise<unknown>): Promise<void> {
    const isDone = (what: typeof work) => this.run(() => what().then(() => true));
    let done = await isDone(work);
    while (!done) done = await isDone(again);
  }

  kill(): void {
    const { worker } = this;
    worker.isDead = true;
    worker.diedAt = this.awake;
    this.worker = this.#newWorker();
    for (const [name, waiting] of this.#locks) {
      const wasHeld = waiting[0]?.worker === worker;
      const left = waiting.filter((one) => one.worker !== worker);
      this.#locks.set(name, left);
      if (wasHeld) left[0]?.go();
    }
    for (const tell of worker.onDeath) tell();
  }

  /** Ends once nothing is left to come about. */
  async idle(): Promise<void> {
    await rest();
    await this.scheduler.waitIdle();
  }

  inPage<Value>(work: () => Value): Value {
    return context.run({ worker: this.#page }, work);
  }

  get press(): number | undefined {
    return context.getStore()?.press;
  }

  /** What another test file has left on its way is none of this world. */
  get isAsked(): boolean {
    return context.getStore() !== undefined;
  }

  get asking(): Worker {
    return context.getStore()?.worker ?? this.worker;
  }

  /** Something takes a while; a worker that has died meanwhile does not go on. */
  async step(): Promise<void> {
    await this.scheduler.schedule(Promise.resolve());
    await this.alive();
  }

  /** Never comes back for a worker that has died. */
  async alive(): Promise<void> {
    await undefined;
    if (this.asking.isDead) await never;
  }

  isDead = (): boolean => this.asking.isDead;

  /** Web Locks, exclusive ones, that a worker's death frees. */
  readonly locks = {
    request: async (name: string, ...rest: unknown[]) => {
      const work = rest.at(-1) as (lock: object | null) => Promise<unknown>;
      const { ifAvailable = false } = (rest.length > 1 ? rest[0] : {}) as { ifAvailable?: boolean };
      await this.alive();
      const waiting = this.#locks.get(name) ?? [];
      if (ifAvailable && waiting.length > 0) return await work(null);
      const { asking: worker } = this;
      await new Promise<void>((go) => {
        waiting.push({ worker, go });
        this.#locks.set(name, waiting);
        if (waiting.length === 1) go();
      });
      await this.step();
      try {
        return await work({});
      } finally {
        if (!worker.isDead) this.#release(name);
        await this.alive();
      }
    },
  };

  #release(name: string): void {
    const waiting = this.#locks.get(name) ?? [];
    waiting.shift();
    waiting[0]?.go();
  }

  setImmediate = (act: () => void): void => {
    void this.scheduler.schedule(Promise.resolve()).then(act);
  };

  setTimeout = (act: () => void, time = 0): object => {
    const timer = { unref: () => timer };
    const due = this.awake + time;
    const { asking } = this;
    this.#timers.add(timer);
    void this.scheduler.schedule(Promise.resolve()).then(() => {
      if (!this.#timers.delete(timer) || asking.isDead) return;
      this.pass(Math.max(0, due - this.awake));
      act();
    });
    return timer;
  };

  clearTimeout = (timer: object): void => {
    this.#timers.delete(timer);
  };

  #newWorker(): Worker {
    const bornAt = this.countsSleep ? this.real : this.awake;
    return { isDead: false, bornAt, onDeath: [] };
  }
}

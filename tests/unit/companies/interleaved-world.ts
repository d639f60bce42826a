import type { Scheduler } from 'fast-check';
import type { CreateOutcome } from '../../../utils/companies/outcome.ts';
import type { CreateTools } from '../../../utils/creating/create-company.ts';
import { type JournalEntry, settlingTime } from '../../../utils/creating/journal-entry.ts';
import { failed, success } from '../../../utils/result.ts';

/** What becomes of a create that was sent. `late`: the answer is lost, and the work done later. */
export type Fate = 'answered' | 'lost' | 'late' | 'dropped' | 'conflict';

const company = { id: 'ACME', name: 'Acme', createdAt: null, linkPage: null };

/** One computer and one server, whose workers do each thing at a time of the scheduler's choice. */
export class InterleavedWorld {
  readonly #scheduler: Scheduler;
  readonly #fates: Fate[];
  #clock = 1_000_000;
  #entry: JournalEntry | undefined;
  #lateWork: number[] = [];
  #owner: object | undefined;
  readonly #looks = new WeakMap<object, Map<string, number>>();
  #waiting: { worker: object; go: () => void }[] = [];
  readonly #dead = new WeakSet<object>();
  /** How often the server has made the Company. */
  made = 0;
  /** What followed creates, in its order. */
  readonly outcomes: CreateOutcome['kind'][] = [];

  constructor(scheduler: Scheduler, fates: Fate[]) {
    this.#scheduler = scheduler;
    this.#fates = [...fates];
  }

  pass(time: number): void {
    this.#clock += time;
    this.made += this.#lateWork.filter((due) => due <= this.#clock).length;
    this.#lateWork = this.#lateWork.filter((due) => due > this.#clock);
  }

  commitLate(): void {
    if (this.#lateWork.shift() !== undefined) this.made += 1;
  }

  /** Nothing that a dead worker has begun goes on, and its locks are free. */
  kill(worker: object): void {
    this.#dead.add(worker);
    this.#waiting = this.#waiting.filter((one) => one.worker !== worker);
    if (this.#owner === worker) this.#passLockOn();
  }

  toolsOf(worker: object): CreateTools {
    const at = this.#stepsOf(worker);
    return {
      journal: {
        entry: () => at(() => this.#entry),
        change: (_: JournalEntry, changes: Partial<JournalEntry>) =>
          at(() => this.#entry && this.#write({ ...this.#entry, ...changes })),
        write: (entry: JournalEntry) => at(() => this.#write(entry)),
        remove: () => at(() => this.#write(undefined)),
      } as unknown as CreateTools['journal'],
      api: {
        readCompany: () =>
          at(() => (this.made > 0 ? success({ company, apiToken: null }) : missing)),
        createCompany: () => at(() => this.#receive()),
      } as unknown as CreateTools['api'],
      lock: this.#lockOf(worker),
      linkAppLock: (_linkApp, work) => work(),
      whileRuled: (record, work) => work(record),
      now: () => this.#clock,
      elapsed: () => this.#clock,
      looks: this.#looksOf(worker),
      askOtherForms: () => at(() => success([])),
      tellsMatchesFirst: true,
      findUnseen: () => at(() => null),
      wait: (time) => at(() => this.pass(time)),
      pause: () => at(() => true),
      keepWatch: () => at(() => undefined),
      conclude: (outcome) => at(() => this.outcomes.push(outcome.kind) > 0),
    };
  }

  #looksOf(worker: object): Map<string, number> {
    const looks = this.#looks.get(worker) ?? new Map<string, number>();
    this.#looks.set(worker, looks);
    return looks;
  }

  /** Each step takes a while to come about, and its answer another. */
  #stepsOf(worker: object) {
    const passing = async () => {
      await this.#scheduler.schedule(Promise.resolve());
      if (this.#dead.has(worker)) await new Promise<never>(() => {});
    };
    return async <Value>(work: () => Value): Promise<Value> => {
      await passing();
      const value = work();
      await passing();
      return value;
    };
  }

  #lockOf(worker: object): CreateTools['lock'] {
    return async (_linkApp, _id, work) => {
      await new Promise<void>((go) => {
        this.#waiting.push({ worker, go });
        if (!this.#owner) this.#passLockOn();
      });
      const value = await work();
      this.#passLockOn();
      return value;
    };
  }

  #passLockOn(): void {
    const next = this.#waiting.shift();
    this.#owner = next?.worker;
    next?.go();
  }

  #write(entry: JournalEntry | undefined): void {
    this.#entry = entry;
  }

  #receive() {
    const fate = this.#fates.shift() ?? 'answered';
    if (fate === 'conflict') return failed({ kind: 'exists' as const });
    if (fate === 'answered' || fate === 'lost') this.made += 1;
    if (fate === 'late') this.#lateWork.push((this.#entry?.sentAt ?? 0) + settlingTime - 1);
    this.pass(0);
    return fate === 'answered'
      ? success({ company, apiToken: null })
      : failed({ kind: 'timedOut' as const });
  }
}

const missing = failed({ kind: 'notFound' as const });

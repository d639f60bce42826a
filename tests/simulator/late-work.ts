/** Work that is done after its answer was lost. */
export class LateWork {
  readonly #waiting = new Map<() => unknown, NodeJS.Timeout | null>();

  /** `milliseconds` from now; null: when `doAll` is called. */
  add(work: () => unknown, milliseconds: number | null): void {
    const timer = milliseconds === null ? null : setTimeout(() => this.#do(work), milliseconds);
    timer?.unref();
    this.#waiting.set(work, timer);
  }

  doAll(): void {
    for (const work of [...this.#waiting.keys()]) this.#do(work);
  }

  giveUp(): void {
    for (const timer of this.#waiting.values()) if (timer) clearTimeout(timer);
    this.#waiting.clear();
  }

  #do(work: () => unknown): void {
    clearTimeout(this.#waiting.get(work) ?? undefined);
    if (this.#waiting.delete(work)) work();
  }
}

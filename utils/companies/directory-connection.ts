import type { DirectoryDatabase } from './database.ts';

/** Opens the directory. `onClosed`: the browser has closed the connection for good. */
type Open = (onClosed: () => void) => Promise<DirectoryDatabase>;

/**
 * A connection to the directory that is opened again whenever the browser closes it: after sleep, for
 * a newer version, when it has trouble with the disk, or when its storage process dies.
 */
export class DirectoryConnection {
  readonly #open: Open;
  #opening: Promise<DirectoryDatabase> | undefined;

  constructor(open: Open) {
    this.#open = open;
  }

  /** @throws DOMException where it cannot be opened; the next call tries again */
  open(): Promise<DirectoryDatabase> {
    if (!this.#opening) {
      const forget = () => this.#forget(opening);
      const opening = this.#open(forget);
      opening.catch(forget);
      this.#opening = opening;
    }
    return this.#opening;
  }

  /**
   * Reads. Retries once where the connection was closed before the browser reported it, or during
   * the read.
   */
  async read<Value>(work: (database: DirectoryDatabase) => Promise<Value>): Promise<Value> {
    const opening = this.open();
    const database = await opening;
    try {
      return await work(database);
    } catch (error) {
      if (!isClosing(error)) throw error;
      this.#forget(opening);
      database.close();
      return await work(await this.open());
    }
  }

  #forget(opening: Promise<DirectoryDatabase>): void {
    if (this.#opening === opening) this.#opening = undefined;
  }
}

/** What a closed connection answers to a new transaction, and to one under way. */
const isClosing = (error: unknown): boolean =>
  error instanceof DOMException &&
  ['InvalidStateError', 'AbortError', 'UnknownError'].includes(error.name);

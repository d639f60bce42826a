/**
 * The first row of those that share something, by a hash of that: a table of open addresses. A `Map` by
 * the texts themselves takes ten times as long, most of it for making them.
 */
export class FirstRows {
  #isSame: (row: number, other: number, hash: number) => boolean = () => false;
  #mask = 0;
  /** In pairs: a hash, and one more than the row; 0 where there is none. */
  #places = new Int32Array(0);

  /**
   * Begins anew, in the same memory where there is enough. `isSame`: whether a row that is here shares with
   * another what has this hash.
   */
  begin(most: number, isSame: (row: number, other: number, hash: number) => boolean): void {
    const size = 2 ** Math.ceil(Math.log2(2 * most + 2));
    this.#isSame = isSame;
    this.#mask = size - 1;
    if (this.#places.length < 2 * size) this.#places = new Int32Array(2 * size);
    else this.#places.fill(0);
  }

  /** The first row that shares with this one what has the hash; -1 where there is none. Adds it then, if asked to. */
  find(hash: number, row: number, isAdded: boolean): number {
    let place = (hash ^ (hash >>> 15)) & this.#mask;
    for (;;) {
      const first = (this.#places[2 * place + 1] ?? 0) - 1;
      if (first < 0) break;
      if (this.#places[2 * place] === hash && this.#isSame(first, row, hash)) return first;
      place = (place + 1) & this.#mask;
    }
    if (isAdded) {
      this.#places[2 * place] = hash;
      this.#places[2 * place + 1] = row + 1;
    }
    return -1;
  }
}

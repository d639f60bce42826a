/** The rows of a table. What stands in one is made when it is asked for: most are never looked at. */
export interface TableRows {
  readonly count: number;
  /** The cells as they are written; a row may be shorter than the header. */
  cells: (index: number) => string[];
  /** One of them; empty where the row has none there. */
  cell: (index: number, column: number) => string;
  /** Whether the same is written in two rows. */
  areSame: (one: number, other: number) => boolean;
  from: (index: number) => TableRows;
  only: (isTaken: (index: number) => boolean) => TableRows;
}

/** The first rows, or fewer where there are not so many. */
export const firstRows = (rows: TableRows, count: number): string[][] =>
  Array.from({ length: Math.min(count, rows.count) }, (_, index) => rows.cells(index));

/** Rows whose cells are there already. */
export class CellRows implements TableRows {
  readonly #rows: readonly string[][];

  constructor(rows: readonly string[][]) {
    this.#rows = rows;
  }

  get count(): number {
    return this.#rows.length;
  }

  cells(index: number): string[] {
    return this.#rows[index] ?? [];
  }

  cell(index: number, column: number): string {
    return this.#rows[index]?.[column] ?? '';
  }

  areSame(one: number, other: number): boolean {
    const [cells, others] = [this.cells(one), this.cells(other)];
    return cells.length === others.length && cells.every((cell, place) => cell === others[place]);
  }

  from(index: number): CellRows {
    return new CellRows(this.#rows.slice(index));
  }

  only(isTaken: (index: number) => boolean): CellRows {
    return new CellRows(this.#rows.filter((_, index) => isTaken(index)));
  }
}

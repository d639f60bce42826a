/**
 * Whether a spreadsheet makes another number of a cell, or a date: it keeps 15 digits, no noughts before
 * them, and takes `12E3` and `7-11` for what they are not.
 */
export const isOtherNumber = (cell: string): boolean =>
  /^(?:\d{16,}|0\d+|\d+e\d+|\d+(?:[-./:]\d+)+)$/i.test(cell);

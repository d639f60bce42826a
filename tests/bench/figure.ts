/** One figure: what was measured, and the most that it may be. */
export interface Figure {
  what: string;
  value: string;
  /** How much of it is chance. */
  noise?: string;
  /** Absent: only told. */
  bound?: string;
  holds?: boolean;
}

const columns = ['figure', 'measured', 'noise', 'bound', ''];

const rowOf = ({ what, value, noise = '', bound, holds }: Figure): string[] => [
  ...[what, value, noise, bound ?? ''],
  bound === undefined ? 'told' : holds ? 'held' : 'OVER',
];

/** The figures as a table, a line each. */
export function tableOf(figures: Figure[]): string {
  const rows = [columns, ...figures.map(rowOf)];
  const widths = columns.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, index) => cell.padEnd(widths[index] ?? 0)));
  return lines.map((cells) => cells.join('  ').trimEnd()).join('\n');
}

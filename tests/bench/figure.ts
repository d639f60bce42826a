/** One figure: what was measured, and the most that it may be. */
export interface Figure {
  what: string;
  value: string;
  /** Absent: only told. */
  bound?: string;
  holds?: boolean;
}

export function print({ what, value, bound, holds }: Figure): void {
  const verdict = bound === undefined ? '' : ` (${holds ? 'within' : 'OVER'} ${bound})`;
  console.log(`${what}: ${value}${verdict}`);
}

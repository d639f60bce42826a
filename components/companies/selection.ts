/** The Companies that were selected together, by key, whatever the list shows meanwhile. */
export interface Selection {
  keys: ReadonlySet<string>;
  /** Where a range begins: the one that was selected, or taken out, last. */
  anchor: string | null;
}

export const nothingSelected: Selection = { keys: new Set(), anchor: null };

/** Selects a Company, or takes it out again. */
export function toggled({ keys }: Selection, key: string): Selection {
  const changed = new Set(keys);
  if (!changed.delete(key)) changed.add(key);
  return { keys: changed, anchor: key };
}

/** Selects these too; the next range begins where this one did. */
export const withMore = ({ keys, anchor }: Selection, more: string[]): Selection => ({
  keys: new Set([...keys, ...more]),
  anchor,
});

/** The selected keys in the order of the list, and behind them those that it does not show now. */
export function inListOrder({ keys }: Selection, listed: string[]): string[] {
  const shown = listed.filter((key) => keys.has(key));
  const isShown = new Set(shown);
  return [...shown, ...[...keys].filter((key) => !isShown.has(key))];
}

import type { CollectedRow } from '../../utils/messages.ts';

/** Records of one kind, under what they are called. */
export interface Group {
  title: string;
  rows: CollectedRow[];
}

/** The records by their kind: those that are clients to their system first, else as they came. */
export function groupsOf(rows: CollectedRow[]): Group[] {
  const clientsFirst = rows.toSorted((one, other) => Number(other.isClient) - Number(one.isClient));
  const groups = Map.groupBy(clientsFirst, ({ title }) => title);
  return [...groups].map(([title, ofKind]) => ({ title, rows: ofKind }));
}

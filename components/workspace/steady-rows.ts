/**
 * Rows that keep their places under the pointer while what is known changes: those that are shown
 * stay where they are, as they are now, and new ones come below. `shown`: as they were drawn last.
 */
export function steadyRows<Row extends { linkApp: string; key: string }>(
  shown: Row[],
  now: Row[],
): Row[] {
  const [first] = now;
  if (!first) return [];
  const newest = new Map(now.map((row) => [row.key, row]));
  const kept = shown.filter(({ linkApp }) => linkApp === first.linkApp);
  const keys = new Set(kept.map(({ key }) => key));
  return [
    ...kept.map((row) => newest.get(row.key) ?? row),
    ...now.filter(({ key }) => !keys.has(key)),
  ];
}

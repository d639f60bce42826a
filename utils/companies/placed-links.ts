import type { RecordLink, RecordReference } from './record-link.ts';

/**
 * The record links of a Link APP, each on the record that the current rules give it. No link is lost.
 * `recordOf` gives the record that a link's address leads to; null: no rule matches it.
 *
 * A link moves only to a free record. A link that is on the record its address leads to keeps it. Of
 * several links that lead to one record the first gets it, and the others stay. A link that stays on a
 * record that another link leads to gives way, or the record's page would show another client's Company:
 * it is set aside, and comes back once the rules lead to its record again.
 */
export function placedLinks(
  links: readonly RecordLink[],
  recordOf: (link: RecordLink) => RecordReference | null,
): RecordLink[] {
  const placed = new Map<string, RecordLink>();
  const goals = links.map((link) => ({ link, to: recordOf(link) }));
  const others: RecordLink[] = [];
  for (const { link, to } of goals.toSorted((one, other) => rank(one) - rank(other))) {
    if (to && !placed.has(to.record)) placed.set(to.record, led(link, to));
    else others.push(link);
  }
  for (const link of others.toSorted((one, other) => aside(one) - aside(other))) {
    const home = inPlace(link);
    const kept = placed.has(home.record) ? putAside(home) : home;
    placed.set(kept.record, kept);
  }
  return [...placed.values()];
}

interface Goal {
  link: RecordLink;
  to: RecordReference | null;
}

/** Links that are there already come first; those that were set aside made room for another. */
const rank = ({ link, to }: Goal): number => (link.record === to?.record ? 0 : 1 + aside(link));
const aside = (link: RecordLink): number => Number(link.displacedFrom !== undefined);

/** The address is what the next rules go by: it stays as it is. */
const led = (link: RecordLink, to: RecordReference): RecordLink => ({
  ...inPlace(link),
  ...to,
  address: link.address,
});

function inPlace({ displacedFrom, ...link }: RecordLink): RecordLink {
  return { ...link, record: displacedFrom ?? link.record };
}

/** A record that no address leads to: a Company id has no space in it. */
export const putAside = (link: RecordLink): RecordLink => ({
  ...link,
  record: `${link.record} ${link.key} ${link.address}`,
  displacedFrom: link.record,
});

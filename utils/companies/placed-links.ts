import type { RecordLink, RecordReference } from './record-link.ts';

/**
 * The record links of a Link APP, each where the rules of now have it, and none of them lost. `recordOf`
 * gives the record that a link's address leads to; null: the rules know nothing of it.
 *
 * A link moves only to a free place; a place belongs to whoever is in it and is led there. Where more
 * are led to one place, the others stay where they were. What stays in a place that another one is led
 * to gives way, or that one's page would show the Company of a stranger: it is put aside, and is back
 * once the rules lead to it again.
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

/** First those that are there already; those that were put aside made room for somebody. */
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
const putAside = (link: RecordLink): RecordLink => ({
  ...link,
  record: `${link.record} ${link.key} ${link.address}`,
  displacedFrom: link.record,
});

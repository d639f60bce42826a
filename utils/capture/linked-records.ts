import { type AnyRecord, recogniseAny } from './any-record.ts';
import { cleanName } from './clean-name.ts';
import type { LinksReading } from './links-reading.ts';
import { isNoName } from './no-names.ts';
import type { SiteRule } from './site-rule.ts';
import { systemNamed } from './systems.ts';

/** A record that a page links to. */
export interface LinkedRecord {
  record: AnyRecord;
  /** Empty where no link to it says one. */
  name: string;
  address: string;
}

interface Candidate extends LinkedRecord {
  texts: Set<string>;
}

/**
 * The records that the frames of a page link to, each once, those first that are clients to their
 * system. The page's own record is not among them: links to it are tabs and buttons.
 */
export function linkedRecords(
  frames: LinksReading[],
  page: string,
  rules: readonly SiteRule[],
): LinkedRecord[] {
  const recognise = (address: string) => recogniseAny(address, rules);
  const found = candidates(frames, recognise, recognise(page)?.companyId);
  const spread = spreadOf(found);
  const records = found.map(({ record, address, name, texts }) => ({
    record,
    address,
    name: name || bestOf([...texts], spread),
  }));
  return records.toSorted(
    (one, other) => Number(isClient(other.record)) - Number(isClient(one.record)),
  );
}

/** Whether a record is of the kind that is a client to its system. */
export const isClient = ({ system, kind }: { system: string; kind: string }): boolean =>
  kind === systemNamed(system)?.clientKind;

function candidates(
  frames: LinksReading[],
  recognise: (address: string) => AnyRecord | null,
  own: string | undefined,
): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const { address, names, texts } of frames.flat()) {
    const record = recognise(address);
    if (!record || record.companyId === own) continue;
    const known = found.get(record.companyId) ?? { record, address, name: '', texts: new Set() };
    known.name ||= cleaned(names)[0] ?? '';
    // Added in place: a page can have a hundred thousand links to one record.
    for (const text of cleaned(texts)) known.texts.add(text);
    found.set(record.companyId, known);
  }
  return [...found.values()];
}

const cleaned = (texts: string[]): string[] =>
  texts.map(cleanName).filter((text) => !isNoName(text));

/** How many records' links say a text: "Preview" and "Edit" are said of many. */
function spreadOf(all: Candidate[]): Map<string, number> {
  const spread = new Map<string, number>();
  for (const text of all.flatMap(({ texts }) => [...texts])) {
    spread.set(text, (spread.get(text) ?? 0) + 1);
  }
  return spread;
}

/** A picture's initials, a count. */
const isTiny = (text: string) => text.length <= 2 || /^\d+$/.test(text);

/** The text that is said of the fewest records, the first of these; a tiny one only for want of another. */
function bestOf(texts: string[], spread: Map<string, number>): string {
  const longer = texts.filter((text) => !isTiny(text));
  const worth = longer.length > 0 ? longer : texts;
  const [best = ''] = worth.toSorted(
    (one, other) => (spread.get(one) ?? 0) - (spread.get(other) ?? 0),
  );
  return best;
}

import { type Draft, draftKey } from '../../utils/companies/draft.ts';

interface Line {
  draft: Draft;
  isDiscarded: boolean;
}

/**
 * The lines of drafts, newest first, those that were discarded in their old places; `more`: how many
 * a press adds.
 */
export function draftLines(
  drafts: Draft[],
  discarded: Draft[],
  isOpen: boolean,
): { lines: Line[]; more: number } {
  const kept = new Set(drafts.map(draftKey));
  const gone = discarded.filter((draft) => !kept.has(draftKey(draft)));
  const all = [
    ...drafts.map((draft) => ({ draft, isDiscarded: false })),
    ...gone.map((draft) => ({ draft, isDiscarded: true })),
  ].sort((one, other) => other.draft.savedAt - one.draft.savedAt);
  const lines = isOpen ? all : all.slice(0, 1);
  return { lines, more: all.length - lines.length };
}

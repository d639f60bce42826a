import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../utils/ask.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { CompanyReference, KnownCompany } from '../../utils/companies/known-company.ts';
import type { Notes } from '../../utils/companies/notes.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import { parseTags, tagsText } from '../../utils/companies/tags.ts';
import { useRead } from '../ui/use-read.ts';

/** The texts in the boxes. */
interface TypedNotes {
  tags: string;
  note: string;
}

/** As long as nobody types: the panel may close at any time. */
const pause = 300;

const toTyped = (kept: Notes | null): TypedNotes => ({
  tags: tagsText(kept?.tags ?? []),
  note: kept?.note ?? '',
});

const isSame = (typed: TypedNotes, kept: TypedNotes): boolean =>
  tagsText(parseTags(typed.tags)) === kept.tags && typed.note.trim() === kept.note;

/** Tags and note of a Company: saved as they are typed, and updated with those of another window. */
export function useNotes(company: KnownCompany, directory: DirectoryReader, version: number) {
  const { linkApp, key } = company;
  const read = () => directory.notesOf(linkApp, key);
  const kept = toTyped(useRead<Notes | null>(read, null, [directory, linkApp, key, version]));
  const [typed, setTyped] = useState<TypedNotes | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSaved, setSaved] = useState(false);
  const [isLeft, setLeft] = useState(true);
  /** What stood there before the user came to it; null where nothing was changed since. */
  const [before, setBefore] = useState<TypedNotes | null>(null);
  const save = useSaving(company, (failed) => {
    setFailure(failed);
    setSaved(failed === null);
  });
  useEffect(() => {
    if (isLeft && typed && isSame(typed, kept)) setTyped(null);
  });
  const write = (changed: TypedNotes) => {
    setTyped(changed);
    setLeft(false);
    setSaved(false);
    save.soon(changed);
  };
  return {
    notes: typed ?? kept,
    isSaved,
    failure,
    change: (changed: TypedNotes) => {
      if (isLeft) setBefore(typed ?? kept);
      write(changed);
    },
    /** Puts back what stood there before the user came to it; undefined where that is the same. */
    undo:
      before === null || !isSaved
        ? undefined
        : () => {
            write(before);
            setLeft(true);
            setBefore(null);
            save.now();
          },
    /** Once what was typed is kept, the boxes show what is kept: another window may change it. */
    leave: () => {
      save.now();
      setLeft(true);
    },
  };
}

/** Saves what was typed last: after a pause, at once where it is left, and where its view goes away. */
function useSaving({ linkApp, id }: CompanyReference, saved: (failure: Failure | null) => void) {
  const waiting = useRef<TypedNotes>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const now = async () => {
    clearTimeout(timer.current);
    const notes = waiting.current;
    if (!notes) return;
    waiting.current = undefined;
    const parsed = { tags: parseTags(notes.tags), note: notes.note.trim() };
    const answer = await ask('writeNotes', { linkApp, id, ...parsed });
    saved(answer.ok ? null : answer.error);
  };
  const newest = useRef(now);
  newest.current = now;
  useEffect(() => () => void newest.current(), []);
  return {
    soon: (notes: TypedNotes) => {
      waiting.current = notes;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void newest.current(), pause);
    },
    now: () => void newest.current(),
  };
}

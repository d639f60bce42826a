import { useEffect, useRef } from 'preact/hooks';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import { isOld } from '../../utils/companies/list-state.ts';
import { ask } from '../../utils/messages.ts';

interface Wanted {
  directory: DirectoryReader;
  linkApp: string;
  /** Something is drawn that rests on the list. */
  isWanted?: boolean;
  /** Asks the background for it; absent: the list itself tells what becomes of that. */
  refresh?: () => unknown;
}

/** Brings an old list in again. */
export function useFreshList({ directory, linkApp, isWanted = true, refresh }: Wanted): void {
  const newest = useRef<() => unknown>(undefined);
  newest.current = refresh ?? (() => ask('refreshList', { linkApp, force: false }));
  useEffect(() => {
    if (!isWanted) return;
    void directory.list(linkApp).then((list) => {
      if (isOld(list, Date.now())) void newest.current?.();
    });
  }, [directory, linkApp, isWanted]);
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { Finder, Found } from '../companies/open-finder.ts';

/**
 * What was found last in the directory, while something is typed: for the text, or until its answer
 * comes for the one before. The rows are read, in a worker, with the first letter.
 */
export function useSearch(
  directory: DirectoryReader,
  linkApp: string,
  text: string,
): Found | undefined {
  const [found, setFound] = useState<Found>();
  const finder = useRef<Promise<Finder>>(undefined);
  const isSearching = text.trim() !== '';
  const wasSearched = useRef(false);
  wasSearched.current ||= isSearching;
  useEffect(() => {
    if (!wasSearched.current) return;
    const opening = import('../companies/open-finder.ts').then(({ openFinder }) =>
      openFinder(directory, linkApp, setFound),
    );
    finder.current = opening;
    return () => {
      setFound(undefined);
      void opening.then(({ close }) => close());
    };
  }, [directory, linkApp, wasSearched.current]);
  useEffect(() => {
    if (isSearching) void finder.current?.then(({ find }) => find(text));
  }, [directory, linkApp, isSearching, text]);
  return isSearching ? found : undefined;
}

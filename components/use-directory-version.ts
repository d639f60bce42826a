import { useEffect, useState } from 'preact/hooks';
import { watchDirectory } from '../utils/companies/directory-changes.ts';

/** A refresh of the list tells of each of its pieces: they are read together. */
const gathering = 200;

/** Counts the changes of a Link APP's directory: whoever reads it reads again with each. */
export function useDirectoryVersion(linkApp: string | undefined): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = watchDirectory((change) => {
      if (change.linkApp !== linkApp) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        setVersion((count) => count + 1);
      }, gathering);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [linkApp]);
  return version;
}

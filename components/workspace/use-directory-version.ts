import { useEffect, useState } from 'preact/hooks';
import { watchDirectory } from '../../utils/companies/directory-changes.ts';

/** Milliseconds: a list sync announces each of its pages, and they are read together. */
const gathering = 200;

/** `rows`: all but the state of the list, which changes all the time while that is taken in. */
type Part = 'rows' | 'everything';

/** Counts the changes of a Link APP's directory: whoever reads it reads again with each. */
export function useDirectoryVersion(linkApp: string | undefined, part: Part = 'rows'): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = watchDirectory((change) => {
      if (change.linkApp !== linkApp) return;
      if (part === 'rows' && change.keys?.length === 0) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        setVersion((count) => count + 1);
      }, gathering);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [linkApp, part]);
  return version;
}

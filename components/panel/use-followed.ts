import { useEffect, useState } from 'preact/hooks';
import { isFollowed, watchFollowed } from '../../utils/browser/allowed-sites.ts';
import { useRead } from '../ui/use-read.ts';

/** Whether a site is followed; undefined until the browser has answered. */
export function useFollowed(site: string | null): boolean | undefined {
  const [changes, setChanges] = useState(0);
  useEffect(() => watchFollowed(() => setChanges((count) => count + 1)), []);
  const read = async () => (site === null ? undefined : await isFollowed(site));
  return useRead<boolean | undefined>(read, undefined, [site, changes]);
}

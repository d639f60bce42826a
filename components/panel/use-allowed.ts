import { useEffect, useState } from 'preact/hooks';
import { isAllowed, watchAllowedSites } from '../../utils/browser/allowed-sites.ts';
import { useRead } from '../ui/use-read.ts';

/** Whether a site is followed; undefined until the browser has answered. */
export function useAllowed(site: string | null): boolean | undefined {
  const [changes, setChanges] = useState(0);
  useEffect(() => watchAllowedSites(() => setChanges((count) => count + 1)), []);
  const read = async () => (site === null ? undefined : await isAllowed(site));
  return useRead<boolean | undefined>(read, undefined, [site, changes]);
}

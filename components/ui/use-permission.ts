import { useEffect, useState } from 'preact/hooks';
import { watchPermissions } from '../../utils/browser/api-access.ts';

/** What the browser says of a permission, `read` anew with each change; undefined until it has answered. */
export function usePermission<Value>(read: () => Promise<Value>): Value | undefined {
  const [value, setValue] = useState<Value>();
  useEffect(() => {
    const look = () => void read().then((now) => setValue(() => now));
    look();
    return watchPermissions(look);
  }, [read]);
  return value;
}

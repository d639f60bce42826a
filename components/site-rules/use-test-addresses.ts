import { type Dispatch, type StateUpdater, useEffect, useState } from 'preact/hooks';
import type { PageForRule } from '../../utils/storage.ts';
import type { TestAddresses } from './test-results.ts';

/**
 * The addresses that a rule is tried on: the page that it is written for, and another record of its
 * site, as far as they are known. A page that comes takes the first place; empty places are filled.
 */
export function useTestAddresses(
  page: PageForRule | null,
  others: string[],
): [TestAddresses, Dispatch<StateUpdater<TestAddresses>>] {
  const known = [...(page ? [page.address] : []), ...others];
  const [first = ''] = known;
  const second = known.find((address) => address !== first) ?? '';
  const [addresses, setAddresses] = useState<TestAddresses>({ first, second });
  useEffect(() => setAddresses({ first, second }), [page]);
  useEffect(() => {
    setAddresses((now) => ({ first: now.first || first, second: now.second || second }));
  }, [first, second]);
  return [addresses, setAddresses];
}

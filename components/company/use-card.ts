import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../utils/ask.ts';
import { isAddressable } from '../../utils/companies/company-id.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import type { Company } from '../../utils/link-api/company.ts';
import { useBusy } from '../ui/use-busy.ts';

interface CardState {
  company: KnownCompany;
  /** Why what is shown could not be read anew. */
  failure: Failure | null;
  reading: boolean;
  /** The API has given it since the card was drawn. */
  wasRead: boolean;
  read: () => Promise<void>;
  /** Shows at once what the API has just saved: the directory follows. */
  showSaved: (saved: Company) => void;
}

/**
 * A Company of the directory. Read from the API once the card is drawn where the user asked for it,
 * and from the directory again with each of its changes.
 */
export function useCard(
  initial: KnownCompany,
  isFresh: boolean,
  directory: DirectoryReader,
  version: number,
): CardState {
  const { linkApp, id } = initial;
  const [company, setCompany] = useState(initial);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [reading, run] = useBusy();
  const [wasRead, setWasRead] = useState(false);

  const read = () =>
    run(async () => {
      setFailure(null);
      const answer = await ask('readCompany', { linkApp, id, connections: true });
      if (!answer.ok) return setFailure(answer.error);
      setCompany(answer.value);
      setWasRead(true);
    });

  const showSaved = (saved: Company) =>
    setCompany(({ unseenSince: _, notFoundAt: __, ...shown }) => ({
      ...shown,
      ...saved,
      fetchedAt: Date.now(),
    }));

  const atFirst = useRef(read);
  useEffect(() => {
    if (!isFresh && isAddressable(id)) void atFirst.current();
  }, [isFresh, id]);

  useEffect(() => {
    if (version === 0) return;
    let stale = false;
    void directory.company(linkApp, id).then((found) => {
      if (found && !stale)
        setCompany((shown) => (found.fetchedAt >= shown.fetchedAt ? found : shown));
    });
    return () => {
      stale = true;
    };
  }, [directory, linkApp, id, version]);

  return { company, failure, reading, wasRead, read, showSaved };
}

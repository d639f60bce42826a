import { useEffect } from 'preact/hooks';
import { companyOfRecord } from '../../utils/companies/company-of-record.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { RecognisedRecord } from '../../utils/messages.ts';

/** Calls back with the key of a record's Company, or null, with each change of the directory. */
export function useNewlyKnown(
  record: RecognisedRecord,
  linkApp: string,
  directory: DirectoryReader,
  version: number,
  onLook: (key: string | null) => void,
): void {
  useEffect(() => {
    if (version === 0) return;
    let stale = false;
    void companyOfRecord(directory, linkApp, record.ids).then((company) => {
      if (!stale) onLook(company?.key ?? null);
    });
    return () => {
      stale = true;
    };
  }, [directory, linkApp, record, version]);
}

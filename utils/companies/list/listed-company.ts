import { isAddressable } from '../company-id.ts';
import { type Waiting, waitingOf } from '../history/waiting.ts';
import type { KnownCompany } from '../known-company.ts';
import { isMissing } from '../missing.ts';
import type { Notes } from '../notes.ts';
import type { RecordReference } from '../record-link.ts';
import { isRetired } from '../retired.ts';
import { type Source, sourcesOf } from './source.ts';

/** A Company as a row of the list shows it. */
export interface ListedCompany {
  linkApp: string;
  key: string;
  id: string;
  name: string | null;
  /** Null where the API leaves it out. */
  isPageOn: boolean | null;
  /** Null where the API leaves them out. */
  sources: Source[] | null;
  /** Since when its client is waited for; null where nobody is. */
  waiting: Waiting | null;
  isRetired: boolean;
  /** It is no longer in Conduit. */
  isMissing: boolean;
  /** Its id can be used in an address, so the API can be asked for it. */
  canCall: boolean;
  tags: string[];
  note: string;
  /** A record that it belongs to. */
  from: Pick<RecordReference, 'record' | 'system' | 'kind'> | null;
}

/** What the directory has beside a Company. */
export interface Beside {
  notes?: Pick<Notes, 'tags' | 'note'> | undefined;
  recordLink?: ListedCompany['from'] | undefined;
}

export function toListed(company: KnownCompany, { notes, recordLink }: Beside): ListedCompany {
  const { linkApp, key, id, name, linkPage } = company;
  return {
    linkApp,
    key,
    id,
    name,
    isPageOn: linkPage?.enabled ?? null,
    sources: sourcesOf(company),
    waiting: waitingOf(company),
    isRetired: isRetired(company),
    isMissing: isMissing(company),
    canCall: isAddressable(id),
    tags: notes?.tags ?? [],
    note: notes?.note ?? '',
    from: recordLink
      ? { record: recordLink.record, system: recordLink.system, kind: recordLink.kind }
      : null,
  };
}

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
  /** Null where the API does not tell. */
  isPageOn: boolean | null;
  /** Null where the API does not tell. */
  sources: Source[] | null;
  /** Since when its client is waited for; null where nobody is. */
  waiting: Waiting | null;
  isRetired: boolean;
  /** It is no longer in Conduit. */
  isMissing: boolean;
  /** Its id can stand in an address: it can be asked for. */
  canCall: boolean;
  tags: string[];
  note: string;
  /** A record that it belongs to. */
  from: Pick<RecordReference, 'record' | 'system' | 'kind'> | null;
}

/** What stands beside a Company in the directory. */
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

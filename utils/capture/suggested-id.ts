import type { AnyRecord } from './any-record.ts';
import { bareCollisions, bareCompanyId, type Collision } from './bare-company-id.ts';
import type { IdForm } from './id-forms.ts';

interface SuggestedId {
  id: string;
  /** The records it could collide with; none where it is unique. */
  collisions: Collision[];
}

/** The id for a new Company of a record; the full one where the record has no bare one. */
export function suggestedId(record: AnyRecord, form: IdForm): SuggestedId {
  const bare = form === 'bare' ? bareCompanyId(record) : null;
  return bare === null
    ? { id: record.companyId, collisions: [] }
    : { id: bare, collisions: bareCollisions(record) };
}

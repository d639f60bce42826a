import { companyKey } from '../../utils/companies/company-id.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import { isMissing } from '../../utils/companies/missing.ts';
import type { Company } from '../../utils/link-api/company.ts';
import type { Attempt } from './use-create.ts';

/** What is to be done next with the form: its one primary button, and whether it can create at all. */
export type FormStep =
  | { kind: 'create' }
  /** It may be the same client as these: creating leads to their review. */
  | { kind: 'review'; like: KnownCompany[] }
  /** The record's account belongs to none of several Link APPs yet. */
  | { kind: 'chooseLinkApp' }
  /** The id is a Company's: creating would be refused. */
  | { kind: 'use'; company: Company }
  /** The create of this id is not settled: it is not sent a second time. */
  | { kind: 'askAgain' };

interface FormKnowledge {
  /** As it stands in the form. */
  id: string;
  busy: boolean;
  /** How the last create ended, or an earlier one of this id. */
  shown: Attempt | null;
  /** Whose the id is, as far as is known here. */
  taken: KnownCompany | null;
  /** Companies that may be the same client. */
  like: KnownCompany[];
  isLinkAppOpen: boolean;
}

/** What is known decides; a create that is under way stays one, whatever becomes known meanwhile. */
export function formStep(known: FormKnowledge): FormStep {
  const { id, busy, shown, taken, like, isLinkAppOpen } = known;
  if (busy) return { kind: 'create' };
  const isOfId = shown !== null && companyKey(shown.wanted.id) === companyKey(id);
  if (isOfId && shown.kind === 'unknown') return { kind: 'askAgain' };
  if (isOfId && shown.kind === 'existed') return { kind: 'use', company: shown.company };
  if (taken && !isMissing(taken)) return { kind: 'use', company: taken };
  if (isLinkAppOpen) return { kind: 'chooseLinkApp' };
  return like.length > 0 ? { kind: 'review', like } : { kind: 'create' };
}

/** Whether a press creates, or leads to the review before it. */
export const canCreate = ({ kind }: FormStep): boolean => kind === 'create' || kind === 'review';

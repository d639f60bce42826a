import { companyKey } from '../companies/company-id.ts';
import { announceChange } from '../companies/directory-changes.ts';
import { type Draft, draftKey } from '../companies/draft.ts';
import type { CopyOutcome, CreateOutcome, Failure, OpenOutcome } from '../companies/outcome.ts';
import type { Report } from '../companies/report.ts';
import type { RecordReference } from '../companies/tie.ts';
import type { Company } from '../link-api/company.ts';
import { draftsItem } from '../settings.ts';
import { keepTouched } from './keep-touched.ts';
import { tie } from './tie-record.ts';
import { toFailure } from './to-failure.ts';
import { writeReport } from './write-report.ts';

interface Asked {
  linkApp: string;
  id: string;
  name: string | null;
  from?: RecordReference;
}

/** Keeps what became of a create: the Company in the directory, the report for the popup, the draft's end. */
export async function finishCreate(
  asked: Asked,
  outcome: CreateOutcome,
  done: { copy: CopyOutcome | null; open: OpenOutcome | null },
): Promise<void> {
  const company = 'company' in outcome ? outcome.company : undefined;
  const keeping = company && (await keep(asked, company, outcome.kind !== 'existed'));
  await writeReport({
    linkApp: asked.linkApp,
    id: company?.id ?? asked.id.toUpperCase(),
    name: company ? company.name : asked.name,
    what: reportedAs(outcome),
    ...done,
    settledBy: outcome.kind === 'unknown' ? outcome.settledBy : null,
    failure: 'failure' in outcome ? outcome.failure : (keeping ?? null),
  });
  announceChange({ linkApp: asked.linkApp, keys: [companyKey(company?.id ?? asked.id)] });
}

/**
 * What cannot be kept does not undo what the API made, nor keep the rest from being kept: the failure is
 * told beside it.
 */
async function keep(
  { linkApp, from }: Asked,
  company: Company,
  isMade: boolean,
): Promise<Failure | undefined> {
  const kept = await Promise.allSettled([
    keepTouched(linkApp, company),
    isMade && from && tie(linkApp, company.id, from),
    isMade && endDrafts(linkApp, company.id, from),
  ]);
  const lost = kept.find((one) => one.status === 'rejected');
  return lost && toFailure(lost.reason);
}

function reportedAs(outcome: CreateOutcome): Report['what'] {
  switch (outcome.kind) {
    case 'refused':
      return 'createRefused';
    case 'notSent':
      return 'createNotSent';
    case 'existed':
      return outcome.retired ? 'existedRetired' : 'existed';
    default:
      return outcome.kind;
  }
}

/**
 * A draft ends with its create, whichever window it was made from; not that of another record, which
 * may have the same bare id.
 */
async function endDrafts(linkApp: string, id: string, from?: RecordReference): Promise<void> {
  const drafts = Object.values(await draftsItem.read());
  const ended = (draft: Draft) =>
    draft.linkApp === linkApp &&
    draft.from?.record === from?.record &&
    companyKey(draft.id.trim()) === companyKey(id);
  if (!drafts.some(ended)) return;
  const left = drafts.filter((draft) => !ended(draft));
  await draftsItem.write(Object.fromEntries(left.map((draft) => [draftKey(draft), draft])));
}

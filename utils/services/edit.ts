import { webCompanyLock } from '../companies/company-lock.ts';
import { editCompany } from '../companies/edit-company.ts';
import type { EditOutcome } from '../companies/outcome.ts';
import type { Report } from '../companies/report.ts';
import { isRetired } from '../companies/retired.ts';
import type { Request } from '../messages.ts';
import { keepTouched } from './keep-touched.ts';
import { linkApiOf } from './link-api-of.ts';
import { noteNotFound } from './note-not-found.ts';
import { toFailure } from './to-failure.ts';
import { writeReport } from './write-report.ts';

/** Edits a Company, and keeps what became of it. */
export async function edit(request: Request<'editCompany'>): Promise<EditOutcome> {
  const outcome = await attempt(request);
  const company = 'company' in outcome ? outcome.company : undefined;
  await writeReport({
    linkApp: request.linkApp,
    id: company?.id ?? request.id,
    name: company ? company.name : request.seen.name,
    what: reportedAs(outcome),
    failure: 'failure' in outcome ? outcome.failure : null,
  });
  return outcome;
}

async function attempt({ linkApp, id, ...change }: Request<'editCompany'>): Promise<EditOutcome> {
  try {
    const api = await linkApiOf(linkApp);
    if (!api.ok) return { kind: 'notSent', failure: api.error };
    const tools = { api: api.value, lock: webCompanyLock };
    const outcome = await editCompany(tools, linkApp, id, change);
    if ('company' in outcome) await keepTouched(linkApp, outcome.company);
    if ('failure' in outcome) await noteNotFound(linkApp, id, outcome.failure);
    return outcome;
  } catch (error) {
    return { kind: 'unknown', failure: toFailure(error) };
  }
}

function reportedAs(outcome: EditOutcome): Report['what'] {
  switch (outcome.kind) {
    case 'edited':
      return isRetired(outcome.company) ? 'retired' : 'edited';
    case 'refused':
      return 'editRefused';
    case 'unknown':
      return 'editUnknown';
    case 'changedMeanwhile':
      return 'changedMeanwhile';
    default:
      return 'editNotSent';
  }
}

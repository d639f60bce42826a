import type { KnownCompany } from '../companies/known-company.ts';
import { lastFetchedAt } from '../companies/list-state.ts';
import { isMissing } from '../companies/missing.ts';
import type { Failure } from '../companies/outcome.ts';
import { failed, type Result, success } from '../result.ts';
import { readAnswer } from './read-company.ts';
import { openStores } from './stores.ts';
import { toFailure } from './to-failure.ts';

interface FoundLink {
  company: KnownCompany;
  /** When the link was read, if it was not fresh; in milliseconds since 1970. */
  fetchedAt: number | null;
}

/** How long a kept link waits for a fresh one. */
const freshTime = 1000;

/**
 * The Company with its link: fresh when the API answers within a second, else as it is kept. What
 * the API says (there is no such Company, its page is off) stands against what is kept.
 */
export async function linkOf(linkApp: string, id: string): Promise<Result<FoundLink, Failure>> {
  const asked = readAnswer(linkApp, id);
  const kept = await keptCompany(linkApp, id);
  if (!kept.ok) return kept;
  const fresh = await (kept.value ? Promise.race([asked, soon()]) : asked);
  if (fresh?.ok) return success({ company: fresh.value.company, fetchedAt: null });
  if (fresh?.error.kind === 'notFound' || !kept.value) {
    return failed(fresh?.error ?? { kind: 'timedOut' });
  }
  return success(kept.value);
}

/** Undefined where nothing is kept that has a link, or its Company is gone. */
async function keptCompany(
  linkApp: string,
  id: string,
): Promise<Result<FoundLink | undefined, Failure>> {
  try {
    const { reader } = await openStores();
    const company = await reader.company(linkApp, id);
    if (!company?.linkPage?.url || isMissing(company)) return success(undefined);
    return success({ company, fetchedAt: lastFetchedAt(company, await reader.list(linkApp)) });
  } catch (error) {
    return failed(toFailure(error));
  }
}

const soon = () =>
  new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), freshTime));

import type { Report } from '../companies/last-action.ts';
import type { Answers, Request } from '../messages.ts';
import { success } from '../result.ts';
import { linkAppsItem, reportItem } from '../storage.ts';
import { labelOfReplaced } from './is-ended.ts';
import { toFailure } from './to-failure.ts';

const nothing = {
  copy: null,
  open: null,
  keptFrom: null,
  expiresAt: null,
  source: null,
  settledBy: null,
  undo: null,
  failure: null,
};

const ended = { kind: 'endedLinkApp' } as const;

/** One change at a time: what was just seen must not be written over what was done meanwhile. */
export async function whileNoReportChanges(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request('report', work);
}

/**
 * Keeps what was done, until it is seen: the popup may be closed by now. There is none of a Link APP
 * that was removed meanwhile; where its token was replaced by another's, that is told along with it. A storage that cannot be written costs the first line of the popup, and
 * not the answer itself.
 */
export async function writeReport(
  report: Pick<Report, 'linkApp' | 'id' | 'name' | 'what'> & Partial<Report>,
): Promise<void> {
  try {
    await whileNoReportChanges(async () => {
      const linkApps = await linkAppsItem.read();
      const linkApp = linkApps.find(({ id }) => id === report.linkApp);
      const label = linkApp?.label ?? (await labelOfReplaced(report.linkApp));
      if (label === undefined) return;
      const written = { ...nothing, label, at: Date.now(), seen: false, ...report };
      const { failure } = written;
      await reportItem.write(linkApp ? written : { ...written, failure: failure ?? ended });
    });
  } catch (error) {
    toFailure(error);
  }
}

/** The report of that time was seen; a newer one was not. */
export async function seeReport({ at }: Request<'seeReport'>): Promise<Answers['seeReport']> {
  await whileNoReportChanges(async () => {
    const report = await reportItem.read();
    if (report?.at === at) await reportItem.write({ ...report, seen: true });
  });
  return success(null);
}

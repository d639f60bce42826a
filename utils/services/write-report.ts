import type { Report } from '../companies/report.ts';
import type { Request } from '../messages.ts';
import { linkAppsItem, reportItem } from '../settings.ts';
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

/** One change at a time: what was just seen must not be written over what was done meanwhile. */
export async function whileNoReportChanges(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request('report', work);
}

/**
 * Keeps what was done, until it is seen: the popup may be closed by now. There is none of a Link APP
 * that was removed meanwhile. A storage that cannot be written costs the first line of the popup, and
 * not the answer itself.
 */
export async function writeReport(
  report: Pick<Report, 'linkApp' | 'id' | 'name' | 'what'> & Partial<Report>,
): Promise<void> {
  try {
    await whileNoReportChanges(async () => {
      const linkApps = await linkAppsItem.read();
      const linkApp = linkApps.find(({ id }) => id === report.linkApp);
      if (!linkApp) return;
      const { label } = linkApp;
      await reportItem.write({ ...nothing, label, at: Date.now(), seen: false, ...report });
    });
  } catch (error) {
    toFailure(error);
  }
}

/** The report of that time was seen; a newer one was not. */
export async function seeReport({ at }: Request<'seeReport'>): Promise<null> {
  await whileNoReportChanges(async () => {
    const report = await reportItem.read();
    if (report?.at === at) await reportItem.write({ ...report, seen: true });
  });
  return null;
}

import { lazyView } from '../ui/lazy-view.tsx';
import { type PopupView, recordOf } from './popup-view.ts';

export const pick = lazyView(async () => (await import('../workspace/records.ts')).PickCompany);
export const card = lazyView(async () => (await import('../company/card.tsx')).Card);
export const form = lazyView(
  async () => (await import('../new-company/new-company.tsx')).NewCompany,
);
export const collected = lazyView(
  async () => (await import('../bulk/collected-records.tsx')).CollectedRecords,
);
export const firstRun = lazyView(async () => (await import('../link-apps/first-run.tsx')).FirstRun);
export const recordLine = lazyView(
  async () => (await import('../workspace/records.ts')).RecordLine,
);
export const collectButtons = lazyView(
  async () => (await import('../workspace/records.ts')).CollectButtons,
);
export const journalLine = lazyView(
  async () => (await import('../company/unsettled-line.tsx')).JournalLine,
);
export const siteRuleLink = lazyView(
  async () => (await import('../workspace/site-rule-link.tsx')).SiteRuleLink,
);

/** The popup's own code draws its home. */
const views = { pick, card, form, collected };

/** Loads what a view needs, so that it can be drawn at once. */
export async function prepareView(view: PopupView): Promise<void> {
  if (view.kind === 'home') return;
  await Promise.all([views[view.kind].ready(), recordOf(view) && recordLine.ready()]);
}

import { lazyView } from '../lazy-view.tsx';
import type { PopupView } from './popup-view.ts';

export const home = lazyView(async () => (await import('./finding.ts')).Home);
export const pick = lazyView(async () => (await import('./finding.ts')).PickCompany);
export const card = lazyView(async () => (await import('../card/card.tsx')).Card);
export const form = lazyView(
  async () => (await import('../new-company/new-company.tsx')).NewCompany,
);
export const firstRun = lazyView(async () => (await import('../connect/first-run.tsx')).FirstRun);

/** Loads what a view needs, so that it can be drawn at once. */
export async function prepareView({ kind }: PopupView): Promise<void> {
  if (kind === 'home') await home.ready();
  if (kind === 'pick') await pick.ready();
  if (kind === 'card') await card.ready();
  if (kind === 'form') await form.ready();
}

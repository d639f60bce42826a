import { lazyView } from '../lazy-view.tsx';
import type { PopupView } from './popup-view.ts';

export const card = lazyView(async () => (await import('../card/card.tsx')).Card);
export const form = lazyView(
  async () => (await import('../new-company/new-company.tsx')).NewCompany,
);
export const firstRun = lazyView(async () => (await import('../connect/first-run.tsx')).FirstRun);

/** Loads what a view needs, so that it can be drawn at once. */
export async function prepareView({ kind }: PopupView): Promise<void> {
  if (kind === 'card') await card.ready();
  if (kind === 'form') await form.ready();
}

import { lazyView } from '../ui/lazy-view.tsx';

export const firstRun = lazyView(async () => (await import('../link-apps/first-run.tsx')).FirstRun);
export const details = lazyView(async () => (await import('../company/details.tsx')).Details);
export const form = lazyView(
  async () => (await import('../new-company/new-company.tsx')).NewCompany,
);
export const thisPage = lazyView(async () => (await import('./this-page.tsx')).ThisPage);

import { lazyView } from '../lazy-view.tsx';

export const firstRun = lazyView(async () => (await import('../connect/first-run.tsx')).FirstRun);
export const details = lazyView(async () => (await import('../details/details.tsx')).Details);
export const form = lazyView(
  async () => (await import('../new-company/new-company.tsx')).NewCompany,
);
export const thisPage = lazyView(async () => (await import('../this-page/this-page.tsx')).ThisPage);

/** Which Companies a list shows. */
export const companyFilters = [
  'all',
  'pageOn',
  'pageOff',
  'connected',
  'nothingConnected',
  'withErrors',
  'retired',
  'missing',
] as const;
export type CompanyFilter = (typeof companyFilters)[number];

/** What the filters ask of a Company. */
interface Facts {
  /** Null where the API does not tell. */
  isPageOn: boolean | null;
  /** Null where the API does not tell. */
  sources: { errors: number }[] | null;
  isRetired: boolean;
  /** It is no longer in Conduit. */
  isMissing: boolean;
}

const tests: Record<CompanyFilter, (company: Facts) => boolean> = {
  all: () => true,
  pageOn: ({ isPageOn }) => isPageOn === true,
  pageOff: ({ isPageOn }) => isPageOn === false,
  connected: ({ sources }) => sources !== null && sources.length > 0,
  nothingConnected: ({ sources }) => sources?.length === 0,
  withErrors: ({ sources }) => sources?.some(({ errors }) => errors > 0) === true,
  retired: () => true,
  missing: () => true,
};

/** Retired and gone ones stand under their own filter, and under no other. */
export function passes(filter: CompanyFilter, company: Facts): boolean {
  const isPast = company.isMissing
    ? filter === 'missing'
    : company.isRetired && filter === 'retired';
  const isPresent = !company.isMissing && !company.isRetired;
  return isPresent
    ? filter !== 'retired' && filter !== 'missing' && tests[filter](company)
    : isPast;
}

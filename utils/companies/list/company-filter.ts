import { isOverAWeek, type Waiting } from '../history/waiting.ts';

/** Which Companies a list shows. */
export const companyFilters = [
  'all',
  'waiting',
  'overAWeek',
  'needsAttention',
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
  /** Null where the API leaves it out. */
  isPageOn: boolean | null;
  /** Null where the API leaves them out. */
  sources: { errors: number }[] | null;
  /** Null where nobody waits for its client. */
  waiting: Waiting | null;
  isRetired: boolean;
  /** It is no longer in Conduit. */
  isMissing: boolean;
}

const hasErrors = ({ sources }: Facts): boolean =>
  sources?.some(({ errors }) => errors > 0) === true;

const isLate = ({ waiting }: Facts, now: number): boolean =>
  waiting !== null && isOverAWeek(waiting, now);

const tests: Record<CompanyFilter, (company: Facts, now: number) => boolean> = {
  all: () => true,
  waiting: ({ waiting }) => waiting !== null,
  overAWeek: isLate,
  needsAttention: (company, now) => isLate(company, now) || hasErrors(company),
  pageOn: ({ isPageOn }) => isPageOn === true,
  pageOff: ({ isPageOn }) => isPageOn === false,
  connected: ({ sources }) => sources !== null && sources.length > 0,
  nothingConnected: ({ sources }) => sources?.length === 0,
  withErrors: hasErrors,
  retired: () => true,
  missing: () => true,
};

/** The filters that a Company passes once its client takes longer than a week. */
export const filtersAfterAWeek: ReadonlySet<CompanyFilter> = new Set([
  'overAWeek',
  'needsAttention',
]);

/** The numbers above the list, each a filter. */
export const countedFilters = ['waiting', 'overAWeek', 'withErrors', 'connected'] as const;
export type FilterCounts = Record<(typeof countedFilters)[number], number>;

/** Retired and missing Companies pass their own filter only. `now` in milliseconds since 1970. */
export function passes(filter: CompanyFilter, company: Facts, now: number): boolean {
  const isPast = company.isMissing
    ? filter === 'missing'
    : company.isRetired && filter === 'retired';
  const isPresent = !company.isMissing && !company.isRetired;
  return isPresent
    ? filter !== 'retired' && filter !== 'missing' && tests[filter](company, now)
    : isPast;
}

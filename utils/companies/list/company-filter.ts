/** Which Companies a list shows. */
export const companyFilters = [
  'all',
  'pageOn',
  'pageOff',
  'connected',
  'nothingConnected',
  'withErrors',
  'retired',
] as const;
export type CompanyFilter = (typeof companyFilters)[number];

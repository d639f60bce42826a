/** What the records of all own sites name as their system; no known one is called so. */
export const ownSite = 'site';

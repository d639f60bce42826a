/** What the list of Companies can be put in order by. */
export const companyOrders = ['name', 'touched', 'newest'] as const;
export type CompanyOrder = (typeof companyOrders)[number];

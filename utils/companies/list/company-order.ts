/** What the list of Companies can be put in order by. */
export const companyOrders = ['name', 'waiting', 'touched', 'newest'] as const;
export type CompanyOrder = (typeof companyOrders)[number];

interface Ordered {
  key: string;
  sortName: string;
  /** 0: never. */
  touchedAt: number;
  /** 0: unknown. */
  createdAt: number;
  /** 0: nobody waits. */
  waitingSince: number;
}

/** As the directory's own index has it: by what the texts are made of, and not by a language. */
const compareTexts = (one: string, other: string): number =>
  one < other ? -1 : Number(one > other);

const byName = (one: Ordered, other: Ordered): number =>
  compareTexts(one.sortName, other.sortName) || compareTexts(one.key, other.key);

const orNever = (since: number): number => since || Number.MAX_SAFE_INTEGER;

/** Compares two Companies; by name where nothing else distinguishes them. */
export const comparisons: Record<CompanyOrder, (one: Ordered, other: Ordered) => number> = {
  name: byName,
  waiting: (one, other) =>
    orNever(one.waitingSince) - orNever(other.waitingSince) || byName(one, other),
  touched: (one, other) => other.touchedAt - one.touchedAt || byName(one, other),
  newest: (one, other) => other.createdAt - one.createdAt || byName(one, other),
};

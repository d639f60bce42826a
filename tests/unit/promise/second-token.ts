import { linkAppHandlers } from '../../../utils/background/link-apps.ts';
import { awaitList } from '../../../utils/background/refresh-list.ts';
import { replaceToken } from '../../../utils/background/replace-token.ts';
import { openStores } from '../../../utils/background/stores.ts';
import { isComparable } from '../../../utils/companies/same-company.ts';
import { environment } from './environment.ts';
import type { Judge } from './judge.ts';
import { type Customer, customerOf, type Token, tokens } from './played-api.ts';

const { saveLinkApp } = linkAppHandlers;

/** The Link APP that is used, and whose it is. */
interface Used {
  linkApp: string;
  customer: Customer;
  judge: Judge;
}

/**
 * A second Link APP, by another token of the first one's customer; or that of the other customer, with
 * whose other token the first one's is replaced then. Either is refused where a kept Company tells.
 */
export async function addSecondToken(
  { linkApp, customer, judge }: Used,
  isReplaced: boolean,
): Promise<void> {
  const [one, other] = tokensOf(isReplaced ? otherCustomer[customer] : customer);
  const isUsed = environment.tokens[linkApp] === one;
  const isProvable = !isReplaced && (await keepsAny(linkApp));
  const saved = await saveLinkApp({ token: isUsed ? other : one, label: 'Second' });
  if (!saved.ok) return;
  if (isProvable) judge.note('one Link APP was saved as two');
  if (!isReplaced) return;
  await awaitList(saved.value.id);
  const isProvableNow = await keepsAny(saved.value.id);
  const replaced = await replaceToken({ linkApp, token: other, whose: 'other' });
  if (replaced.ok && isProvableNow) judge.note('one Link APP took the place of another, too');
}

const otherCustomer = { home: 'away', away: 'home' } as const;

const tokensOf = (customer: Customer): [Token, Token] =>
  (Object.keys(tokens) as Token[]).filter((token) => customerOf(token) === customer) as [
    Token,
    Token,
  ];

/** Whether one question about a kept Company tells whose another token of its customer is. */
async function keepsAny(linkApp: string): Promise<boolean> {
  const { directory } = await openStores();
  const kept = await directory.companyToTry(linkApp);
  return kept !== undefined && isComparable(kept);
}

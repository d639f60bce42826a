import { eraseEverything } from '../../../utils/background/erase-everything.ts';
import { finishForgetting, linkAppHandlers } from '../../../utils/background/link-apps.ts';
import { awaitList } from '../../../utils/background/refresh-list.ts';
import { replaceToken } from '../../../utils/background/replace-token.ts';
import { openStores } from '../../../utils/background/stores.ts';
import { isComparable } from '../../../utils/companies/same-company.ts';
import { linkAppsItem } from '../../../utils/storage.ts';
import { environment } from './environment.ts';
import type { Judge } from './judge.ts';
import { type Customer, customerOf, type Token, tokens } from './played-api.ts';
import type { World } from './world.ts';

const { removeLinkApp, saveLinkApp } = linkAppHandlers;

/** None has the id of one that was erased: nothing would be written of it. */
let count = 0;
function nextLinkApp(): string {
  count += 1;
  return `a${count}`;
}

/** What its users do where another Link APP is used from now on. */
interface Following {
  /** What was said and typed is of one that has gone; or goes along, but for the links that are known. */
  forget(hasGone: boolean): void;
  /** All was erased, the rules too. */
  writeRule(): Promise<void>;
  list(): unknown;
}

/** What the users of one browser do with its Link APPs: they use one, and another in its place. */
export class PlayedLinkApps {
  used = nextLinkApp();
  readonly #world: World;
  readonly #judge: Judge;
  readonly #following: Following;
  readonly #customers = new Map<string, Customer>([[this.used, 'home']]);
  #isChanging = false;

  constructor(world: World, judge: Judge, following: Following) {
    this.#world = world;
    this.#judge = judge;
    this.#following = following;
  }

  /** Of the one that is used. */
  get customer(): Customer {
    return this.#customers.get(this.used) ?? 'home';
  }

  isOfAnotherCase = (linkApp: string): boolean =>
    /^a\d+$/.test(linkApp) && !this.#customers.has(linkApp);

  removeAndAdd(): Promise<void> {
    return this.#change(() => removeLinkApp({ linkApp: this.used }));
  }

  erase(): Promise<void> {
    this.#judge.erased.add(this.used);
    return this.#change(eraseEverything);
  }

  addSecondToken(isReplaced: boolean): Promise<void> {
    return this.#change(() => addSecondToken(this, this.#judge, isReplaced));
  }

  replaceToken(token: Token): Promise<void> {
    return this.#change(() => this.#replaceToken(token));
  }

  async saveToken(token: Token): Promise<void> {
    const { used: linkApp } = this;
    this.#customers.set(linkApp, customerOf(token));
    this.#judge.linkApp = linkApp;
    const look = { label: 'Agency APP', colour: 'blue', tokenEnd: '1234' } as const;
    environment.tokens[linkApp] = token;
    await this.#world.run(() => linkAppsItem.write([{ id: linkApp, ...look, addedAt: 1 }]));
    void this.#following.list();
  }

  /** The worker may die in the middle, and what it has begun is ended by the next one. */
  async #change(change: () => Promise<unknown>): Promise<void> {
    if (this.#isChanging) return;
    this.#isChanging = true;
    this.#judge.linkApp = '';
    await this.#world.run(change);
    const look = async () => {
      await finishForgetting();
      return (await linkAppsItem.read()).map(({ id }) => id);
    };
    let left: string[] | undefined;
    while (left === undefined) left = await this.#world.run(look);
    const [now] = left;
    for (const other of left.slice(1)) {
      const remove = () => removeLinkApp({ linkApp: other });
      await this.#world.untilDone(remove, remove);
    }
    if (now === undefined) await this.#addAgain();
    else if (now !== this.used) this.#nowIs(now);
    else if (customerOf(environment.tokens[now] ?? '') !== this.customer) {
      this.#judge.note('the token of another customer was taken for one of this');
    }
    this.#judge.linkApp = this.used;
    this.#isChanging = false;
  }

  /** The user answers truly. */
  async #replaceToken(token: Token): Promise<void> {
    const { used: linkApp } = this;
    const answer = await replaceToken({ linkApp, token, whose: 'notSaid' });
    const kind = answer.ok ? undefined : answer.error.kind;
    if (kind !== 'unprovenLinkApp' && kind !== 'otherLinkApp') return;
    const whose = customerOf(token) === this.customer ? 'same' : 'other';
    await replaceToken({ linkApp, token, whose });
  }

  /** Another one is in its place; what was kept has gone along where it is of the same customer. */
  #nowIs(linkApp: string): void {
    const customer = customerOf(environment.tokens[linkApp] ?? '');
    this.#following.forget(customer !== this.customer);
    this.used = linkApp;
    this.#customers.set(linkApp, customer);
  }

  async #addAgain(): Promise<void> {
    this.#following.forget(true);
    this.used = nextLinkApp();
    await this.#following.writeRule();
    await this.saveToken('t2');
  }
}

/**
 * A second Link APP, by another token of the first one's customer; or that of the other customer, with
 * whose other token the first one's is replaced then. Either is refused where a kept Company tells.
 */
async function addSecondToken(
  { used: linkApp, customer }: PlayedLinkApps,
  judge: Judge,
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

import { create } from '../../../utils/background/create.ts';
import { createAtOnce } from '../../../utils/background/create-at-once.ts';
import { looks } from '../../../utils/background/create-tools.ts';
import { draftsLock } from '../../../utils/background/drafts.ts';
import { importing } from '../../../utils/background/import-rows.ts';
import { finishForgetting } from '../../../utils/background/link-apps.ts';
import { recordLinking } from '../../../utils/background/link-record.ts';
import { cancelCreate } from '../../../utils/background/pause-create.ts';
import { readLinkName, readPageName } from '../../../utils/background/read-name.ts';
import { recogniseAddress } from '../../../utils/background/record-at.ts';
import { refreshList } from '../../../utils/background/refresh-list.ts';
import { followChangedRules, followRules } from '../../../utils/background/renew-record-links.ts';
import { settle, settleAll } from '../../../utils/background/settle.ts';
import { openStores } from '../../../utils/background/stores.ts';
import { toFailure } from '../../../utils/background/to-failure.ts';
import type { ChosenName } from '../../../utils/capture/choose-name.ts';
import { companyKey } from '../../../utils/companies/company-id.ts';
import { type Draft, draftKey } from '../../../utils/companies/draft.ts';
import type { CreateOutcome } from '../../../utils/companies/outcome.ts';
import { type LikelyMatches, seenOf } from '../../../utils/creating/likely-matches.ts';
import type { CreateAnswer } from '../../../utils/messages.ts';
import { draftsItem, lastActionItem } from '../../../utils/storage.ts';
import { siteRulesItem } from '../../../utils/stored-options.ts';
import {
  anotherCustomersList,
  type Client,
  isOwnSite,
  list,
  type PlayedRecord,
  type Prefix,
  pageOf,
  prefixes,
  recordAt,
  recordsBy,
  ruleWith,
  type Slip,
} from './clients.ts';
import { environment } from './environment.ts';
import { Judge, type Press } from './judge.ts';
import type { Customer, PlayedApi } from './played-api.ts';
import { PlayedLinkApps } from './played-link-apps.ts';
import { PlayedRuns } from './played-runs.ts';
import { PlayedTab } from './played-tab.ts';
import type { Step } from './steps.ts';
import type { World } from './world.ts';

const { importRows } = importing;

const { linkRecord, unlinkRecord } = recordLinking;

const noMatches: LikelyMatches = { companies: [], unsettled: [] };

/** What is typed into a form whose create was sent. */
export const typedSince = 'Typed since';

/** Its page is that of one record after the other. */
const sharedTab = 1;

/** A window that asks what to do. */
interface Review {
  wanted: Wanted;
  matches: LikelyMatches;
}

export interface Wanted {
  record: PlayedRecord | null;
  client: Client;
  id: string;
  name: string;
}

/** What the users of one browser do, each as a demanding one would. */
export class Users {
  readonly judge: Judge;
  /** Each record, by its index, whose user has said last to which Company it belongs. */
  readonly saidLast = new Map<number, string>();
  readonly everSaid = new Set<string>();
  readonly hasSaid = (index: number): boolean => this.#said.has(index);
  /** The records in whose form something was typed after its create was sent. */
  readonly typed = new Set<number>();
  readonly #world: World;
  readonly #api: PlayedApi;
  #prefix: Prefix = 'old';
  #slip: Slip | null = null;
  /** The one that its users keep open. */
  readonly #tab: PlayedTab;
  readonly linkApps: PlayedLinkApps;
  readonly runs: PlayedRuns;
  #pressCount = 0;
  /** Presses that nobody was answered yet. */
  #active = 0;
  #reviews: Review[] = [];
  readonly #links = new Map<number, string>();
  #sayCount = 0;
  readonly #saying = new Map<number, number>();
  /** The records of which their users have said anything. */
  readonly #said = new Set<number>();
  #listing = 0;
  #jumps = 0;
  /** So many creates are cancelled as soon as they wait. */
  #cancels = 0;
  readonly #listedAt = new Map<string, number>();

  constructor(world: World, api: PlayedApi) {
    this.#world = world;
    this.#api = api;
    this.judge = new Judge(api);
    this.linkApps = new PlayedLinkApps(world, this.judge, {
      forget: (hasGone) => this.#forget(hasGone),
      writeRule: () => this.#writeRule(),
      list: () => this.#list(),
    });
    this.#tab = new PlayedTab(world, list);
    environment.tabs.set(sharedTab, this.#tab);
    this.runs = new PlayedRuns(world, this.judge, (wanted) => this.#begin(wanted, noMatches, true));
    environment.onJournal = ({ linkApp, key, row, gestureAt }) => {
      const press = row ? this.runs.press(row.run, row.index, key) : this.judge.press(gestureAt);
      api.rowPresses.delete(key);
      if (!press) return;
      if (row) api.rowPresses.set(key, press.gestureAt);
      // A run goes along where the token of its Link APP is replaced by another.
      press.linkApp = linkApp;
      press.wasBegun = true;
      press.journaled += 1;
      press.linkedTo = press.record ? this.#links.get(press.record.index) : undefined;
      press.wasClockRight = Math.abs(world.jumped) < 60_000;
    };
    environment.onPause = (gestureAt) => {
      if (this.#cancels === 0) return;
      this.#cancels -= 1;
      queueMicrotask(() => this.#cancel(gestureAt));
    };
    this.judge.hasJumped = () => this.#jumps > 0;
    this.judge.links = ({ index }) => this.#links.get(index);
    environment.onStored = (key, value) => {
      const { value: lastAction } = value as { value: Parameters<Judge['lastAction']>[0] | null };
      if (key === lastActionItem.key && lastAction && !lastAction.seen)
        this.judge.lastAction(lastAction);
    };
  }

  get linkApp(): string {
    return this.linkApps.used;
  }

  get customer(): Customer {
    return this.linkApps.customer;
  }

  get records(): PlayedRecord[] {
    return recordsBy[this.#prefix];
  }

  /** A token is saved, and its list read. */
  async begin(): Promise<void> {
    const old = { client: 'acme', name: 'The old one', madeAt: Number.NEGATIVE_INFINITY } as const;
    this.judge.seed('home', 'OLD', { ...old, createdAt: '2020-01-01T00:00:00Z' });
    this.judge.seed('away', 'OLD', { ...old, createdAt: '2021-01-01T00:00:00Z' });
    await this.#writeRule();
    const broken = { ...ruleWith('old'), pattern: 'no address' };
    const stored = await this.#world.run(() =>
      siteRulesItem.broken.holding([{ at: 0, entry: broken }]),
    );
    Object.assign(environment.stored, stored);
    await this.linkApps.saveToken('t1');
  }

  async act(steps: Step[]): Promise<void> {
    for (const step of steps) {
      for (let others = 0; others <= step.after; others += 1) {
        await this.#world.scheduler.schedule(Promise.resolve());
      }
      void this.#do(step);
    }
  }

  #do(step: Step): unknown {
    const world = this.#world;
    switch (step.do) {
      case 'press':
        return this.#press(this.#wanted(step), noMatches);
      case 'atOnce':
        return this.#atOnce(step.record);
      case 'go':
        return this.#go(step);
      case 'rightClick':
        return this.#rightClick(sharedTab, null);
      case 'look':
        return this.#look();
      case 'clickLink':
        return this.#clickLink(step.record, step.isElsewhere);
      case 'anyway': {
        const review = this.#reviews.at(step.review);
        return review && this.#goOnWith(review);
      }
      case 'tryAgain':
        return this.#tryAgain();
      case 'fill':
        environment.fullFor = step.writes;
        return;
      case 'cancel':
        this.#cancels += 1;
        return this.judge.presses.slice(-2).map(({ gestureAt }) => this.#cancel(gestureAt));
      case 'askAgain':
        return this.#askAgain(step.press);
      case 'link':
        return this.#linkTo(this.#record(step.record), 'OLD');
      case 'import':
        return this.#import(step.record);
      case 'unlink':
        return this.#unlink(step.record);
      case 'type':
        return this.#type(step.record);
      case 'rule':
        return this.#changeRule(step.slip);
      case 'colleague':
        return this.#colleague(step);
      case 'list':
        return this.#list();
      case 'alarm':
        void this.runs.alarm();
        return environment.alarms.has('settle') && world.run(() => settleAll());
      case 'run':
        return this.#run(step);
      case 'changeRun':
        return this.runs.change(step.what);
      case 'amendRow':
        return this.runs.amend(step.row, step.otherId);
      case 'die':
        return this.#die();
      case 'sleep':
        return world.sleep(step.time);
      case 'wait':
        return world.pass(step.time);
      case 'jump':
        this.#jumps += 1;
        world.jumped += step.time;
        return;
      case 'removeAndAdd':
        return this.linkApps.removeAndAdd();
      case 'erase':
        return this.linkApps.erase();
      case 'replaceToken':
        return this.linkApps.replaceToken(step.token);
      case 'secondToken':
        return this.linkApps.addSecondToken(step.isReplaced);
    }
  }

  /** Undefined while nobody works with it, for it is not known rightly. */
  #record(index: number): PlayedRecord | undefined {
    const record = this.records[index];
    return record && this.#slip && isOwnSite(record) ? undefined : record;
  }

  #goOnWith({ wanted, matches }: Review): unknown {
    const { record } = wanted;
    return record && !this.#record(record.index) ? undefined : this.#press(wanted, matches);
  }

  #wanted({
    record: index,
    form,
    name,
  }: Pick<Extract<Step, { do: 'press' }>, 'record' | 'form' | 'name'>): Wanted {
    const record = this.#record(index);
    if (!record) return { record: null, client: 'acme', id: 'ACME', name: 'acme gmbh' };
    const id = record.ids[form as 0 | 1] ?? (form === 2 ? `T${index}` : 'OLD');
    return { record, client: record.client, id, name: name ?? record.name };
  }

  async #run({ rows, isTwice }: Extract<Step, { do: 'run' }>): Promise<void> {
    const { linkApp } = this;
    const wanted = rows.map((row) => this.#wanted({ ...row, name: null }));
    if (linkApp === this.judge.linkApp) await this.runs.start(linkApp, wanted, isTwice);
  }

  #begin(wanted: Wanted, seen: LikelyMatches, isAtOnce = false): Press {
    this.#pressCount += 1;
    const { record, client, id, name } = wanted;
    const press: Press = {
      // Two presses of one millisecond do not occur.
      gestureAt: this.#world.clock() + this.#pressCount / 1000,
      ...{ linkApp: this.linkApp, customer: this.customer, client, record },
      ...{ key: companyKey(id), name, isAtOnce },
      ...{ seen: seenOf(seen), beganAt: this.#world.serverTime() },
      listedAt: this.#listedAt.get(this.linkApp),
      ...{ linkedTo: undefined, journaled: 0, sent: 0 },
      ...{ wasBegun: false, hasSent: false, wasClockRight: true, isCancelled: false },
    };
    this.judge.presses.push(press);
    if (record) {
      this.saidLast.delete(record.index);
      this.typed.delete(record.index);
    }
    return press;
  }

  async #press(wanted: Wanted, seen: LikelyMatches): Promise<void> {
    const press = this.#begin(wanted, seen);
    const { record, id, name } = wanted;
    const { linkApp } = press;
    this.#active += 1;
    if (record) await this.#keepDraft(linkApp, record, { id, name });
    const answer = await this.#world.run(
      () =>
        create({
          ...{ linkApp, id, name, pageEnabled: true, afterwards: 'copy' },
          ...(record && { from: record.from }),
          ...{ seen: press.seen, gestureAt: press.gestureAt },
        }),
      press.gestureAt,
    );
    this.#active -= 1;
    if (!answer) return await this.#settle(press);
    this.#answered(answer, wanted, press);
  }

  /** Of the form that the user has before them; of another press of its record the last counts. */
  async #keepDraft(
    linkApp: string,
    { from }: PlayedRecord,
    { id, name }: Pick<Draft, 'id' | 'name'>,
  ): Promise<void> {
    const place = { linkApp, record: from.record, from };
    const now = { id, name, savedAt: this.#world.clock() };
    const draft: Draft = { ...place, ...now, idTyped: true, pageEnabled: true };
    const { value = {} } = (environment.stored[draftsItem.key] ?? {}) as { value?: object };
    const drafts = { ...value, [draftKey(draft)]: draft } as Record<string, Draft>;
    Object.assign(environment.stored, await draftsItem.holding(drafts));
  }

  /** The user goes on with a form whose create was sent. */
  async #type(index: number): Promise<void> {
    const record = this.#record(index);
    const { linkApp } = this;
    const pressed = this.judge.presses.filter((press) => press.record?.index === index);
    const last = pressed.at(-1);
    if (!record || !last?.wasBegun || last.linkApp !== linkApp || this.#jumps > 0) return;
    // Nobody types in the very millisecond.
    this.#world.pass(1);
    const typed = { id: last.key, name: typedSince };
    const isSaved = await this.#world.run(async () => {
      await navigator.locks.request(draftsLock, () => this.#keepDraft(linkApp, record, typed));
      return true;
    });
    const isLast = this.judge.presses.findLast((press) => press.record?.index === index) === last;
    const { records } = this;
    if (isSaved && isLast && linkApp === this.judge.linkApp && records.includes(record)) {
      this.typed.add(index);
    }
  }

  #answered(answer: CreateAnswer, wanted: Wanted, press: Press): void {
    if (answer.kind === 'likelyMatches') {
      this.#review({ wanted, matches: answer }, press);
      return;
    }
    const { outcome } = answer;
    this.#tell(outcome, press, true);
    const { record } = wanted;
    if (outcome.kind === 'created' && record) this.#noteLink(record, press);
    if (outcome.kind !== 'existed' || !record) return;
    // The user looks whose it is, and uses it.
    if (this.judge.clientOf(press.customer, press.key) === press.client) {
      void this.#linkTo(record, press.key);
    }
  }

  /** A Company's create links its record, unless its user has said anything else since. */
  #noteLink(record: PlayedRecord, press: Press): void {
    const isOnly = press.linkApp === this.judge.linkApp && !this.#said.has(record.index);
    const others = this.judge.presses.filter((one) => one.record?.index === record.index);
    if (isOnly && others.length === 1 && this.records.includes(record)) {
      this.#links.set(record.index, press.key);
    }
  }

  /** A user who looks: a Company of that client is used, and in spite of others a new one is made. */
  #review({ wanted, matches }: Review, { customer }: Press): void {
    const { companies, unsettled } = matches;
    const isOf = ({ key }: { key: string }) => this.judge.clientOf(customer, key) === wanted.client;
    const same = companies.find(isOf);
    if (same && wanted.record) void this.#linkTo(wanted.record, same.key);
    if (!same && !unsettled.some(isOf)) this.#reviews.push({ wanted, matches });
  }

  #tell(outcome: CreateOutcome, press: Press, isDirect: boolean): void {
    const what = { refused: 'createRefused', notSent: 'createNotSent' };
    const { kind } = outcome;
    if (isDirect) this.judge.noteFailure(outcome, press);
    // What is not settled may be another's create of this id.
    if (kind === 'unknown' && !press.wasBegun) this.#tellOther(press);
    else
      this.judge.noteOutcome(
        kind in what ? what[kind as 'refused'] : kind,
        press.key,
        press,
        isDirect,
      );
  }

  #tellOther(press: Press): void {
    const isBegun = this.judge.presses.some(({ key, wasBegun }) => wasBegun && key === press.key);
    if (!isBegun && press.linkApp === this.judge.linkApp)
      this.judge.note(`told as unknown, and never sent: ${press.key}`);
  }

  /** As a window does it whose answer did not arrive. */
  async #settle(press: Press): Promise<void> {
    const { linkApp, key, gestureAt } = press;
    const done = await this.#world.run(() => settle({ linkApp, id: key, gestureAt }));
    if (done) this.#tell(done.outcome, press, false);
  }

  async #askAgain(index: number): Promise<void> {
    const press = this.judge.presses.filter((one) => !this.runs.isRow(one)).at(index);
    if (press?.hasSent) await this.#settle(press);
  }

  async #tryAgain(): Promise<void> {
    const lastAction = await this.#world.run(() => lastActionItem.read());
    const before = this.judge.press(lastAction?.gestureAt);
    const isUndone = ['notMade', 'createRefused', 'createNotSent'].includes(lastAction?.what ?? '');
    if (!lastAction || !before || !isUndone || before.linkApp !== this.linkApp) return;
    const told = lastAction.from && recordAt(lastAction.from.address);
    if (told && !this.#record(told.index)) return;
    const record = (told && this.records[told.index]) ?? null;
    const { client } = before;
    await this.#press(
      { record, client, id: lastAction.id, name: lastAction.name ?? '' },
      noMatches,
    );
  }

  #cancel(gestureAt: number): void {
    const press = this.judge.press(gestureAt);
    if (press && environment.waiting.has(gestureAt)) press.isCancelled = true;
    cancelCreate({ gestureAt });
  }

  /** In a tab that was opened for it. */
  async #atOnce(index: number): Promise<void> {
    const record = this.records[index];
    if (!record) return;
    const tabId = environment.tabs.size + 1;
    environment.tabs.set(tabId, new PlayedTab(this.#world, pageOf(record)));
    await this.#rightClick(tabId, null);
  }

  #go({ record: index, how, lags, meanwhile }: Extract<Step, { do: 'go' }>): void {
    const record = this.records[index];
    const page = record && !isOwnSite(record) ? pageOf(record) : list;
    if (how === 'move') this.#tab.move(page, lags, meanwhile);
    else this.#tab.load(page, lags, how === 'loadTranslated');
  }

  #look(): Promise<unknown> {
    const { address } = this.#tab;
    return this.#world.run(async () =>
      readPageName({ tabId: sharedTab, frameId: 0 }, await recogniseAddress(address)),
    );
  }

  async #clickLink(index: number, isElsewhere: boolean): Promise<void> {
    const record = this.records[index];
    if (!record || record.client === 'initech') return;
    const tab = new PlayedTab(this.#world, isElsewhere ? anotherCustomersList : list);
    tab.linkText = isElsewhere ? 'Somebody' : record.name;
    const tabId = environment.tabs.size + 1;
    environment.tabs.set(tabId, tab);
    await this.#rightClick(tabId, record);
  }

  /** On a page, or on the link to a record on it. */
  async #rightClick(tabId: number, link: PlayedRecord | null): Promise<void> {
    const record = link ?? recordAt(environment.tabs.get(tabId)?.address ?? '');
    // One of the user's own site is reviewed always.
    if (!record || isOwnSite(record)) return;
    const { from, ids, client, name } = record;
    const press = this.#begin({ record, client, id: ids[0], name }, noMatches, true);
    const subject = {
      record: { from, certain: true, companyId: ids[0], collisions: [] },
      linkApp: { id: press.linkApp },
      isSettled: true,
      company: null,
    };
    const createNow = async () => {
      const read = link ? readLinkName : readPageName;
      const found = await read({ tabId, frameId: 0 }, await recogniseAddress(from.address));
      const chosen: ChosenName | null = found.ok ? found.value : null;
      await createAtOnce(subject as never, chosen, press.gestureAt);
    };
    this.#active += 1;
    // What a removal refuses is told by the menu.
    const shownByMenu = (error: unknown) => void toFailure(error);
    await this.#world.run(() => createNow().catch(shownByMenu), press.gestureAt);
    this.#active -= 1;
  }

  async #linkTo(record: PlayedRecord | undefined, id: string): Promise<void> {
    if (!record) return;
    const { linkApp } = this;
    const { from, index } = record;
    this.everSaid.add(`${index} ${companyKey(id)}`);
    await this.#say(
      index,
      companyKey(id),
      async () => (await linkRecord({ linkApp, id, from })).ok,
    );
  }

  /** From the file of a colleague, in the place of what stands here. */
  async #import(index: number): Promise<void> {
    const record = this.#record(index);
    if (!record) return;
    const { linkApp } = this;
    const recordLinks = [{ ...record.from, key: 'OLD' }];
    this.everSaid.add(`${index} OLD`);
    const rows = { linkApp, companies: [], recordLinks, notes: [], replace: true };
    await this.#say(index, 'OLD', async () => (await importRows(rows)).ok);
  }

  async #unlink(index: number): Promise<void> {
    const record = this.#record(index)?.from.record;
    if (record === undefined) return;
    const { linkApp } = this;
    await this.#say(index, undefined, async () => (await unlinkRecord({ linkApp, record })).ok);
  }

  /** Which of two words at once is the last, or what became of one whose worker died, nobody knows. */
  async #say(index: number, key: string | undefined, work: () => Promise<boolean>): Promise<void> {
    this.#sayCount += 1;
    this.#said.add(index);
    const count = this.#sayCount;
    const others = this.#saying.get(index) ?? 0;
    this.#saying.set(index, others + 1);
    this.saidLast.delete(index);
    this.#links.delete(index);
    const { linkApp } = this;
    const prefix = this.#prefix;
    const presses = this.judge.presses.length;
    const isDone = await this.#world.run(() => work().catch(() => false));
    const left = (this.#saying.get(index) ?? 1) - 1;
    this.#saying.set(index, left);
    this.saidLast.delete(index);
    this.#links.delete(index);
    if (linkApp !== this.judge.linkApp || prefix !== this.#prefix) return;
    if (!isDone || key === undefined || others + left > 0 || count < this.#sayCount) return;
    this.#links.set(index, key);
    // Who has seen it, and pressed **Create anyway** meanwhile, has said so last.
    const isOfIt = (press: Press) =>
      press.record?.index === index && press.seen.companies.includes(key);
    if (!this.judge.presses.slice(presses).some(isOfIt)) this.saidLast.set(index, key);
  }

  /** The ids of all records of the user's own site change; of a slip they see what it does, and correct it. */
  async #changeRule(slip: Slip | null): Promise<void> {
    if (!this.#slip && !slip) {
      this.#prefix = prefixes.find((prefix) => prefix !== this.#prefix) ?? 'old';
    }
    this.#slip = slip;
    // What is being linked may come before the links are moved, or after.
    const count = this.#sayCount;
    const own = this.records.filter(isOwnSite).map(({ index }) => index);
    const links = own.flatMap((index) => {
      const key = this.#links.get(index);
      return key === undefined || this.#active > 0 ? [] : [[index, key] as const];
    });
    for (const index of own) {
      this.#links.delete(index);
      this.typed.delete(index);
      if ((this.#saying.get(index) ?? 0) > 0) this.saidLast.delete(index);
    }
    const { linkApp } = this;
    await this.#writeRule();
    await this.#world.untilDone(followRules, followChangedRules);
    const isAlone =
      count === this.#sayCount && this.#active === 0 && linkApp === this.judge.linkApp;
    if (isAlone && slip === this.#slip)
      for (const [index, key] of links) this.#links.set(index, key);
  }

  #forget(hasGone: boolean): void {
    if (hasGone) this.saidLast.clear();
    if (hasGone) this.typed.clear();
    this.#links.clear();
  }

  #writeRule(): Promise<void> {
    const rules = [ruleWith(this.#prefix, this.#slip)];
    return this.#world.run(() => siteRulesItem.write(rules));
  }

  /** A slip does not stay for ever. */
  async correctRule(): Promise<void> {
    if (this.#slip) await this.#changeRule(null);
  }

  /** Only while nothing is being created: two people can still race. */
  #colleague({
    record: index,
    form,
    isOther,
    isRestored,
  }: Extract<Step, { do: 'colleague' }>): void {
    const record = this.records[index];
    const key = record?.ids[form];
    const { customer } = this;
    if (!record || !key || this.#active > 0 || this.#api.has(customer, key)) return;
    if (this.runs.isAny) return;
    if (this.#api.posts.some((post) => post.isPending)) return;
    // The full id is this record's alone.
    const isOthers = isOther && form === 1;
    this.judge.seed(customer, key, {
      client: isOthers ? 'globex' : record.client,
      name: isOthers ? 'Globex' : record.name,
      madeAt: this.#world.serverTime(),
      ...(isRestored && { createdAt: '2022-01-01T00:00:00Z' }),
    });
    // Nobody presses in the very millisecond.
    this.#world.pass(1);
  }

  async #list(): Promise<void> {
    const { linkApp } = this;
    const [begun, clock, jumps] = [this.#world.serverTime(), this.#world.clock(), this.#jumps];
    this.#listing += 1;
    const isAlone = this.#listing === 1;
    const read = await this.#world.run(async () => {
      await refreshList({ linkApp, force: true });
      const { reader } = await openStores();
      return await reader.list(linkApp);
    });
    this.#listing -= 1;
    if (!isAlone || read?.state !== 'complete' || jumps !== this.#jumps) return;
    if ((read.refreshedAt ?? 0) >= clock) this.#listedAt.set(linkApp, begun);
  }

  #die(): void {
    looks.clear();
    PlayedRuns.die();
    this.#world.kill();
    void this.#world.run(async () => {
      await finishForgetting();
      await followChangedRules();
    });
  }
}

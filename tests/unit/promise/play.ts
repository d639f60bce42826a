import { create } from '../../../utils/background/create.ts';
import { createAtOnce } from '../../../utils/background/create-at-once.ts';
import { linkRecord, unlinkRecord } from '../../../utils/background/link-record.ts';
import { looks } from '../../../utils/background/looks.ts';
import { finishForgetting, removeLinkApp } from '../../../utils/background/remove-link-app.ts';
import { resumeSettling, settle, settleAll } from '../../../utils/background/settle.ts';
import { openStores } from '../../../utils/background/stores.ts';
import { toFailure } from '../../../utils/background/to-failure.ts';
import { companyKey } from '../../../utils/companies/company-id.ts';
import type { LastAction } from '../../../utils/companies/last-action.ts';
import type { CreateOutcome } from '../../../utils/companies/outcome.ts';
import type { LikelyMatches } from '../../../utils/creating/likely-matches.ts';
import { seenOf } from '../../../utils/creating/likely-matches.ts';
import type { CreateAnswer } from '../../../utils/messages.ts';
import { lastActionItem, linkAppsItem } from '../../../utils/storage.ts';
import { type Client, type PlayedRecord, records } from './clients.ts';
import { environment } from './environment.ts';
import { Judge, type Press } from './judge.ts';
import { PlayedApi } from './played-api.ts';
import type { Case, Step } from './steps.ts';
import { World } from './world.ts';

const alarmPeriod = 30_000;
const noMatches: LikelyMatches = { companies: [], unsettled: [] };

/** What a window shows that asks what to do. */
interface Review {
  wanted: Wanted;
  matches: LikelyMatches;
}

interface Wanted {
  record: PlayedRecord | null;
  client: Client;
  id: string;
  name: string;
}

/** Plays one case with the real services, and gives what must not have happened. */
export async function play(played: Case): Promise<string[]> {
  const world = new World(played.scheduler, played.countsSleep);
  const api = new PlayedApi(world, played.existingId, played.fates, played.questions);
  await emptyStores();
  looks.clear();
  const putBack = environment.play(world, api.fetch);
  try {
    const users = new Users(world, api);
    await users.begin();
    void users.act(played.steps);
    await world.idle();
    await users.end();
    return users.judge.faults;
  } finally {
    putBack();
  }
}

const stores = [
  'companies',
  'journal',
  'lists',
  'recordLinks',
  'ended',
  'listPages',
  'notes',
] as const;

async function emptyStores(): Promise<void> {
  const { database } = await openStores();
  await Promise.all(stores.map((store) => database.clear(store)));
}

class Users {
  readonly judge: Judge;
  readonly #world: World;
  readonly #api: PlayedApi;
  #linkApp = 'a1';
  #pressCount = 0;
  /** Presses that nobody was answered yet. */
  #active = 0;
  #reviews: Review[] = [];
  readonly #links = new Map<string, string>();
  #sayCount = 0;
  readonly #saying = new Map<string, number>();
  readonly #everSaid = new Set<string>();
  /** The records whose user has said last to which Company they belong. */
  readonly #saidLast = new Map<string, string>();

  constructor(world: World, api: PlayedApi) {
    this.#world = world;
    this.#api = api;
    this.judge = new Judge(api);
    environment.onJournal = (gestureAt) => {
      const press = this.judge.press(gestureAt);
      if (!press) return;
      press.wasBegun = true;
      press.wasClockRight = Math.abs(world.jumped) < 60_000;
    };
    this.judge.links = (record) => this.#links.get(record);
    environment.onStored = (key, value) => {
      const { value: lastAction } = value as { value: LastAction | null };
      if (key === lastActionItem.key && lastAction && !lastAction.seen)
        this.judge.lastAction(lastAction);
    };
  }

  async begin(): Promise<void> {
    this.#api.linkApp.seed([{ id: 'OLD', name: 'The old one', createdAt: '2020-01-01T00:00:00Z' }]);
    this.judge.colleagues.set('OLD', { client: 'acme', madeAt: Number.NEGATIVE_INFINITY });
    await this.#writeLinkApp();
  }

  async act(steps: Step[]): Promise<void> {
    for (const step of steps) {
      for (let others = 0; others <= step.after; others += 1) {
        await this.#world.scheduler.schedule(Promise.resolve());
      }
      this.#do(step);
    }
  }

  /** The alarm rings until nothing is open any more. */
  async end(): Promise<void> {
    this.#api.answerAll();
    void this.#world.run(async () => {
      await finishForgetting();
      await resumeSettling();
    });
    await this.#world.idle();
    for (let rings = 0; rings < 40 && environment.alarms.has('settle'); rings += 1) {
      this.#world.pass(alarmPeriod);
      void this.#world.run(() => settleAll());
      await this.#world.idle();
    }
    this.#api.finish();
    this.judge.atTheEnd();
    const looking = this.#lookAtStores();
    await this.#world.idle();
    await looking;
  }

  #do(step: Step): void {
    const world = this.#world;
    switch (step.do) {
      case 'press':
        void this.#press(this.#wanted(step), noMatches);
        return;
      case 'atOnce':
        void this.#atOnce(step.record);
        return;
      case 'anyway': {
        const review = this.#reviews.at(step.review);
        if (review) void this.#press(review.wanted, review.matches);
        return;
      }
      case 'tryAgain':
        void this.#tryAgain();
        return;
      case 'askAgain':
        void this.#askAgain(step.press);
        return;
      case 'link':
        void this.#link(step.record, step.to);
        return;
      case 'unlink':
        void this.#unlink(step.record);
        return;
      case 'colleague':
        this.#colleague(step.record, step.form, step.isOther);
        return;
      case 'list':
        void this.#list();
        return;
      case 'alarm':
        if (environment.alarms.has('settle')) void world.run(() => settleAll());
        return;
      case 'die':
        this.#die();
        return;
      case 'sleep':
        world.sleep(step.time);
        return;
      case 'wait':
        world.pass(step.time);
        return;
      case 'jump':
        world.jumped += step.time;
        return;
      case 'removeAndAdd':
        void this.#removeAndAdd();
        return;
    }
  }

  #wanted({ record: place, form, name }: Extract<Step, { do: 'press' }>): Wanted {
    const record = records[place];
    if (!record) return { record: null, client: 'acme', id: 'ACME', name: 'acme gmbh' };
    const id = form === 2 ? `T${place}` : (record.ids[form] ?? '');
    return { record, client: record.client, id, name: name ?? record.name };
  }

  #begin(wanted: Wanted, seen: LikelyMatches): Press {
    this.#pressCount += 1;
    const { record, client, id, name } = wanted;
    const press: Press = {
      // Two presses of one millisecond do not occur.
      gestureAt: this.#world.clock() + this.#pressCount / 1000,
      ...{ linkApp: this.#linkApp, client, record, key: companyKey(id), name },
      ...{ seen: seenOf(seen), beganAt: this.#world.serverTime() },
      linkedTo: record ? this.#links.get(record.from.record) : undefined,
      ...{ wasBegun: false, hasSent: false, wasClockRight: true },
    };
    this.judge.presses.push(press);
    if (record) this.#saidLast.delete(record.from.record);
    return press;
  }

  async #press(wanted: Wanted, seen: LikelyMatches): Promise<void> {
    const press = this.#begin(wanted, seen);
    const { record, id, name } = wanted;
    this.#active += 1;
    const answer = await this.#world.run(
      () =>
        create({
          ...{ linkApp: press.linkApp, id, name, pageEnabled: true, afterwards: 'copy' },
          ...(record && { from: record.from }),
          ...{ seen: press.seen, gestureAt: press.gestureAt },
        }),
      press.gestureAt,
    );
    this.#active -= 1;
    if (!answer) return await this.#settle(press);
    this.#answered(answer, wanted, press);
  }

  #answered(answer: CreateAnswer, wanted: Wanted, press: Press): void {
    if (answer.kind === 'likelyMatches') {
      this.#review({ wanted, matches: answer });
      return;
    }
    const { outcome } = answer;
    this.#tell(outcome, press, true);
    const { record } = wanted;
    if (outcome.kind !== 'existed' || !record) return;
    // The user looks whose it is, and uses it.
    if (this.judge.clientOf(press.key) === press.client) this.#linkTo(record, press.key);
  }

  /** A user who looks: a Company of that client is used, and in spite of others a new one is made. */
  #review({ wanted, matches }: Review): void {
    const { companies, unsettled } = matches;
    const isOf = ({ key }: { key: string }) => this.judge.clientOf(key) === wanted.client;
    const same = companies.find(isOf);
    if (same && wanted.record) this.#linkTo(wanted.record, same.key);
    if (!same && !unsettled.some(isOf)) this.#reviews.push({ wanted, matches });
  }

  #tell(outcome: CreateOutcome, press: Press, isDirect: boolean): void {
    const what = { refused: 'createRefused', notSent: 'createNotSent' };
    const kind = outcome.kind;
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
    const outcome = await this.#world.run(() => settle({ linkApp, id: key, gestureAt }));
    if (outcome) this.#tell(outcome, press, false);
  }

  async #askAgain(index: number): Promise<void> {
    const press = this.judge.presses.at(index);
    if (press?.hasSent) await this.#settle(press);
  }

  async #tryAgain(): Promise<void> {
    const lastAction = await this.#world.run(() => lastActionItem.read());
    const before = this.judge.press(lastAction?.gestureAt);
    const isUndone = ['notMade', 'createRefused', 'createNotSent'].includes(lastAction?.what ?? '');
    if (!lastAction || !before || !isUndone || before.linkApp !== this.#linkApp) return;
    const record = records.find(({ from }) => from.record === lastAction.from?.record) ?? null;
    if (record !== before.record) this.judge.note(`the record is forgotten: ${lastAction.id}`);
    const wanted = { ...{ client: before.client, id: lastAction.id }, name: lastAction.name ?? '' };
    const press = this.#begin({ ...wanted, record: before.record }, noMatches);
    this.#active += 1;
    const { linkApp, gestureAt, seen } = press;
    const answer = await this.#world.run(
      () =>
        create({
          ...{ linkApp, id: wanted.id, name: wanted.name, pageEnabled: true, afterwards: 'copy' },
          ...(record && { from: record.from }),
          ...{ seen, gestureAt },
        }),
      gestureAt,
    );
    this.#active -= 1;
    if (!answer) return await this.#settle(press);
    this.#answered(answer, { ...wanted, record: before.record }, press);
  }

  async #atOnce(place: number): Promise<void> {
    const record = records[place];
    if (!record) return;
    const { from, ids, client, name } = record;
    const press = this.#begin({ record, client, id: ids[0], name }, noMatches);
    const subject = {
      record: { from, certain: true, companyId: ids[0], collisions: [] },
      linkApp: { id: press.linkApp },
      isSettled: true,
      company: null,
    };
    this.#active += 1;
    // What a removal refuses is told by the menu.
    const shownByMenu = (error: unknown) => void toFailure(error);
    await this.#world.run<unknown>(
      () =>
        createAtOnce(subject as never, { name, isCertain: true }, press.gestureAt).catch(
          shownByMenu,
        ),
      press.gestureAt,
    );
    this.#active -= 1;
  }

  async #link(place: number, to: string): Promise<void> {
    const record = records[place];
    if (record) this.#linkTo(record, to);
  }

  #linkTo({ from }: PlayedRecord, id: string): void {
    const linkApp = this.#linkApp;
    const key = companyKey(id);
    this.#everSaid.add(`${from.record} ${key}`);
    this.#say(from.record, key, async () => (await linkRecord({ linkApp, id, from })).ok);
  }

  #unlink(place: number): void {
    const record = records[place]?.from.record;
    if (record === undefined) return;
    const linkApp = this.#linkApp;
    this.#say(record, undefined, async () => (await unlinkRecord({ linkApp, record })).ok);
  }

  /** Which of two words at once is the last, or what became of one whose worker died, nobody knows. */
  async #say(record: string, key: string | undefined, work: () => Promise<boolean>): Promise<void> {
    this.#sayCount += 1;
    const count = this.#sayCount;
    const others = this.#saying.get(record) ?? 0;
    this.#saying.set(record, others + 1);
    this.#saidLast.delete(record);
    const linkApp = this.#linkApp;
    const isDone = await this.#world.run(work);
    const left = (this.#saying.get(record) ?? 1) - 1;
    this.#saying.set(record, left);
    this.#saidLast.delete(record);
    if (linkApp !== this.judge.linkApp) return;
    this.#links.delete(record);
    if (!isDone || key === undefined || others + left > 0 || count < this.#sayCount) return;
    this.#links.set(record, key);
    this.#saidLast.set(record, key);
  }

  /** Only while nothing is being created: two people can still race. */
  #colleague(place: number, form: 0 | 1, isOther: boolean): void {
    const record = records[place];
    const key = record?.ids[form];
    if (!record || !key || this.#active > 0 || this.#api.has(key)) return;
    if (this.#api.posts.some((post) => post.isPending)) return;
    // The full id is this record's alone.
    const isOthers = isOther && form === 1;
    const client = isOthers ? 'globex' : record.client;
    const name = isOthers ? 'Globex' : record.name;
    this.#api.linkApp.seed([{ id: key, name }]);
    this.judge.colleagues.set(key, { client, madeAt: this.#world.serverTime() });
  }

  /** A list was just taken in, in which a row could not be read. */
  async #list(): Promise<void> {
    const at = this.#world.clock();
    const linkApp = this.#linkApp;
    await this.#world.run(async () => {
      const { database } = await openStores();
      const list = { linkApp, state: 'complete', refreshedAt: at, attemptedAt: at } as const;
      await database.put('lists', { ...list, count: 1, broken: 1 });
    });
  }

  #die(): void {
    looks.clear();
    this.#world.kill();
    void this.#world.run(async () => {
      await finishForgetting();
    });
  }

  async #removeAndAdd(): Promise<void> {
    const removed = this.#linkApp;
    this.judge.linkApp = '';
    await this.#world.run(() => removeLinkApp({ linkApp: removed }));
    const look = async () => {
      await finishForgetting();
      return (await linkAppsItem.read()).length;
    };
    let left: number | undefined;
    while (left === undefined) left = await this.#world.run(look);
    if (removed !== this.#linkApp) return;
    this.judge.linkApp = removed;
    if (left !== 0) return;
    const count = Number(removed.slice(1)) + 1;
    this.#linkApp = `a${count}`;
    this.#links.clear();
    this.#saidLast.clear();
    await this.#writeLinkApp();
  }

  async #writeLinkApp(): Promise<void> {
    this.judge.linkApp = this.#linkApp;
    const { world } = environment;
    const look = { label: 'Agency APP', colour: 'blue', tokenEnd: '1234' } as const;
    await world.run(() => linkAppsItem.write([{ id: this.#linkApp, ...look, addedAt: 1 }]));
  }

  async #lookAtStores(): Promise<void> {
    const { database } = await openStores();
    const [journal, recordLinks, companies] = await Promise.all([
      database.getAll('journal'),
      database.getAll('recordLinks'),
      database.getAll('companies'),
    ]);
    const { judge } = this;
    for (const row of [...journal, ...recordLinks, ...companies]) {
      if (row.linkApp !== this.#linkApp) judge.note(`kept of one that was removed: ${row.key}`);
    }
    for (const entry of journal) {
      if (entry.state === 'open') judge.note(`open for ever: ${entry.key}`);
    }
    for (const press of judge.presses) {
      const isMade = this.#api.posts.some((post) => post.press === press.gestureAt && post.hasMade);
      const isKnown = companies.some(({ key }) => key === press.key);
      if (isMade && press.linkApp === this.#linkApp && !isKnown) {
        judge.note(`made, and not known here: ${press.key}`);
      }
    }
    for (const recordLink of recordLinks) this.#judgeLink(recordLink.record, recordLink.key);
    for (const [record, key] of this.#saidLast) {
      if (
        !recordLinks.some((recordLink) => recordLink.record === record && recordLink.key === key)
      ) {
        judge.note(`${record} is not linked to ${key}, as its user said last`);
      }
    }
  }

  #judgeLink(record: string, key: string): void {
    const client = records.find(({ from }) => from.record === record)?.client;
    const isSaid = this.#everSaid.has(`${record} ${key}`);
    // What was sent before its Link APP was removed and added again, nobody here knows of.
    const maker = this.judge.press(this.#api.maker(key)?.press);
    const isOlder = maker !== undefined && maker.linkApp !== this.#linkApp;
    if (!isSaid && !isOlder && this.judge.clientOf(key) !== client) {
      this.judge.note(`${record} is linked to another client’s ${key}`);
    }
  }
}

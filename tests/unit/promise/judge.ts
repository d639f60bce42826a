import type { LastAction } from '../../../utils/actions.ts';
import { companyKey } from '../../../utils/companies/company-id.ts';
import { comparableName } from '../../../utils/companies/comparable-name.ts';
import type { CreateOutcome } from '../../../utils/companies/outcome.ts';
import type { SeenMatches } from '../../../utils/creating/likely-matches.ts';
import { type Client, type PlayedRecord, recordAt } from './clients.ts';
import type { Customer, PlayedApi, Post } from './played-api.ts';

/** What somebody pressed for, and what was told of it. */
export interface Press {
  gestureAt: number;
  /** The Link APP here, of which one that was removed and added again is another. */
  linkApp: string;
  /** Whose it is with the vendor. */
  customer: Customer;
  client: Client;
  record: PlayedRecord | null;
  key: string;
  name: string;
  /** Nobody is asked before. */
  isAtOnce: boolean;
  seen: SeenMatches;
  /** By the server's clock. */
  beganAt: number;
  /** When the last list was asked for that was read whole; undefined: none was. */
  listedAt: number | undefined;
  /** The key of the Company that its record was linked to when it was journaled last. */
  linkedTo: string | undefined;
  hasSent: boolean;
  /** How often the journal had it, and how often it was sent. */
  journaled: number;
  sent: number;
  /** The journal had it: whether it was sent, where its worker died then, nobody can know. */
  wasBegun: boolean;
  /** The clock was right when it was sent. */
  wasClockRight: boolean;
  /** It waited then. */
  isCancelled: boolean;
}

interface Colleagues {
  client: Client;
  name: string;
  /** When it came, by the server's clock. */
  madeAt: number;
  /** What the API says of that, where it is not true. */
  createdAt?: string;
}

/** Says what must not happen, by what the API itself knows. */
export class Judge {
  readonly presses: Press[] = [];
  readonly faults: string[] = [];
  /** Whose Companies are whose, where a colleague made them. */
  readonly #colleagues: Record<Customer, Map<string, Colleagues>> = {
    home: new Map(),
    away: new Map(),
  };
  /** That stands now; empty while it is being changed. */
  linkApp = '';
  readonly #api: PlayedApi;
  /** What was known of these is known no more. */
  readonly erased = new Set<string>();
  readonly #neverMade = new Set<Press>();
  /** Whether the clock was ever wrong. */
  hasJumped: () => boolean = () => false;
  /** The key that a record is linked to, as its user last said. */
  links: (record: PlayedRecord) => string | undefined = () => undefined;

  constructor(api: PlayedApi) {
    this.#api = api;
    api.onPost = (post) => this.#judgePost(post);
  }

  press = (gestureAt: number | undefined): Press | undefined =>
    this.presses.find((press) => press.gestureAt === gestureAt);

  seed(customer: Customer, id: string, company: Colleagues): void {
    const { name, createdAt } = company;
    this.#api.customers[customer].seed([{ id, name, ...(createdAt && { createdAt }) }]);
    this.#colleagues[customer].set(companyKey(id), company);
  }

  clientOf(customer: Customer, key: string): Client | undefined {
    const colleague = this.#colleagues[customer].get(key);
    if (colleague) return colleague.client;
    const isOf = (post: Post) => post.customer === customer && post.key === key;
    const maker = this.#api.maker(customer, key) ?? this.#api.posts.find(isOf);
    return this.press(maker?.press)?.client;
  }

  /** A sentence that somebody reads. `isDirect`: it is the answer to the press itself. */
  noteOutcome(what: string, key: string, press: Press | undefined, isDirect = false): void {
    if (!this.#isTrue(what, key, press, isDirect)) {
      this.#fault(`untrue: ${what} of ${key}`, press);
    }
    const isOver = what === 'notMade' || what === 'createRefused' || what === 'createNotSent';
    if (isOver && press) this.#neverMade.add(press);
  }

  lastAction(lastAction: LastAction): void {
    const press = this.press(lastAction.gestureAt);
    this.noteOutcome(lastAction.what, companyKey(lastAction.id), press, true);
    const record = lastAction.from && recordAt(lastAction.from.address);
    if (press && record?.index !== press.record?.index) {
      this.#fault(`the record is forgotten: ${lastAction.id}`, press);
    }
  }

  /**
   * A rule that cannot be read keeps nothing from being created. And a create that was not taken waits for up to a quarter of a minute,
   * five seconds a time.
   */
  noteFailure(outcome: CreateOutcome, press: Press): void {
    const kind = 'failure' in outcome ? outcome.failure?.kind : undefined;
    if (kind === 'newerData') this.#fault('one bad rule disables all', press);
    const isHurried = kind === 'rateLimited';
    const paused = this.#api.posts.filter(
      (post) => post.press === press.gestureAt && post.wasPaused,
    );
    if (isHurried && paused.length <= 3) this.#fault('its user has to press again', press);
  }

  /** What was said once must not be undone later. */
  atTheEnd(): void {
    for (const press of this.#neverMade) {
      if (this.#isMadeBy(press)) this.#fault(`told as not made, and made: ${press.key}`, press);
    }
  }

  note(fault: string): void {
    this.faults.push(fault);
  }

  #isTrue(what: string, key: string, press: Press | undefined, isDirect: boolean): boolean {
    const isMade = press !== undefined && this.#isMadeBy(press);
    const isThere = this.#api.has(press?.customer ?? 'home', key);
    switch (what) {
      case 'created':
        return isThere && press?.hasSent === true && press.key === key;
      case 'foundAfterLostAnswer':
        return isThere && this.#wasBegun(key, press) && !this.#isOlder(key, press);
      case 'existed':
      case 'existedRetired':
        return isThere && !(isMade && press.wasClockRight);
      case 'unknown':
        return press?.wasBegun === true || press?.linkApp !== this.linkApp;
      case 'createNotSent':
        return isDirect ? !press?.hasSent || this.#wasOnlyPaused(press) : !isMade;
      case 'createRefused':
        return press?.hasSent === true && !isMade;
      case 'notMade':
        return !isMade;
      default:
        return true;
    }
  }

  /** The API says that it was made long before. */
  #isOlder(key: string, press: Press | undefined): boolean {
    const { customer = 'home' } = press ?? {};
    return this.#colleagues[customer].get(key)?.createdAt !== undefined;
  }

  /** By this press, or an earlier one of the same id whose answer was lost. */
  #wasBegun(key: string, press: Press | undefined): boolean {
    const { linkApp } = press ?? this;
    return this.presses.some((one) => one.wasBegun && one.key === key && one.linkApp === linkApp);
  }

  #wasOnlyPaused = (press: Press): boolean =>
    this.#api.posts.every((post) => post.press !== press.gestureAt || post.wasPaused === true);

  #isMadeBy = (press: Press): boolean => this.#api.madeBy(press.gestureAt) !== undefined;

  #judgePost(post: Post): void {
    const press = this.press(post.press);
    if (!press) {
      this.#fault('sent by nobody', undefined);
      return;
    }
    press.hasSent = true;
    if (press.isCancelled) this.#fault('sent after it was cancelled', press);
    if (press.isAtOnce && post.name !== press.name)
      this.#fault(`created at once as ${post.name}`, press);
    press.sent += 1;
    if (press.sent > press.journaled) this.#fault('sent without a look and a journal', press);
    if (post.customer !== press.customer) this.#fault('sent to another customer', press);
    const firstListAt = this.#api.firstListAt[post.customer];
    const isListed = typeof this.#api.behaviour.list === 'string';
    if (press.isAtOnce && isListed && firstListAt === undefined) {
      this.#fault('created at once before there was a list', press);
    }
    const sent = this.#api.posts.filter(({ customer }) => customer === post.customer);
    const colleagues = this.#colleagues[post.customer];
    const others = new Set([...sent.map(({ key }) => key), ...colleagues.keys()]);
    others.delete(press.key);
    for (const key of others) {
      const wasSeen = [...press.seen.companies, ...press.seen.unsettled].includes(key);
      if (wasSeen || this.clientOf(post.customer, key) !== press.client) continue;
      if (this.#canBeFound(key, press)) {
        this.#fault(`a second Company, ${press.key} beside ${key}`, press);
      }
    }
  }

  /** Whether the Company is there, or may be made yet, and its user must have been asked about it. */
  #canBeFound(key: string, press: Press): boolean {
    const { record, name, customer, beganAt, linkedTo } = press;
    const { listedAt = Number.NEGATIVE_INFINITY } = press;
    const isOfRecord = record?.ids.includes(key) ?? false;
    if (linkedTo === key && record && this.links(record) === key) return true;
    const isLikeTo = (other: string) => comparableName(other) === comparableName(name);
    const colleague = this.#colleagues[customer].get(key);
    const isToldBy = (time: number) => press.isAtOnce && time < this.#firstListAt(customer);
    if (colleague) {
      const { madeAt } = colleague;
      const isListed = madeAt < listedAt || isToldBy(madeAt);
      return (isOfRecord && madeAt < beganAt) || (isListed && isLikeTo(colleague.name));
    }
    const maker = this.#api.posts.findLast(
      (one) =>
        one.customer === customer && one.key === key && (one.madeAt !== undefined || one.isPending),
    );
    const made = this.press(maker?.press);
    if (!maker || !made) return false;
    const { madeAt = Number.POSITIVE_INFINITY } = maker;
    const isLike = isLikeTo(made.name);
    if (made.linkApp !== press.linkApp && maker.isPending) {
      const isForgotten = this.erased.has(made.linkApp) || this.hasJumped();
      return !isForgotten && (isOfRecord || isLike || made.record?.index === record?.index);
    }
    if (made.linkApp !== press.linkApp) {
      return (isOfRecord && madeAt < beganAt) || (isLike && madeAt < listedAt);
    }
    const isSameRecord =
      maker.isPending && made.record !== null && made.record.index === record?.index;
    return isOfRecord || isLike || isSameRecord;
  }

  #firstListAt = (customer: Customer): number =>
    this.#api.firstListAt[customer] ?? Number.NEGATIVE_INFINITY;

  #fault(words: string, press: Press | undefined): void {
    this.faults.push(
      `${words} (${JSON.stringify(press && { ...press, record: press.record?.from.record })})`,
    );
  }
}

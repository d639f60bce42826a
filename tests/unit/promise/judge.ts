import { companyKey } from '../../../utils/companies/company-id.ts';
import { comparableName } from '../../../utils/companies/comparable-name.ts';
import type { LastAction } from '../../../utils/companies/last-action.ts';
import type { SeenMatches } from '../../../utils/creating/likely-matches.ts';
import type { Client, PlayedRecord } from './clients.ts';
import type { PlayedApi, Post } from './played-api.ts';

/** What somebody pressed for, and what was told of it. */
export interface Press {
  gestureAt: number;
  /** The Link APP, of which one that was removed and added again is another. */
  linkApp: string;
  client: Client;
  record: PlayedRecord | null;
  key: string;
  name: string;
  seen: SeenMatches;
  /** By the server's clock. */
  beganAt: number;
  /** The key of the Company that its record was linked to when it began. */
  linkedTo: string | undefined;
  hasSent: boolean;
  /** The journal had it: whether it was sent, where its worker died then, nobody can know. */
  wasBegun: boolean;
  /** The clock was right when it was sent. */
  wasClockRight: boolean;
}

/** Says what must not happen, by what the API itself knows. */
export class Judge {
  readonly presses: Press[] = [];
  readonly faults: string[] = [];
  /** Whose Company a key is, where a colleague made it. */
  readonly colleagues = new Map<string, { client: Client; madeAt: number }>();
  /** That stands now. */
  linkApp = '';
  readonly #api: PlayedApi;
  readonly #neverMade = new Set<Press>();
  /** The key that a record is linked to, as its user last said. */
  links: (record: string) => string | undefined = () => undefined;

  constructor(api: PlayedApi) {
    this.#api = api;
    api.onPost = (post) => this.#judgePost(post);
  }

  press = (gestureAt: number | undefined): Press | undefined =>
    this.presses.find((press) => press.gestureAt === gestureAt);

  clientOf(key: string): Client | undefined {
    const colleague = this.colleagues.get(key);
    if (colleague) return colleague.client;
    const maker = this.#api.maker(key) ?? this.#api.posts.find((post) => post.key === key);
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
    this.noteOutcome(
      lastAction.what,
      companyKey(lastAction.id),
      this.press(lastAction.gestureAt),
      true,
    );
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
    switch (what) {
      case 'created':
        return this.#api.has(key) && press?.hasSent === true && press.key === key;
      case 'foundAfterLostAnswer':
        return this.#api.has(key) && this.#wasBegun(key, press);
      case 'existed':
      case 'existedRetired':
        return this.#api.has(key) && !(isDirect && isMade && press.wasClockRight);
      case 'unknown':
        return press?.wasBegun === true || press?.linkApp !== this.linkApp;
      case 'createNotSent':
        return isDirect ? !press?.hasSent : !isMade;
      case 'createRefused':
        return press?.hasSent === true && !isMade;
      case 'notMade':
        return !isMade;
      default:
        return true;
    }
  }

  /** By this press, or an earlier one of the same id whose answer was lost. */
  #wasBegun(key: string, press: Press | undefined): boolean {
    const { linkApp } = press ?? this;
    return this.presses.some((one) => one.wasBegun && one.key === key && one.linkApp === linkApp);
  }

  #isMadeBy = (press: Press): boolean =>
    this.#api.posts.some((post) => post.press === press.gestureAt && post.hasMade);

  #judgePost(post: Post): void {
    const press = this.press(post.press);
    if (!press) {
      this.#fault('sent by nobody', undefined);
      return;
    }
    press.hasSent = true;
    const others = new Set([...this.#api.posts.map(({ key }) => key), ...this.colleagues.keys()]);
    others.delete(press.key);
    for (const key of others) {
      const wasSeen = [...press.seen.companies, ...press.seen.unsettled].includes(key);
      if (wasSeen || this.clientOf(key) !== press.client) continue;
      if (this.#canBeFound(key, press)) {
        this.#fault(`a second Company, ${press.key} beside ${key}`, press);
      }
    }
  }

  /** Whether the Company is there, or may be made yet, and its user must have been asked about it. */
  #canBeFound(key: string, press: Press): boolean {
    const isOfRecord = press.record?.ids.includes(key) ?? false;
    const colleague = this.colleagues.get(key);
    const isLinked = press.linkedTo === key && this.#links(press) === key;
    if (colleague) return (isOfRecord && colleague.madeAt < press.beganAt) || isLinked;
    const maker = this.#api.posts.findLast(
      (one) => one.key === key && (one.hasMade || one.isPending),
    );
    const made = this.press(maker?.press);
    if (!maker || made?.linkApp !== press.linkApp) return false;
    const isLike = comparableName(made.name) === comparableName(press.name);
    const isSameRecord = maker.isPending && made.record !== null && made.record === press.record;
    return isOfRecord || isLike || isSameRecord || isLinked;
  }

  #links = ({ record }: Press) => record && this.links(record.from.record);

  #fault(words: string, press: Press | undefined): void {
    this.faults.push(
      `${words} (${JSON.stringify(press && { ...press, record: press.record?.from.record })})`,
    );
  }
}

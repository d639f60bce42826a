import { companyKey } from '../../../utils/companies/company-id.ts';
import { ApiTokens } from '../../simulator/api-tokens.ts';
import type { Behaviour } from '../../simulator/behaviour.ts';
import { createCompany, readCompany } from '../../simulator/company-calls.ts';
import { detail, type Reply } from '../../simulator/reply.ts';
import { SimulatedLinkApp } from '../../simulator/simulated-link-app.ts';
import type { Worker, World } from './world.ts';

/** What becomes of a create that was sent. */
export type Fate =
  | 'answered'
  /** The work is done, and the answer does not arrive. */
  | 'lost'
  /** The same, and the work is done so much later. */
  | { late: number }
  /** Its worker dies, and so many other things happen before what it had to send leaves. */
  | { lingers: number }
  | 'dropped'
  /** The browser sends it a second time: the API gets both, and its answer is that to the second. */
  | 'twice'
  | 'refused'
  | 'pause';

/** A server commits so late at most after it has got a request. */
export const latestCommit = 60_000;
/** What a computer had to send when the attempt ended leaves within this time of its being awake. */
const longestLinger = 60_000;

export interface Post {
  press: number | undefined;
  key: string;
  /** When it left, by the server's clock. */
  leftAt: number;
  /** The work may be done yet. */
  isPending: boolean;
  /** It made a Company. */
  hasMade: boolean;
}

/** The Link API in this process: the simulator's calls, whose answers come when the scheduler says so. */
export class PlayedApi {
  readonly linkApp: SimulatedLinkApp;
  readonly posts: Post[] = [];
  readonly #world: World;
  readonly #behaviour: Behaviour;
  readonly #apiTokens: ApiTokens;
  readonly #fates: Fate[];
  #questions: boolean[];
  #late: { due: number; work: () => void }[] = [];
  /** Told before a create leaves. */
  onPost: (post: Post) => void = () => undefined;

  constructor(
    world: World,
    existingId: Behaviour['existingId'],
    fates: Fate[],
    questions: boolean[],
  ) {
    this.#world = world;
    this.#behaviour = { existingId, list: 404, pageSize: 100 };
    this.#apiTokens = new ApiTokens(world.serverTime);
    this.linkApp = new SimulatedLinkApp('Agency APP', 'token', world.serverTime);
    this.#fates = [...fates];
    this.#questions = [...questions];
    world.onPassed(() => this.#commitLate(world.real));
  }

  /** Whether the Company is there, and by which press it was made; undefined for a colleague’s. */
  has = (key: string): boolean => this.linkApp.company(key) !== undefined;
  maker = (key: string): Post | undefined =>
    this.posts.find((post) => post.hasMade && post.key === companyKey(key));

  mayBeMade = (key: string): boolean =>
    this.posts.some((post) => post.isPending && post.key === companyKey(key));

  fetch = async (address: string, { body }: { body?: string }): Promise<object> => {
    const id = decodeURIComponent(new URL(address).pathname.split('/')[3] ?? '');
    await this.#world.alive();
    const reply = body === undefined ? await this.#ask(id) : await this.#send(JSON.parse(body));
    await this.#world.step();
    if (!reply) throw new TypeError('Failed to fetch');
    return {
      status: reply.status,
      ok: reply.status < 300,
      headers: new Headers(reply.headers),
      text: async () => (reply.body === undefined ? '' : JSON.stringify(reply.body)),
    };
  };

  /** From now on each question is answered. */
  answerAll(): void {
    this.#questions = [];
  }

  /** Does all the work that was put off. */
  finish(): void {
    this.#commitLate(Number.POSITIVE_INFINITY);
  }

  async #ask(id: string): Promise<Reply | undefined> {
    await this.#world.step();
    const isAnswered = this.#questions.shift() ?? true;
    return isAnswered ? readCompany(this.#request(id, undefined)) : undefined;
  }

  async #send(body: { id: string }): Promise<Reply | undefined> {
    const { press, asking } = this.#world;
    const post: Post = {
      ...{ press, key: companyKey(body.id), leftAt: this.#world.serverTime() },
      ...{ isPending: true, hasMade: false },
    };
    this.onPost(post);
    this.posts.push(post);
    // It is on its way, whether or not its worker lives on.
    await this.#world.scheduler.schedule(Promise.resolve());
    const fate = this.#fates.shift() ?? 'answered';
    if (typeof fate === 'object' && 'lingers' in fate) {
      for (let others = 0; asking.isDead && others < fate.lingers; others += 1) {
        await this.#world.scheduler.schedule(Promise.resolve());
      }
    }
    return this.#receive(post, body, asking, fate);
  }

  #receive(post: Post, body: object, sender: Worker, fate: Fate): Reply | undefined {
    const hasLingered = this.#world.awake - (sender.diedAt ?? this.#world.awake) > longestLinger;
    if (hasLingered || fate === 'dropped') return this.#settled(post);
    if (fate === 'refused') return this.#settled(post, { status: 400, body: { name: ['No.'] } });
    if (fate === 'pause') {
      return this.#settled(post, detail(429, 'Slower.', { 'retry-after': '5' }));
    }
    if (typeof fate === 'object' && 'late' in fate) {
      const due = this.#world.real + fate.late;
      this.#late.push({ due, work: () => void this.#work(post, body) });
      return undefined;
    }
    if (fate === 'twice') this.#work(post, body);
    const reply = this.#work(post, body);
    return fate === 'lost' ? undefined : reply;
  }

  #settled(post: Post, reply?: Reply): Reply | undefined {
    post.isPending = false;
    return reply;
  }

  #work(post: Post, body: object): Reply {
    const wasThere = this.has(post.key);
    const reply = createCompany(this.#request('', body));
    post.isPending = false;
    if (!wasThere && this.has(post.key)) post.hasMade = true;
    return reply;
  }

  #request(id: string, body: unknown) {
    return {
      ...{ linkApp: this.linkApp, apiTokens: this.#apiTokens, behaviour: this.#behaviour },
      ...{ id, body, query: new URLSearchParams(), origin: 'https://api.getconduit.app' },
    };
  }

  #commitLate(until: number): void {
    const due = this.#late.filter((one) => one.due <= until);
    this.#late = this.#late.filter((one) => one.due > until);
    for (const { work } of due) work();
  }
}

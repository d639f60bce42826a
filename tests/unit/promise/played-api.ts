import { companyKey } from '../../../utils/companies/company-id.ts';
import { ApiTokens } from '../../simulator/api-tokens.ts';
import type { Behaviour } from '../../simulator/behaviour.ts';
import { createCompany, listCompanies, readCompany } from '../../simulator/company-calls.ts';
import { detail, type Reply } from '../../simulator/reply.ts';
import { SimulatedLinkApp } from '../../simulator/simulated-link-app.ts';
import type { Worker, World } from './world.ts';

const encoder = new TextEncoder();

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
  /** Too many requests: it is not done. */
  | 'pause'
  /** A server in trouble asks for a pause, and has done the work, or does it so much later. */
  | 'trouble'
  | { troubleLate: number };

/** A server commits so late at most after it has got a request. */
export const latestCommit = 115_000;
/** What a computer had to send when the attempt ended leaves within this time of its being awake. */
const longestLinger = 60_000;

/** Two customers of the vendor, with two tokens each. */
export const tokens = { t1: 'home', t2: 'home', t3: 'away', t4: 'away' } as const;
export type Token = keyof typeof tokens;
export type Customer = (typeof tokens)[Token];
export const customerOf = (token: string): Customer => tokens[token as Token];

export interface Post {
  press: number | undefined;
  key: string;
  name: string;
  customer: Customer;
  /** When it left, by the server's clock. */
  leftAt: number;
  /** The work may be done yet. */
  isPending: boolean;
  /** It made a Company, then. */
  madeAt?: number;
  /** The API said that it does not take it now. */
  wasPaused?: boolean;
}

interface Sent {
  body?: string;
  headers: Record<string, string>;
}

/** The Link API in this process: the simulator's calls, whose answers come when the scheduler says so. */
export class PlayedApi {
  readonly customers: Record<Customer, SimulatedLinkApp>;
  readonly posts: Post[] = [];
  /** When a customer's list was first given, by the server's clock. */
  readonly firstListAt: Partial<Record<Customer, number>> = {};
  readonly #world: World;
  readonly behaviour: Behaviour;
  readonly #apiTokens: ApiTokens;
  readonly #fates: Fate[];
  #questions: boolean[];
  #late: { due: number; work: () => void }[] = [];
  /** The press that an id was journaled for last, where that was a row's: none is before that run's worker. */
  readonly rowPresses = new Map<string, number>();
  /** Told before a create leaves. */
  onPost: (post: Post) => void = () => undefined;

  constructor(
    world: World,
    behaviour: Pick<Behaviour, 'existingId' | 'list'>,
    fates: Fate[],
    questions: boolean[],
  ) {
    this.#world = world;
    this.behaviour = { ...behaviour, pageSize: 100 };
    this.#apiTokens = new ApiTokens(world.serverTime);
    const customer = (label: string) => new SimulatedLinkApp(label, label, world.serverTime);
    this.customers = { home: customer('home'), away: customer('away') };
    this.#fates = [...fates];
    this.#questions = [...questions];
    world.onPassed(() => this.#commitLate(world.real));
  }

  /** Whether the Company is there, and by which create it was made; undefined for a colleague’s. */
  has = (customer: Customer, key: string): boolean =>
    this.customers[customer].company(key) !== undefined;
  maker = (customer: Customer, key: string): Post | undefined =>
    this.posts.find(
      (post) =>
        post.madeAt !== undefined && post.customer === customer && post.key === companyKey(key),
    );
  madeBy = (press: number): Post | undefined =>
    this.posts.find((post) => post.press === press && post.madeAt !== undefined);

  fetch = async (address: string, { body, headers }: Sent): Promise<object> => {
    if (!this.#world.isAsked) throw new TypeError('Failed to fetch');
    const id = decodeURIComponent(new URL(address).pathname.split('/')[3] ?? '');
    const customer = customerOf(headers.Authorization?.replace('Bearer ', '') ?? '');
    await this.#world.alive();
    const reply =
      body === undefined
        ? await this.#ask(customer, id)
        : await this.#send(customer, JSON.parse(body));
    await this.#world.step();
    if (!reply) throw new TypeError('Failed to fetch');
    return {
      status: reply.status,
      ok: reply.status < 300,
      headers: new Headers(reply.headers),
      body: reply.body === undefined ? null : [encoder.encode(JSON.stringify(reply.body))],
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

  async #ask(customer: Customer, id: string): Promise<Reply | undefined> {
    await this.#world.step();
    const isAnswered = this.#questions.shift() ?? true;
    if (!isAnswered) return undefined;
    const request = this.#request(customer, id, undefined);
    if (id !== '') return readCompany(request);
    const reply = listCompanies(request);
    if (reply.status === 200) this.firstListAt[customer] ??= this.#world.serverTime();
    return reply;
  }

  async #send(customer: Customer, body: { id: string; name?: string }): Promise<Reply | undefined> {
    const { asking } = this.#world;
    const press = this.rowPresses.get(companyKey(body.id)) ?? this.#world.press;
    const post: Post = {
      ...{
        press,
        key: companyKey(body.id),
        name: body.name ?? '',
        customer,
        leftAt: this.#world.serverTime(),
      },
      isPending: true,
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
      post.wasPaused = true;
      return this.#settled(post, detail(429, 'Slower.', { 'retry-after': '5' }));
    }
    if (typeof fate === 'object' && 'late' in fate) {
      const due = this.#world.real + fate.late;
      this.#late.push({ due, work: () => void this.#work(post, body) });
      return undefined;
    }
    const trouble = detail(503, 'Down.', { 'retry-after': '5' });
    if (typeof fate === 'object' && 'troubleLate' in fate) {
      const due = this.#world.real + fate.troubleLate;
      this.#late.push({ due, work: () => void this.#work(post, body) });
      return trouble;
    }
    if (fate === 'twice') this.#work(post, body);
    const reply = this.#work(post, body);
    if (fate === 'trouble') return trouble;
    return fate === 'lost' ? undefined : reply;
  }

  #settled(post: Post, reply?: Reply): Reply | undefined {
    post.isPending = false;
    return reply;
  }

  #work(post: Post, body: object): Reply {
    const wasThere = this.has(post.customer, post.key);
    const reply = createCompany(this.#request(post.customer, '', body));
    post.isPending = false;
    if (!wasThere && this.has(post.customer, post.key)) post.madeAt = this.#world.serverTime();
    return reply;
  }

  #request(customer: Customer, id: string, body: unknown) {
    return {
      ...{ linkApp: this.customers[customer], apiTokens: this.#apiTokens },
      ...{ behaviour: this.behaviour, id, body },
      ...{ query: new URLSearchParams(), origin: 'https://api.getconduit.app' },
    };
  }

  #commitLate(until: number): void {
    const due = this.#late.filter((one) => one.due <= until);
    this.#late = this.#late.filter((one) => one.due > until);
    for (const { work } of due) work();
  }
}

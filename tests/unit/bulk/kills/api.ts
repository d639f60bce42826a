import { companyKey } from '../../../../utils/companies/company-id.ts';
import { ApiTokens } from '../../../simulator/api-tokens.ts';
import type { Behaviour } from '../../../simulator/behaviour.ts';
import { createCompany, readCompany } from '../../../simulator/company-calls.ts';
import { detail, type Reply } from '../../../simulator/reply.ts';
import { SimulatedLinkApp } from '../../../simulator/simulated-link-app.ts';
import type { KillWorld } from './world.ts';

const encoder = new TextEncoder();

const latency = 50;
const latestCommit = 60_000;

/** A create that left the browser. */
export interface Post {
  key: string;
  /** Both by the world's clock. */
  leftAt: number;
  endedAt: number;
  /** The API said that it does not take it, and who sent it lived to hear that. */
  isRefused: boolean;
  /** It made the Company. */
  hasMade: boolean;
}

interface Sent {
  body?: string;
}

/** The Link API in this process, with all that may befall a request on its way. */
export class FaultyApi {
  readonly linkApp: SimulatedLinkApp;
  readonly posts: Post[] = [];
  readonly #world: KillWorld;
  readonly #random: () => number;
  readonly #behaviour: Behaviour;
  readonly #apiTokens: ApiTokens;
  /** From now on nothing goes wrong. */
  isCalm = false;

  constructor(world: KillWorld, random: () => number, existingId: Behaviour['existingId']) {
    this.#world = world;
    this.#random = random;
    this.#behaviour = { existingId, list: 'array', pageSize: 100 };
    this.linkApp = new SimulatedLinkApp('one', 'token', () => world.now);
    this.#apiTokens = new ApiTokens(() => world.now);
  }

  fetch = async (address: string, { body }: Sent): Promise<object> => {
    await this.#world.alive();
    const id = decodeURIComponent(new URL(address).pathname.split('/')[3] ?? '');
    const reply = await (body === undefined ? this.#ask(id) : this.#send(JSON.parse(body)));
    await this.#world.alive();
    if (!reply) throw new TypeError('Failed to fetch');
    return {
      status: reply.status,
      ok: reply.status < 300,
      headers: new Headers(reply.headers),
      body: reply.body === undefined ? null : [encoder.encode(JSON.stringify(reply.body))],
    };
  };

  #chance(): number {
    return this.isCalm ? 1 : this.#random();
  }

  async #ask(id: string): Promise<Reply | undefined> {
    await this.#world.pass(latency);
    const chance = this.#chance();
    if (chance < 0.02) return undefined;
    if (chance < 0.03) return detail(429, 'Slower.', { 'retry-after': '2' });
    if (chance < 0.04) return detail(500, 'Trouble.');
    return readCompany(this.#request(id, undefined));
  }

  async #send(body: { id: string }): Promise<Reply | undefined> {
    const { worker, now } = this.#world;
    const post: Post = {
      ...{ key: companyKey(body.id), leftAt: now, endedAt: now },
      ...{ isRefused: false, hasMade: false },
    };
    this.posts.push(post);
    await this.#world.pass(latency);
    const reply = this.#receive(post, body);
    post.endedAt = worker.isDead
      ? Math.min(this.#world.now, this.#world.worker.bornAt)
      : this.#world.now;
    post.isRefused = reply !== undefined && reply.status >= 400 && !worker.isDead;
    return reply;
  }

  #receive(post: Post, body: { id: string }): Reply | undefined {
    const chance = this.#chance();
    if (chance < 0.03) return undefined;
    if (chance < 0.05) return detail(429, 'Slower.', { 'retry-after': '2' });
    if (chance < 0.06) return detail(503, 'Later.', { 'retry-after': '1' });
    if (chance < 0.1) {
      this.#world.after(this.#random() * latestCommit, () => void this.#work(post, body));
      return undefined;
    }
    const reply = this.#work(post, body);
    // A kept connection breaks: the browser itself sends it a second time, or its answer is lost.
    if (chance < 0.13) return this.#work(post, body);
    return chance < 0.18 ? undefined : reply;
  }

  #work(post: Post, body: { id: string }): Reply {
    const before = this.linkApp.companies.length;
    const reply = createCompany(this.#request('', body));
    if (this.linkApp.companies.length > before) post.hasMade = true;
    return reply;
  }

  #request(id: string, body: unknown) {
    const { linkApp } = this;
    const common = { behaviour: this.#behaviour, query: new URLSearchParams(), origin: '' };
    return { linkApp, apiTokens: this.#apiTokens, ...common, id, body };
  }
}

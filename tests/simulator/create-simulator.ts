import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { ApiTokens } from './api-tokens.ts';
import { type Authorized, authorize } from './authorize.ts';
import { type Behaviour, usualBehaviour } from './behaviour.ts';
import { type Call, findCall } from './call.ts';
import { connectionPage } from './connection-page.ts';
import { control, isControl } from './control.ts';
import { Faults, type Latency } from './faults.ts';
import { LateWork } from './late-work.ts';
import { noCall } from './no-call.ts';
import { playFault, type Sending, whole } from './play-fault.ts';
import { type Incoming, readRequest } from './read-request.ts';
import { type LoggedRequest, logged } from './request-log.ts';
import { send } from './send.ts';
import { SimulatedLinkApp } from './simulated-link-app.ts';
import { work } from './work.ts';

export interface SimulatorOptions extends Partial<Behaviour> {
  /** Milliseconds since 1970; moves the expiry of API tokens. */
  now?: () => number;
  /** Answers the control calls beneath `/__simulator/`; off where the real host names are played. */
  control?: boolean;
}

/** The Link API, played: it is set up and looked at here, and asked through `handler`. */
export class Simulator {
  /** For any server, plain or behind TLS. */
  readonly handler: RequestListener;
  readonly behaviour: Behaviour;
  readonly faults = new Faults();
  /** Every request, in the order of coming in. */
  readonly log: LoggedRequest[] = [];
  readonly linkApps: SimulatedLinkApp[] = [];
  readonly #lateWork = new LateWork();
  readonly #apiTokens: ApiTokens;
  readonly #now: () => number;
  readonly #control: boolean;

  constructor({ now = Date.now, control = false, ...behaviour }: SimulatorOptions = {}) {
    this.handler = (request, response) => void this.#handle(request, response);
    this.behaviour = { ...usualBehaviour, ...behaviour };
    this.#now = now;
    this.#control = control;
    this.#apiTokens = new ApiTokens(now);
  }

  addLinkApp(label: string, token?: string): SimulatedLinkApp {
    const linkApp = new SimulatedLinkApp(label, token, this.#now);
    this.linkApps.push(linkApp);
    return linkApp;
  }

  /** Does at once all the work of which the answer was lost, and ends the waits that have no time. */
  commitLate(): void {
    this.#lateWork.doAll();
  }

  /** Gives up the work that was put off. */
  close(): void {
    this.#lateWork.giveUp();
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const incoming = await readRequest(request).catch(() => null);
    if (!incoming) return;
    if (this.#control && isControl(incoming.path)) {
      send(response, whole(control(this, incoming)));
      return;
    }
    const authorized = authorize(incoming, this.linkApps, this.#apiTokens);
    const call = findCall(incoming.method, incoming.path);
    const entry = logged(incoming, 'name' in call ? call.name : null, authorized, this.#now());
    this.log.push(entry);
    if (!('name' in call)) {
      const page = connectionPage(incoming.path, this.linkApps);
      entry.status = send(response, whole(page ?? noCall(incoming, call)));
      return;
    }
    entry.status = send(response, await this.#play(incoming, call, authorized));
  }

  async #play(incoming: Incoming, call: Call, authorized: Authorized): Promise<Sending> {
    const { latency, other } = this.faults.take(incoming.method, call);
    if (latency && !latency.afterWork) await this.#pause(latency);
    const asked = { ...incoming, call, authorized, apiTokens: this.#apiTokens };
    const sending = playFault(other, {
      work: () => incoming.refused ?? work({ ...asked, behaviour: this.behaviour }),
      later: (late, milliseconds) => this.#lateWork.add(late, milliseconds),
      now: this.#now,
    });
    if (latency?.afterWork) await this.#pause(latency);
    return sending;
  }

  async #pause({ milliseconds }: Latency): Promise<void> {
    if (milliseconds !== null) await wait(milliseconds, undefined, { ref: false });
    else await new Promise<void>((resolve) => this.#lateWork.add(resolve, null));
  }
}

/** The Link API, played. Nothing listens yet: see `startSimulator`. */
export const createSimulator = (options?: SimulatorOptions): Simulator => new Simulator(options);

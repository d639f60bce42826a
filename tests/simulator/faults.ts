import * as v from 'valibot';
import type { Call } from './call.ts';
import { type Fault, type FaultRequest, faultRequestSchema } from './fault.ts';
import { idKey } from './simulated-company.ts';

export type Latency = Extract<Fault, { kind: 'latency' }>;
export type OtherFault = Exclude<Fault, Latency>;

/** The faults that were asked for and have not been met yet. */
export class Faults {
  #waiting: v.InferOutput<typeof faultRequestSchema>[] = [];

  /** @throws ValiError where it is none that is known */
  ask(request: FaultRequest): void {
    this.#waiting.push(v.parse(faultRequestSchema, request));
  }

  clear(): void {
    this.#waiting = [];
  }

  get waiting(): readonly FaultRequest[] {
    return this.#waiting;
  }

  /** The first latency and the first other fault that are meant for this request. */
  take(method: string, call: Call): { latency?: Latency; other?: OtherFault } {
    const latency = this.#takeFirst(method, call, (fault) => fault.kind === 'latency');
    const other = this.#takeFirst(method, call, (fault) => fault.kind !== 'latency');
    return {
      ...(latency?.kind === 'latency' && { latency }),
      ...(other && other.kind !== 'latency' && { other }),
    };
  }

  #takeFirst(method: string, call: Call, wanted: (fault: Fault) => boolean): Fault | undefined {
    const found = this.#waiting.find(
      (request) =>
        wanted(request.fault) &&
        (request.call ?? call.name) === call.name &&
        (request.method ?? method) === method &&
        (request.id === undefined || idKey(request.id) === idKey(call.id)),
    );
    if (found && found.times !== null) {
      found.times -= 1;
      if (found.times <= 0) this.#waiting = this.#waiting.filter((request) => request !== found);
    }
    return found?.fault;
  }
}

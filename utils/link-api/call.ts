import { failed, type Result, success } from '../result.ts';
import type { LinkApiFailure } from './failure.ts';
import { type RawAnswer, readFailure } from './read-failure.ts';
import type { TimeLimits } from './time-limits.ts';

/** For one Company with all that it has connected, in bytes. */
const usualSize = 16 * 1024 * 1024;

/** What a call needs of the world. */
export interface Surroundings {
  fetch: typeof fetch;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Whether the browser allows access to the API's host. */
  hostAccess: () => Promise<boolean>;
  timeLimits: TimeLimits;
}

export interface Call {
  address: string;
  token: string;
  /** Other tokens that an error's message must not contain. */
  secrets?: string[];
  /** Sent as JSON, by POST. */
  body?: object;
  /** Milliseconds, for headers and body together. */
  timeLimit: number;
  /** Of the answer's body, in bytes. */
  sizeLimit?: number;
  /** Whether a success with this text need not be parsed: its value is `knownText`. */
  isKnown?: ((text: string) => Promise<boolean>) | undefined;
  signal?: AbortSignal | undefined;
}

export const knownText = Symbol('known text');

/** One request and its whole answer, as JSON; null where a success has an empty body. */
export async function call(
  surroundings: Surroundings,
  request: Call,
): Promise<Result<unknown, LinkApiFailure>> {
  const timeUp = AbortSignal.timeout(request.timeLimit);
  try {
    const response = await surroundings.fetch(request.address, toRequest(request, timeUp));
    const text = await textWithin(response, request.sizeLimit ?? usualSize);
    if (text === undefined) return failed({ kind: 'tooLarge' });
    if (response.ok && (await request.isKnown?.(text))) return success(knownText);
    return judge(toAnswer(response, text), response.ok, request, surroundings.now());
  } catch {
    return failed(await whyNoAnswer(surroundings, request, timeUp));
  }
}

function toRequest({ token, body, signal }: Call, timeUp: AbortSignal): RequestInit {
  return {
    method: body ? 'POST' : 'GET',
    headers: {
      Accept: 'application/json',
      Authorization: `Bearer ${token}`,
      ...(body && { 'Content-Type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    signal: signal ? AbortSignal.any([signal, timeUp]) : timeUp,
  };
}

/** The body, or undefined where it is longer: a body without an end must not fill the memory. */
async function textWithin({ body }: Response, bytes: number): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for await (const piece of body ?? []) {
    length += piece.byteLength;
    // Leaving the loop ends the request.
    if (length > bytes) return undefined;
    text += decoder.decode(piece, { stream: true });
  }
  return text + decoder.decode();
}

const toAnswer = (response: Response, text: string): RawAnswer => ({
  status: response.status,
  json: text.trim() === '' ? null : parseJson(text),
  retryAfter: response.headers.get('Retry-After'),
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function judge(
  answer: RawAnswer,
  isSuccess: boolean,
  { token, secrets = [] }: Call,
  now: number,
): Result<unknown, LinkApiFailure> {
  if (!isSuccess) return failed(readFailure(answer, [token, ...secrets], now));
  if (answer.json === undefined) return failed({ kind: 'unreadable', status: answer.status });
  return success(answer.json);
}

async function whyNoAnswer(
  { hostAccess }: Surroundings,
  { signal }: Call,
  timeUp: AbortSignal,
): Promise<LinkApiFailure> {
  if (signal?.aborted) return { kind: 'cancelled' };
  if (timeUp.aborted) return { kind: 'timedOut' };
  return { kind: (await hostAccess()) ? 'network' : 'hostAccessWithheld' };
}

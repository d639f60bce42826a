import * as v from 'valibot';
import { callNames } from './call.ts';

const milliseconds = v.pipe(v.number(), v.minValue(0));
/** Seconds, or an HTTP date that is so many seconds from now. */
const retryAfter = v.union([v.number(), v.object({ dateIn: v.number() })]);

export const faultSchema = v.variant('kind', [
  /**
   * Joins with another fault. The work is done after the wait (null: until `commitLate` is called),
   * unless `afterWork`.
   */
  v.object({
    kind: v.literal('latency'),
    milliseconds: v.nullable(milliseconds),
    afterWork: v.optional(v.boolean(), false),
  }),
  /**
   * The answer is lost and the work is done so much later (null: when `commitLate` is called). The
   * connection is dropped, or stays silent.
   */
  v.object({
    kind: v.literal('lateCommit'),
    milliseconds: v.nullable(milliseconds),
    silent: v.optional(v.boolean(), false),
  }),
  v.object({ kind: v.literal('unauthorized') }),
  v.object({ kind: v.literal('forbidden') }),
  v.object({ kind: v.literal('notFoundHtml') }),
  v.object({ kind: v.literal('rateLimited'), retryAfter: v.optional(retryAfter) }),
  v.object({
    kind: v.literal('serverError'),
    status: v.optional(v.number(), 500),
    retryAfter: v.optional(retryAfter),
    /** The work is done, and the error comes all the same. */
    afterWork: v.optional(v.boolean(), false),
  }),
  /** Whatever a test can think of, instead of the work. */
  v.object({
    kind: v.literal('answer'),
    status: v.number(),
    body: v.optional(v.unknown()),
    headers: v.optional(v.record(v.string(), v.string()), {}),
  }),
  v.object({ kind: v.literal('droppedBeforeWork') }),
  v.object({ kind: v.literal('droppedAfterWork') }),
  /** No answer, ever; the work is not done. */
  v.object({ kind: v.literal('silent') }),
  /** All that follow: the work is done, and its answer is spoilt. */
  v.object({ kind: v.literal('html') }),
  v.object({ kind: v.literal('wrongShape') }),
  v.object({ kind: v.literal('cutShort') }),
  /** Headers and half of the body, then nothing more. */
  v.object({ kind: v.literal('stalledBody') }),
  v.object({ kind: v.literal('unknownField') }),
  v.object({ kind: v.literal('noLinkPage') }),
]);
export type Fault = v.InferOutput<typeof faultSchema>;

/** A fault, and which requests meet it. */
export const faultRequestSchema = v.object({
  fault: faultSchema,
  /** Only this call, this method, this id in the path (without case); left out: any. */
  call: v.optional(v.picklist(callNames)),
  method: v.optional(v.string()),
  id: v.optional(v.string()),
  /** For the next so many requests; null: until cleared. */
  times: v.optional(v.nullable(v.number()), 1),
});
export type FaultRequest = v.InferInput<typeof faultRequestSchema>;

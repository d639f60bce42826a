import * as v from 'valibot';

const text = v.string();
const nullableText = v.nullable(text);
/** In milliseconds since 1970: when it was done here, or first seen in an answer of the API. */
const at = v.pipe(v.number(), v.minValue(0));

/** It was done on another computer, whose export was imported here. */
const elsewhere = v.exactOptional(v.literal(true));

const sourceSchema = v.object({ id: text, name: text });

/** Accounts of a source that stopped working, or work again: the names of the first, and how many. */
const someAccounts = { source: sourceSchema, accounts: v.array(text), count: v.number() };

/** How a connection link went out to a client. */
const sentKinds = ['linkCopied', 'messageCopied', 'reminded', 'emailWritten'] as const;
export type SentKind = (typeof sentKinds)[number];

const sentSchema = v.object({
  kind: v.picklist(sentKinds),
  at,
  /** The one source that the link connects, by its name. */
  source: v.exactOptional(text),
  /** The name of the message template. */
  template: v.exactOptional(text),
  elsewhere,
});
export type SentEvent = v.InferOutput<typeof sentSchema>;

/** `found`: it existed after the answer to a create was lost, whoever made it. */
const madeSchema = v.object({ kind: v.picklist(['created', 'found']), at, elsewhere });
export type MadeEvent = v.InferOutput<typeof madeSchema>;

const observedSchema = v.variant('kind', [
  /** `credentials`: the ids of what was connected, or is connected no longer, by which it is known again. */
  v.object({ kind: v.literal('connected'), at, source: sourceSchema, credentials: v.array(text) }),
  v.object({
    kind: v.literal('disconnected'),
    at,
    source: sourceSchema,
    credentials: v.array(text),
  }),
  v.object({ kind: v.literal('broke'), at, ...someAccounts }),
  v.object({ kind: v.literal('recovered'), at, ...someAccounts }),
  v.object({ kind: v.picklist(['pageOn', 'pageOff', 'retired', 'restored']), at }),
  v.object({ kind: v.literal('renamed'), at, from: nullableText, to: nullableText }),
]);
/** What the API's answers say of a Company, by comparison with what was known of it. */
export type ObservedEvent = v.InferOutput<typeof observedSchema>;

/** One thing that was done with a Company, or that happened to it. */
export const historyEventSchema = v.union([sentSchema, madeSchema, observedSchema]);
export type HistoryEvent = v.InferOutput<typeof historyEventSchema>;

/** What happened to one Company on this computer and in imports, oldest first. */
export interface History {
  linkApp: string;
  /** `companyKey` of the Company's id. */
  key: string;
  events: HistoryEvent[];
}

export const isSent = (event: HistoryEvent): event is SentEvent =>
  (sentKinds as readonly string[]).includes(event.kind);

export const isMade = (event: HistoryEvent): event is MadeEvent =>
  event.kind === 'created' || event.kind === 'found';

/** The events of another computer's history: what was done there was not done here. */
export const fromElsewhere = (events: readonly HistoryEvent[]): HistoryEvent[] =>
  events.map((event) => (isSent(event) || isMade(event) ? { ...event, elsewhere: true } : event));

import type { LinkApiFailure } from '../link-api/failure.ts';
import type { CompanyAnswer, LinkApi, NewCompany } from '../link-api/link-api.ts';
import { companyKey } from './company-id.ts';
import type { CompanyLock } from './company-lock.ts';
import type { Journal } from './journal.ts';
import { type JournalEntry, settledBy } from './journal-entry.ts';
import type { CreateOutcome } from './outcome.ts';
import { isRetired } from './retired.ts';
import type { RecordReference } from './tie.ts';

/** What a create needs of the world. */
export interface CreateTools {
  api: LinkApi;
  journal: Journal;
  lock: CompanyLock;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Milliseconds. */
  wait: (time: number) => Promise<void>;
  /** Makes sure that an open entry is asked for again, should this worker die. Called before each sending. */
  keepWatch: () => Promise<void>;
}

/** After a lost answer the Company is asked for at once, and once more after this time. */
const secondLook = 2000;

/**
 * Creates a Company, at most once: asks first, journals, sends, and settles what an answer leaves
 * open. The id is upper case and checked (`parseNewCompanyId`); `from` is the record that it will be
 * tied to.
 * @throws DOMException where the journal cannot be written; nothing was sent then
 */
export function createCompany(
  tools: CreateTools,
  linkApp: string,
  company: NewCompany,
  from?: RecordReference,
): Promise<CreateOutcome> {
  return tools.lock(linkApp, company.id, async () => {
    const open = await settleOpenEntry(tools, linkApp, company.id, (entry) =>
      entry.from?.record === from?.record ? ask(tools, entry) : look(tools, entry),
    );
    if (open) return open;
    const before = await tools.api.readCompany(company.id);
    if (before.ok) return await existed(tools, linkApp, before.value);
    if (before.error.kind !== 'notFound') return { kind: 'notSent', failure: before.error };
    return await send(tools, linkApp, company, from);
  });
}

/**
 * Asks again for a create whose answer was lost; `notMade` where there is none that is open.
 * @throws DOMException where the journal cannot be read or written
 */
export function settleCompany(
  tools: CreateTools,
  linkApp: string,
  id: string,
): Promise<CreateOutcome> {
  return tools.lock(
    linkApp,
    id,
    async () =>
      (await settleOpenEntry(tools, linkApp, id, (entry) => ask(tools, entry))) ?? {
        kind: 'notMade',
      },
  );
}

/** Undefined where no entry is open, or the one that was is now settled as not made. */
async function settleOpenEntry(
  tools: CreateTools,
  linkApp: string,
  id: string,
  ask: (entry: JournalEntry) => Promise<CreateOutcome>,
): Promise<CreateOutcome | undefined> {
  const entry = await tools.journal.entry(linkApp, id);
  if (entry?.state !== 'open') return undefined;
  const outcome = await ask(entry);
  return outcome.kind === 'notMade' ? undefined : outcome;
}

/** Settles an open entry as far as one question can. */
async function ask(tools: CreateTools, entry: JournalEntry): Promise<CreateOutcome> {
  const outcome = await look(tools, entry);
  if (outcome.kind !== 'existed') return outcome;
  await settled(tools, entry.linkApp, entry.body.id);
  return { kind: 'foundAfterLostAnswer', company: outcome.company };
}

/**
 * Asks once; where there is a Company, the entry is left for its own settling. Another record can have
 * the same bare id: what was made for the entry's own is none of that one's.
 */
async function look(tools: CreateTools, entry: JournalEntry): Promise<CreateOutcome> {
  const askedAt = tools.now();
  const answer = await tools.api.readCompany(entry.body.id);
  if (answer.ok) {
    const { company } = answer.value;
    return { kind: 'existed', company, retired: isRetired(company) };
  }
  if (answer.error.kind !== 'notFound' || askedAt < settledBy(entry)) {
    return { kind: 'unknown', settledBy: settledBy(await sentBefore(tools, entry, askedAt)) };
  }
  await tools.journal.write({ ...entry, state: 'notMade' }).catch(staysOpen);
  return { kind: 'notMade' };
}

/** A clock that was set back would leave it unknown until it comes to that time again: it waits anew. */
async function sentBefore(
  { journal }: CreateTools,
  entry: JournalEntry,
  askedAt: number,
): Promise<JournalEntry> {
  if (entry.sentAt <= askedAt) return entry;
  const waiting = { ...entry, sentAt: askedAt };
  await journal.write(waiting).catch(staysOpen);
  return waiting;
}

async function send(
  tools: CreateTools,
  linkApp: string,
  body: NewCompany,
  from?: RecordReference,
): Promise<CreateOutcome> {
  await tools.keepWatch();
  const entry: JournalEntry = {
    linkApp,
    key: companyKey(body.id),
    body,
    sentAt: tools.now(),
    state: 'open',
    ...(from && { from }),
  };
  await tools.journal.write(entry);
  const answer = await tools.api.createCompany(body);
  if (answer.ok) {
    await settled(tools, entry.linkApp, entry.body.id);
    return { kind: 'created', company: answer.value.company };
  }
  if (saysThatItExists(answer.error)) return await askWhoIsRight(tools, entry, answer.error);
  if (isLost(answer.error)) return await lookTwice(tools, entry);
  await settled(tools, entry.linkApp, entry.body.id);
  return { kind: 'refused', failure: answer.error };
}

/** A 409, or a 400 that names the id, decides nothing by itself. */
const saysThatItExists = (failure: LinkApiFailure): boolean =>
  failure.kind === 'exists' || (failure.kind === 'invalid' && 'id' in failure.fields);

async function askWhoIsRight(
  tools: CreateTools,
  entry: JournalEntry,
  refusal: LinkApiFailure,
): Promise<CreateOutcome> {
  const answer = await tools.api.readCompany(entry.body.id);
  if (!answer.ok && answer.error.kind !== 'notFound') {
    return { kind: 'unknown', settledBy: settledBy(entry) };
  }
  if (answer.ok) return await existed(tools, entry.linkApp, answer.value);
  await settled(tools, entry.linkApp, entry.body.id);
  return { kind: 'refused', failure: refusal };
}

/** Whether the work may have been done, or may yet be, although no answer says so. */
export function isLost(failure: LinkApiFailure): boolean {
  switch (failure.kind) {
    case 'network':
    case 'timedOut':
    case 'unreadable':
    case 'server':
    case 'hostAccessWithheld':
    case 'cancelled':
      return true;
    case 'refused':
      return failure.status === 408;
    default:
      return false;
  }
}

async function lookTwice(tools: CreateTools, entry: JournalEntry): Promise<CreateOutcome> {
  const first = await ask(tools, entry);
  if (first.kind !== 'unknown') return first;
  await tools.wait(secondLook);
  return await ask(tools, entry);
}

async function existed(
  tools: CreateTools,
  linkApp: string,
  { company }: CompanyAnswer,
): Promise<CreateOutcome> {
  await settled(tools, linkApp, company.id);
  return { kind: 'existed', company, retired: isRetired(company) };
}

async function settled({ journal }: CreateTools, linkApp: string, id: string): Promise<void> {
  await journal.remove(linkApp, id).catch(staysOpen);
}

/** A journal that cannot be written (a full disk) does not undo the API's answer: it is settled again. */
const staysOpen = () => undefined;

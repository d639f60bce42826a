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
  /**
   * Makes sure that an open entry is asked for again, should this worker die. Called before each
   * sending, once the journal has it.
   */
  keepWatch: () => Promise<void>;
  /** What follows an outcome. The journal still knows of a Company that was made, should this worker die. */
  conclude: (outcome: CreateOutcome) => Promise<void>;
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
    const entry = await tools.journal.entry(linkApp, company.id);
    const isOwn = entry?.from?.record === from?.record;
    const open = entry?.state === 'open' && (await (isOwn ? ask : look)(tools, entry));
    const outcome =
      open && open.kind !== 'notMade' ? open : await askAndSend(tools, linkApp, company, from);
    return await concluded(tools, linkApp, company.id, outcome);
  });
}

/**
 * Asks again for a create whose answer was lost. Undefined where there is none: it ended otherwise
 * while this waited for it.
 * @throws DOMException where the journal cannot be read or written
 */
export function settleCompany(
  tools: CreateTools,
  linkApp: string,
  id: string,
): Promise<CreateOutcome | undefined> {
  return tools.lock(linkApp, id, async () => {
    const entry = await tools.journal.entry(linkApp, id);
    if (!entry) return undefined;
    if (entry.state === 'notMade') return { kind: 'notMade' };
    return await concluded(tools, linkApp, id, await ask(tools, entry));
  });
}

async function concluded(
  tools: CreateTools,
  linkApp: string,
  id: string,
  outcome: CreateOutcome,
): Promise<CreateOutcome> {
  await tools.conclude(outcome);
  const isMade = outcome.kind === 'created' || outcome.kind === 'foundAfterLostAnswer';
  if (isMade) await settled(tools, linkApp, id);
  return outcome;
}

async function askAndSend(
  tools: CreateTools,
  linkApp: string,
  company: NewCompany,
  from?: RecordReference,
): Promise<CreateOutcome> {
  const before = await tools.api.readCompany(company.id);
  if (before.ok) return await existed(tools, linkApp, before.value);
  if (before.error.kind !== 'notFound') return { kind: 'notSent', failure: before.error };
  return await send(tools, linkApp, company, from);
}

/** Settles an open entry as far as one question can. */
async function ask(tools: CreateTools, entry: JournalEntry): Promise<CreateOutcome> {
  const outcome = await look(tools, entry);
  return outcome.kind === 'existed'
    ? { kind: 'foundAfterLostAnswer', company: outcome.company }
    : outcome;
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
  const entry: JournalEntry = {
    linkApp,
    key: companyKey(body.id),
    body,
    sentAt: tools.now(),
    state: 'open',
    ...(from && { from }),
  };
  await tools.journal.write(entry);
  // Set before, the alarm could be put out by who finds nothing open in the journal yet.
  await tools.keepWatch();
  const answer = await tools.api.createCompany(body);
  if (answer.ok) return { kind: 'created', company: answer.value.company };
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

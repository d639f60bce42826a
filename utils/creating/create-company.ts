import { companyKey } from '../companies/company-id.ts';
import { EndedLinkAppError } from '../companies/ended-link-app.ts';
import type { CreateOutcome } from '../companies/outcome.ts';
import type { RecordReference } from '../companies/record-link.ts';
import { isRetired } from '../companies/retired.ts';
import type { Company } from '../link-api/company.ts';
import type { LinkApiFailure } from '../link-api/failure.ts';
import type { NewCompany } from '../link-api/link-api.ts';
import { type Result, success } from '../result.ts';
import { isOurs } from './is-ours.ts';
import { type JournalEntry, type RunRowReference, unsettled } from './journal-entry.ts';
import type { LikelyMatches } from './likely-matches.ts';
import { Patience } from './patience.ts';
import {
  askForOwn,
  concluded,
  type Ended,
  forgetLooks,
  look,
  type SettleTools,
} from './settle-company.ts';

/** What a create needs of the world. */
export interface CreateTools extends SettleTools {
  /** Works with the record as the user's rules have it, and its link where they have that. */
  whileRuled: <Value>(
    record: RecordReference | undefined,
    work: (record: RecordReference | undefined) => Promise<Value>,
  ) => Promise<Value>;
  /** Milliseconds. */
  wait: (time: number) => Promise<void>;
  /**
   * Makes sure that an open entry is asked for again, should this worker die. Called before each
   * sending, once the journal has it.
   */
  keepWatch: () => Promise<void>;
  /** Asks the API for the Companies that the record may have under its other ids, and keeps those that are there. */
  askOtherForms: () => Promise<Result<unknown, LinkApiFailure>>;
  /** Waits so many milliseconds before everybody's eyes; false where the user cancels it. */
  pause: (time: number) => Promise<boolean>;
  /** Likely matches are told in the place of a Company that has the very id. */
  tellsMatchesFirst: boolean;
  /** All that may be the same client and was not seen by its user; null: nothing. Does not ask the API. */
  findUnseen: (from: RecordReference | undefined) => Promise<LikelyMatches | null>;
  /**
   * Writes the entry that `toEntry` makes of an earlier one of this id; where `findUnseen` finds something
   * in the same transaction, that is given, and nothing written. Returns once the entry is on the disk.
   */
  begin: (
    from: RecordReference | undefined,
    toEntry: (earlier: JournalEntry | undefined) => JournalEntry,
  ) => Promise<JournalEntry | LikelyMatches>;
}

/** What is to be created. The id is upper case and checked (`parseNewCompanyId`). */
export interface Creation {
  linkApp: string;
  body: NewCompany;
  /** The body with its name, where that is not known yet; null: it is to be reviewed. Never rejects. */
  named?: Promise<NewCompany | null>;
  /** The record that it will be linked to. */
  from?: RecordReference | undefined;
  /** When the user pressed, in milliseconds since 1970. */
  gestureAt: number;
  /** The row of a bulk run that it is for. */
  row?: RunRowReference;
}

type Unmade = { kind: 'likelyMatches'; matches: LikelyMatches };

/** Its user is to look at it first, though nothing is like it. */
const toReview: Unmade = { kind: 'likelyMatches', matches: { companies: [], unsettled: [] } };

/**
 * What is known here does not wait longer for what the API may know beside it, in milliseconds: that may be
 * far away, or out of reach.
 */
const moment = 500;

/** After a lost answer the Company is asked for at once, and once more after this time. */
const secondLook = 2000;

/**
 * Creates a Company, at most once: asks first, looks for likely matches and journals in one step,
 * sends, and settles what an answer leaves open.
 * @throws DOMException, EndedLinkAppError where the journal cannot be written; nothing was sent then
 */
export function createCompany(
  tools: CreateTools,
  creation: Creation,
): Promise<CreateOutcome | Unmade> {
  const { linkApp, body } = creation;
  return tools.lock(linkApp, body.id, async () => {
    const asking = beginToAsk(tools, body.id);
    const entry = await tools.journal.entry(linkApp, body.id);
    const isOpen = entry?.state === 'open';
    const ended =
      (isOpen ? await endOfOpen(tools, creation, entry) : undefined) ??
      // Where a create was open, only what is asked after that counts.
      (await askAndSend(tools, creation, isOpen ? beginToAsk(tools, body.id) : asking));
    return 'outcome' in ended ? await concluded(tools, linkApp, body.id, ended) : ended;
  });
}

/** How an earlier create of this id stands that is not settled; undefined where nothing hinders another. */
async function endOfOpen(
  tools: CreateTools,
  { named, from, row }: Creation,
  entry: JournalEntry,
): Promise<Ended | Unmade | undefined> {
  if ((await named) === null) return toReview;
  const isOfRow = entry.row?.run === row?.run && entry.row?.index === row?.index;
  // A row keeps its record as it was met, whatever the user's rules have made of it in the entry since.
  const isOwn = entry.from?.record === from?.record || (row !== undefined && isOfRow);
  const ended = isOwn ? await askForOwn(tools, entry) : await lookFor(tools, entry);
  if (ended.outcome.kind !== 'notMade') return ended;
  // The next entry takes its place: a row that waits for it would never hear of it.
  if (!isOfRow) await tools.keepRow?.(ended.outcome, entry);
  return undefined;
}

/** For another record: what is there already is told of the asking one alone, and not of the entry's. */
async function lookFor(tools: CreateTools, entry: JournalEntry): Promise<Ended> {
  const outcome = await look(tools, entry);
  return { outcome, isSettled: false, ...(outcome.kind === 'unknown' && { entry }) };
}

async function askAndSend(
  tools: CreateTools,
  creation: Creation,
  asking: Asking,
): Promise<Ended | Unmade> {
  const body = creation.named ? await creation.named : creation.body;
  if (!body) return toReview;
  const look = () => tools.whileRuled(creation.from, tools.findUnseen);
  const known = tools.tellsMatchesFirst ? await look() : null;
  const told = (matches: LikelyMatches): Unmade => ({ kind: 'likelyMatches', matches });
  if (known && !(await isAnsweredSoon(tools, asking))) return told(known);
  const patience = new Patience(tools);
  const asked = await patience.ask(() => askForAll(tools, body.id), asking);
  if (!asked.ok) return notSent(asked.error, patience);
  const own = asked.value;
  // Who journals looks for likely matches.
  if (!own.ok && own.error.kind === 'notFound') {
    return await journalAndSend(tools, { ...creation, body }, patience);
  }
  const matches = tools.tellsMatchesFirst ? await look() : null;
  if (matches) return told(matches);
  return own.ok ? existed(own.value.company) : notSent(own.error, patience);
}

type Asked = Awaited<ReturnType<CreateTools['api']['readCompany']>>;
type Asking = Promise<Result<Asked, LinkApiFailure>>;

/** Asks while something else is waited for, maybe in vain: what fails is told with the answer alone. */
function beginToAsk(tools: CreateTools, id: string): Asking {
  const asking = askForAll(tools, id);
  asking.catch(() => undefined);
  return asking;
}

/** Whether the API answers in a moment, and not by asking for a pause. */
const isAnsweredSoon = ({ wait }: CreateTools, asking: Asking): Promise<boolean> =>
  Promise.race([
    asking.then((asked) => asked.ok || !('retryAt' in asked.error)),
    wait(moment).then(() => false),
  ]);

/**
 * Asks for the Company of this id, which is given, and at the same time for those of the record's other
 * ids. A failure where it is not known of these, or the API asks for a pause.
 */
async function askForAll(tools: CreateTools, id: string): Promise<Result<Asked, LinkApiFailure>> {
  const [others, own] = await Promise.all([tools.askOtherForms(), readAtOnce(tools, id)]);
  if (!others.ok) return others;
  return !own.ok && 'retryAt' in own.error ? own : success(own);
}

async function journalAndSend(
  tools: CreateTools,
  creation: Creation,
  patience: Patience,
): Promise<Ended | Unmade> {
  const entry = await journaled(tools, creation);
  return 'key' in entry ? await send(tools, creation, entry, patience) : entry;
}

/** What the API asks to wait for is waited for here, where it is seen. */
const readAtOnce = ({ api }: CreateTools, id: string) =>
  api.readCompany(id, { leavesWaiting: true });

/** Looks for likely matches and writes the entry, in one step: of two at once the later one sees the first. */
async function journaled(
  tools: CreateTools,
  { linkApp, body, from, gestureAt, row }: Creation,
): Promise<JournalEntry | Unmade> {
  const toEntry = (
    record: RecordReference | undefined,
    earlier: JournalEntry | undefined,
  ): JournalEntry => {
    // The user's rules may have given its record another id while it waited. Rows of a run share a press.
    const isSame = earlier?.gestureAt === gestureAt && earlier?.row?.index === row?.index;
    const { from: known, met = known?.record } = (isSame && earlier) || {};
    return {
      ...{ linkApp, key: companyKey(body.id), body, gestureAt, sentAt: tools.now(), state: 'open' },
      ...(from && record && { from: known ?? record, met: met ?? from.record }),
      ...(row && { row }),
      ...(earlier?.state === 'open' && earlier.isOverruled && { isOverruled: true }),
    };
  };
  const begun = await tools.whileRuled(from, (record) =>
    tools.begin(record, (earlier) => toEntry(record, earlier)),
  );
  return 'key' in begun ? begun : { kind: 'likelyMatches', matches: begun };
}

async function send(
  tools: CreateTools,
  creation: Creation,
  entry: JournalEntry,
  patience: Patience,
): Promise<Ended | Unmade> {
  forgetLooks(tools, entry);
  // Set before, the alarm could be put out by who finds nothing open in the journal yet.
  await tools.keepWatch();
  const answer = await tools.api.createCompany(entry.body);
  if (answer.ok) {
    const { company } = answer.value;
    return { outcome: { kind: 'created', company }, entry, isSettled: true };
  }
  if (isLost(answer.error)) return await lookTwice(tools, entry);
  if (await patience.waitsFor(answer.error)) {
    return await sendAgain(tools, creation, entry, patience);
  }
  return await askWhoIsRight(tools, entry, answer.error, patience);
}

/**
 * The API has taken nothing, and asked for a pause that is over: asked and journaled first, as before.
 * Meanwhile its Link APP may have ended, or its record have been linked.
 */
async function sendAgain(
  tools: CreateTools,
  creation: Creation,
  entry: JournalEntry,
  patience: Patience,
): Promise<Ended | Unmade> {
  const answer = await patience.ask(() => readAtOnce(tools, entry.body.id));
  if (answer.ok) return whose(entry, answer.value.company);
  if (answer.error.kind !== 'notFound') {
    return patience.isCancelled
      ? await askWhoIsRight(tools, entry, answer.error, patience)
      : await lookTwice(tools, entry);
  }
  const isKept = await tools.journal.entry(entry.linkApp, entry.key);
  if (!isKept) return linkAppEnded;
  const ended = await journalAndSend(tools, creation, patience).catch((error: unknown) => {
    if (error instanceof EndedLinkAppError) return linkAppEnded;
    throw error;
  });
  if ('matches' in ended) await tools.journal.remove(entry.linkApp, entry.key);
  return ended;
}

/**
 * The browser sends a POST a second time where a kept connection breaks: a refusal may be the answer to
 * that one, and the first has made the Company. A 409, or a 400 that names the id, decides nothing anyway.
 */
async function askWhoIsRight(
  tools: CreateTools,
  entry: JournalEntry,
  failure: LinkApiFailure,
  patience: Patience,
): Promise<Ended> {
  const unknown: Ended = { outcome: unsettled(entry), entry, isSettled: false };
  const refused: Ended = patience.isCancelled
    ? { ...notSent(failure, patience), isSettled: true }
    : { outcome: { kind: 'refused', failure }, entry, isSettled: true };
  if (refusesAll(failure)) return refused;
  const leavesWaiting = failure.kind === 'rateLimited';
  const answer = await tools.api.readCompany(entry.body.id, { leavesWaiting });
  if (answer.ok) return whose(entry, answer.value.company);
  if (answer.error.kind === 'notFound' || !saysThatItExists(failure)) return refused;
  return unknown;
}

function whose(entry: JournalEntry, company: Company): Ended {
  const found = { kind: 'foundAfterLostAnswer', company } as const;
  return isOurs(entry, company) ? { outcome: found, entry, isSettled: true } : existed(company);
}

/** A token that is refused would not get an answer to the question either. */
const refusesAll = ({ kind }: LinkApiFailure): boolean =>
  kind === 'unauthorized' || kind === 'forbidden';

const saysThatItExists = (failure: LinkApiFailure): boolean =>
  failure.kind === 'exists' || (failure.kind === 'invalid' && 'id' in failure.fields);

/** Whether the work may have been done, or may yet be, although no answer says so. */
export function isLost(failure: LinkApiFailure): boolean {
  switch (failure.kind) {
    case 'network':
    case 'timedOut':
    case 'unreadable':
    case 'tooLarge':
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

async function lookTwice(tools: CreateTools, entry: JournalEntry): Promise<Ended> {
  const first = await askForOwn(tools, entry);
  if (first.outcome.kind !== 'unknown') return first;
  await tools.wait(secondLook);
  const looked = await tools.journal.entry(entry.linkApp, entry.key).catch(() => undefined);
  return await askForOwn(tools, looked ?? entry);
}

/** Nothing else takes an entry out of the journal while its create is under way. */
const linkAppEnded: Ended = {
  outcome: { kind: 'refused', failure: { kind: 'endedLinkApp' } },
  isSettled: false,
};

const notSent = (failure: LinkApiFailure, { isCancelled }: Patience): Ended => ({
  outcome: { kind: 'notSent', failure: isCancelled ? { kind: 'cancelled' } : failure },
  isSettled: false,
});

const existed = (company: Company): Ended => ({
  outcome: { kind: 'existed', company, retired: isRetired(company) },
  isSettled: true,
});

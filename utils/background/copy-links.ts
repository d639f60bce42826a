import { copyText, expectCopy } from '../browser/clipboard.ts';
import { tableText } from '../bulk/table-text.ts';
import type { SentEvent } from '../companies/history/history-event.ts';
import type { KnownCompany } from '../companies/known-company.ts';
import { lastFetchedAt } from '../companies/list-state.ts';
import type { CopiedLinks, Failure } from '../companies/outcome.ts';
import { readCompanies } from '../companies/read-companies.ts';
import { shownName } from '../companies/shown-name.ts';
import { workingLink } from '../companies/working-link.ts';
import { messagesText, shownTemplate } from '../i18n/message-text.ts';
import type { Request } from '../messages.ts';
import { type Result, success } from '../result.ts';
import type { Handlers } from './answer-requests.ts';
import { messageFor, readTemplate } from './copy-message.ts';
import { recordHistory } from './record-history.ts';
import { openStores } from './stores.ts';

/** Links of several Companies: those that the directory keeps, for the API would have to be asked for each. */
export const copyingMany = {
  /** Puts them on the clipboard, a line each: name, tab, link. */
  copyLinks: (request) =>
    copyOfEach(request, { kind: 'linkCopied', at: request.gestureAt }, (linked) =>
      tableText(linked.map(({ company, link }) => [shownName(company), link])),
    ),

  /** The same links, each in a message to its client, and a line between one message and the next. */
  async copyMessages({ template: wanted, ...request }) {
    expectCopy(request.gestureAt);
    const template = await readTemplate(wanted);
    if (!template.ok) return template;
    const { value: message } = template;
    const kind = message.isReminder ? 'reminded' : 'messageCopied';
    const event = { kind, at: request.gestureAt, template: shownTemplate(message) } as const;
    return await copyOfEach(request, event, (linked) =>
      messagesText(linked.map((each) => messageFor(message, each).text)),
    );
  },
} satisfies Partial<Handlers>;

interface Linked {
  company: KnownCompany;
  link: string;
}

async function copyOfEach(
  { linkApp, keys, gestureAt }: Request<'copyLinks'>,
  event: SentEvent,
  textOf: (linked: Linked[]) => string,
): Promise<Result<CopiedLinks, Failure>> {
  expectCopy(gestureAt);
  const { reader } = await openStores();
  const [companies, list] = await Promise.all([
    readCompanies(reader, linkApp, keys),
    reader.list(linkApp),
  ]);
  const linked = companies.flatMap((company): Linked[] => {
    const link = workingLink(company);
    return link ? [{ company, link }] : [];
  });
  const [copied, without] = [linked.length, keys.length - linked.length];
  if (copied === 0) return success({ copy: 'noLink', copied, without, oldest: null });
  const copy = await copyText(textOf(linked), gestureAt);
  const sent = linked.map(({ company }) => company.key);
  // A hundred thousand take longer to note than their user waits for the answer.
  if (copy === 'copied') void recordHistory(linkApp, sent, event);
  const times = linked.map(({ company }) => lastFetchedAt(company, list));
  const oldest = times.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY);
  return success({ copy, copied, without, oldest });
}

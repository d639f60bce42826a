import { copyText, expectCopy } from '../browser/clipboard.ts';
import { openMailProgram } from '../browser/open-page.ts';
import { readStoredItems } from '../browser/stored-item.ts';
import { daysSince } from '../companies/history/waiting.ts';
import type { CompanyReference, KnownCompany } from '../companies/known-company.ts';
import { type EmailText, mailtoAddress } from '../companies/mailto.ts';
import { type MessageTemplate, problemsOf, templateOf } from '../companies/message-template.ts';
import type { Failure } from '../companies/outcome.ts';
import { messageOf, messageTemplates, shownTemplate } from '../i18n/message-text.ts';
import type { Request } from '../messages.ts';
import { failed, type Result, success } from '../result.ts';
import { keepLastTemplates, lastTemplatesItem } from '../storage.ts';
import { messageTemplatesItem } from '../stored-options.ts';
import type { Handlers } from './answer-requests.ts';
import { finishPress } from './finish-action.ts';
import { linkOf } from './link-of.ts';

type WantedTemplate = Request<'copyMessage'>['template'];

/** The connection link of a Company in the user's own words to the client. */
export const messages = {
  async copyMessage({ template, gestureAt, ...press }) {
    expectCopy(gestureAt);
    const message = await readMessage(press, template);
    return await finishPress({ ...press, gestureAt }, message, 'messageNotCopied', async (read) => {
      const copy = read.email ? await copyText(read.email.text, gestureAt) : 'noLink';
      if (copy === 'copied') await keepLastUsed(read.template);
      return { ...actionOf(read), what: 'messageCopied', copy };
    });
  },

  /**
   * Opens the mail program with the same message. One that is too long for it goes to the clipboard,
   * and the mail program gets the subject alone.
   */
  async writeEmail({ template, gestureAt, ...press }) {
    expectCopy(gestureAt);
    const message = await readMessage(press, template);
    return await finishPress({ ...press, gestureAt }, message, 'emailNotWritten', async (read) => {
      const { email } = read;
      const done = { ...actionOf(read), what: 'emailWritten' } as const;
      if (!email) return { ...done, open: 'noLink' };
      const address = mailtoAddress(email);
      const copy = address === null ? await copyText(email.text, gestureAt) : null;
      const subject = mailtoAddress({ ...email, text: '' }) ?? 'mailto:';
      const open = await openMailProgram(address ?? subject);
      await keepLastUsed(read.template);
      return { ...done, copy, open };
    });
  },
} satisfies Partial<Handlers>;

interface Message {
  company: KnownCompany;
  fetchedAt: number | null;
  template: MessageTemplate;
  /** Null: the Company has no link. */
  email: EmailText | null;
}

async function readMessage(
  { linkApp, id }: CompanyReference,
  wanted: WantedTemplate,
): Promise<Result<Message, Failure>> {
  const template = await readTemplate(wanted);
  if (!template.ok) return template;
  const link = await linkOf(linkApp, id);
  if (!link.ok) return link;
  const { company } = link.value;
  const url = company.linkPage?.url;
  const email = url ? messageFor(template.value, { company, link: url }) : null;
  return success({ ...link.value, template: template.value, email });
}

/** The message to a Company's client, around a link of its own or of one source. */
export const messageFor = (
  template: MessageTemplate,
  { company, link, source = null }: { company: KnownCompany; link: string; source?: string | null },
): EmailText => {
  const { name, waiting } = company;
  const days = waiting ? daysSince(waiting.since, Date.now()) : 0;
  // "0 days" and "1 days" are no words to a client.
  return messageOf(template, { name: name || null, link, source, days: days > 1 ? days : null });
};

/** A template that can be sent: another one in the place of what the user chose is none. */
export async function readTemplate(
  wanted: WantedTemplate,
): Promise<Result<MessageTemplate, Failure>> {
  const [stored, last] = await readStoredItems(messageTemplatesItem, lastTemplatesItem);
  const all = messageTemplates(stored);
  const template = wantedOf(all, wanted, last.message);
  if (!template) return failed({ kind: 'noTemplate' });
  return problemsOf(template)
    ? failed({ kind: 'templateProblem', template: shownTemplate(template) })
    : success(template);
}

function wantedOf(all: MessageTemplate[], wanted: WantedTemplate, last: string | null) {
  if (wanted === 'reminder') return all.find(({ isReminder }) => isReminder);
  if (wanted === 'lastUsed') return templateOf(all, last);
  return all.find(({ id }) => id === wanted.id);
}

/** The next press takes the same one, unless it is the reminder: a new client must not be reminded by mistake. */
async function keepLastUsed({ id, isReminder }: MessageTemplate): Promise<void> {
  if (!isReminder) await keepLastTemplates({ message: id });
}

/** What an action keeps of the message that a link was put into. */
export const keptTemplate = (template: MessageTemplate) => ({
  ...{ id: template.id, name: shownTemplate(template) },
  ...(template.isReminder && { isReminder: true }),
});

const actionOf = ({ fetchedAt, template }: Message) => ({
  fetchedAt,
  template: keptTemplate(template),
});

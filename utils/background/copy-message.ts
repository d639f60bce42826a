import { copyText, expectCopy } from '../browser/clipboard.ts';
import { openMailProgram } from '../browser/open-page.ts';
import { readStoredItems } from '../browser/stored-item.ts';
import type { SentEvent, SentKind } from '../companies/history/history-event.ts';
import { daysSince } from '../companies/history/waiting.ts';
import type { KnownCompany } from '../companies/known-company.ts';
import { type EmailText, mailtoAddress } from '../companies/mailto.ts';
import { type MessageTemplate, problemsOf, templateOf } from '../companies/message-template.ts';
import type { CopyOutcome, Failure, OpenOutcome } from '../companies/outcome.ts';
import { messageOf, messageTemplates, shownTemplate } from '../i18n/message-text.ts';
import type { LinkAnswer, Request } from '../messages.ts';
import { failed, type Result, success } from '../result.ts';
import { keepLastTemplates, lastTemplatesItem, messageTemplatesItem } from '../storage.ts';
import { finishFailed } from './finish-failed.ts';
import { finishAction } from './last-action.ts';
import { linkOf } from './link-of.ts';
import { recordHistory } from './record-history.ts';

type WantedTemplate = Request<'copyMessage'>['template'];

/** Puts the connection link of a Company on the clipboard, in the user's own words to the client. */
export async function copyMessage({
  linkApp,
  id,
  template: wanted,
  gestureAt,
}: Request<'copyMessage'>): Promise<Result<LinkAnswer & { copy: CopyOutcome }, Failure>> {
  expectCopy(gestureAt);
  const message = await readMessage(linkApp, id, wanted);
  if (!message.ok) {
    await finishFailed({ linkApp, id }, 'messageNotCopied', message.error);
    return message;
  }
  const { email, template, link } = message.value;
  const copy = email ? await copyText(email.text, gestureAt) : 'noLink';
  await finishAction({ ...actionOf(message.value), what: 'messageCopied', copy });
  if (copy === 'copied') await keepSent(message.value, sentEvent(template, gestureAt));
  return success({ ...link, copy });
}

/**
 * Opens the mail program with the same message. One that is too long for it goes to the clipboard, and
 * the mail program gets the subject alone.
 */
export async function writeEmail({
  linkApp,
  id,
  template: wanted,
  gestureAt,
}: Request<'writeEmail'>): Promise<Result<{ open: OpenOutcome }, Failure>> {
  expectCopy(gestureAt);
  const message = await readMessage(linkApp, id, wanted);
  if (!message.ok) {
    await finishFailed({ linkApp, id }, 'emailNotWritten', message.error);
    return message;
  }
  const { email, template } = message.value;
  const action = { ...actionOf(message.value), what: 'emailWritten' as const };
  if (!email) {
    await finishAction({ ...action, open: 'noLink' });
    return success({ open: 'noLink' });
  }
  const address = mailtoAddress(email);
  const copy = address === null ? await copyText(email.text, gestureAt) : null;
  const open = await openMailProgram(address ?? mailtoAddress({ ...email, text: '' }) ?? 'mailto:');
  await finishAction({ ...action, copy, open });
  await keepSent(message.value, sentEvent(template, gestureAt, 'emailWritten'));
  return success({ open });
}

interface Message {
  template: MessageTemplate;
  link: LinkAnswer;
  /** Null: the Company has no link. */
  email: EmailText | null;
}

async function readMessage(
  linkApp: string,
  id: string,
  wanted: WantedTemplate,
): Promise<Result<Message, Failure>> {
  const template = await readTemplate(wanted);
  if (!template.ok) return template;
  const link = await linkOf(linkApp, id);
  if (!link.ok) return link;
  const { company } = link.value;
  const url = company.linkPage?.url;
  const email = url ? messageFor(template.value, { company, link: url }) : null;
  return success({ template: template.value, link: link.value, email });
}

/** The message to a Company's client, around a link of its own or of one source. */
export const messageFor = (
  template: MessageTemplate,
  { company, link, source = null }: { company: KnownCompany; link: string; source?: string | null },
): EmailText => {
  const { name, waiting } = company;
  const days = waiting ? daysSince(waiting.since, Date.now()) : null;
  return messageOf(template, { name: name || null, link, source, days });
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

/** What the history says of a message that went out. */
export const sentEvent = (
  { isReminder, ...template }: MessageTemplate,
  at: number,
  kind: SentKind = 'messageCopied',
): SentEvent => ({ kind: isReminder ? 'reminded' : kind, at, template: shownTemplate(template) });

/**
 * Keeps that a message went out. The next press takes the same one, unless it is the reminder: a new
 * client must not be reminded by mistake.
 */
async function keepSent({ template, link }: Message, event: SentEvent): Promise<void> {
  const { linkApp, key } = link.company;
  if (!template.isReminder) await keepLastTemplates({ message: template.id });
  await recordHistory(linkApp, [key], event);
}

const actionOf = ({ link: { company, keptFrom }, template }: Message) => ({
  ...{ linkApp: company.linkApp, id: company.id, name: company.name, keptFrom },
  template: { id: template.id, name: shownTemplate(template) },
});

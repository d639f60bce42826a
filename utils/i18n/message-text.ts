import type { EmailText } from '../companies/mailto.ts';
import {
  fillIn,
  isUsual,
  type MessageTemplate,
  type MessageValues,
  type StoredTemplate,
  storedTemplates,
  type TemplateWords,
  type UsualTemplateId,
  type WordsWithoutValue,
} from '../companies/message-template.ts';
import { type MessageKey, translate } from './translate.ts';

const usual: Record<UsualTemplateId, Record<keyof TemplateWords, MessageKey>> = {
  link: { name: 'template_link', subject: 'template_link_subject', text: 'template_link_text' },
  reminder: {
    name: 'template_reminder',
    subject: 'template_reminder_subject',
    text: 'template_reminder_text',
  },
  source: {
    name: 'template_source',
    subject: 'template_source_subject',
    text: 'template_source_text',
  },
};

/** One part of a template as it came, in the browser's language. */
const asItCame = (id: string, part: keyof TemplateWords): string =>
  isUsual(id) ? translate(usual[id][part]) : '';

/** The templates behind a stored list, with their words. */
export const messageTemplates = (stored: StoredTemplate[]): MessageTemplate[] =>
  storedTemplates(stored).map(({ id, isReminder, ...words }) => ({
    id,
    isReminder,
    name: words.name ?? asItCame(id, 'name'),
    subject: words.subject ?? asItCame(id, 'subject'),
    text: words.text ?? asItCame(id, 'text'),
  }));

/** The texts that replace missing values, unless the template has its own. */
export const wordsWithoutValue = (): WordsWithoutValue => ({
  name: translate('without_name'),
  source: translate('without_source'),
  days: translate('without_days'),
});

/** The message to a client: the template with the values of one Company. */
export function messageOf(template: Omit<TemplateWords, 'name'>, values: MessageValues): EmailText {
  const filled = (text: string) => fillIn(text, values, wordsWithoutValue());
  return {
    subject: filled(template.subject).replace(/\s+/g, ' ').trim(),
    text: filled(template.text),
  };
}

/** Several messages as one text, with a line between one and the next. */
export const messagesText = (messages: string[]): string =>
  messages.map((message) => message.trim()).join('\n\n* * *\n\n');

/** What a template is called where its user has given it no name. */
export const shownTemplate = ({ name }: { name: string }): string =>
  name.trim() || translate('message_no_name');

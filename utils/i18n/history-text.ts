import type { HistoryEvent, SentEvent } from '../companies/history/history-event.ts';
import { type MessageKey, translate, translateCount } from './translate.ts';

/** What happened to a Company, in a few words: "Google Ads connected". */
export function historyText(event: HistoryEvent): string {
  switch (event.kind) {
    case 'created':
      return translate(event.elsewhere ? 'history_created_elsewhere' : 'history_created');
    case 'linkCopied':
    case 'messageCopied':
    case 'reminded':
    case 'emailWritten':
      return sentText(event);
    case 'connected':
      return translate('history_connected', event.source.name);
    case 'disconnected':
      return translate('history_disconnected', event.source.name);
    case 'broke':
      return translateCount('history_broke', event.count, event.source.name);
    case 'recovered':
      return translateCount('history_recovered', event.count, event.source.name);
    case 'renamed':
      return renamedText(event.from?.trim() ?? '', event.to?.trim() ?? '');
    default:
      return translate(plain[event.kind]);
  }
}

function renamedText(from: string, to: string): string {
  if (from === '') return translate('history_named', to);
  return to === '' ? translate('history_unnamed', from) : translate('history_renamed', from, to);
}

const plain = {
  found: 'history_found',
  pageOn: 'history_page_on',
  pageOff: 'history_page_off',
  retired: 'history_retired',
  restored: 'history_restored',
} as const;

const sent: Record<SentEvent['kind'], [plain: MessageKey, of: MessageKey]> = {
  linkCopied: ['history_link_copied', 'history_link_copied'],
  messageCopied: ['history_message_copied', 'history_message_copied_of'],
  reminded: ['history_reminded', 'history_reminded_of'],
  emailWritten: ['history_email_written', 'history_email_written_of'],
};

function sentText({ kind, source, template }: SentEvent): string {
  if (kind === 'linkCopied' && source) return translate('history_link_copied_for', source);
  const [bare, named] = sent[kind];
  return template ? translate(named, template) : translate(bare);
}

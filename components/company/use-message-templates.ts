import { useEffect, useState } from 'preact/hooks';
import { readStoredItems } from '../../utils/browser/stored-item.ts';
import { type MessageTemplate, templateOf } from '../../utils/companies/message-template.ts';
import { messageTemplates } from '../../utils/i18n/message-text.ts';
import { lastTemplatesItem, messageTemplatesItem } from '../../utils/storage.ts';

interface ShownTemplates {
  templates: MessageTemplate[];
  /** The one that **Copy message** takes. */
  next: MessageTemplate | undefined;
  /** The one that went with a link for one source last, by its id; null: the link went alone. */
  oneSource: string | null;
}

/** The messages to clients, as the options have them now; the usual ones until they are read. */
export function useMessageTemplates(): ShownTemplates {
  const [stored, setStored] = useState(() => messageTemplatesItem.parse(undefined));
  const [last, setLast] = useState(() => lastTemplatesItem.parse(undefined));
  useEffect(() => {
    const ignore = () => undefined;
    void readStoredItems(messageTemplatesItem, lastTemplatesItem).then(([read, lastRead]) => {
      setStored(read);
      setLast(lastRead);
    }, ignore);
    const ends = [messageTemplatesItem.watch(setStored), lastTemplatesItem.watch(setLast)];
    return () => ends.forEach((end) => void end());
  }, []);
  const templates = messageTemplates(stored);
  return {
    templates,
    next: templateOf(templates, last.message),
    oneSource: templates.find(({ id }) => id === last.oneSource)?.id ?? null,
  };
}

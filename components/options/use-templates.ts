import { useEffect, useRef, useState } from 'preact/hooks';
import {
  markReminder,
  type StoredTemplate,
  storedTemplates,
  type TemplateWords,
} from '../../utils/companies/message-template.ts';
import { messageTemplatesItem } from '../../utils/stored-options.ts';
import { readAndWatch } from '../ui/use-stored.ts';
import { useWrite } from '../ui/use-write.tsx';

/** What was just done to the list, and the list before it. */
interface TemplateChange {
  did: 'removed' | 'reset';
  template: StoredTemplate;
  before: StoredTemplate[];
}

/** The messages to clients as they are edited: kept with each key, and taken back where words went. */
export function useTemplates(initial: StoredTemplate[]) {
  const [stored, setStored] = useState(initial);
  const [change, setChange] = useState<TemplateChange | null>(null);
  const { failure, write } = useWrite();
  /** What this page writes comes back to it, and later than the next key. */
  const written = useRef(new Set<string>());
  useEffect(
    () =>
      readAndWatch(messageTemplatesItem, (changed) => {
        if (!written.current.has(JSON.stringify(changed))) setStored(changed);
      }),
    [],
  );

  const all = storedTemplates(stored);
  /** As it is before it is drawn: a key may come sooner. */
  const newest = useRef(all);
  newest.current = all;
  const keep = (next: StoredTemplate[], done: TemplateChange | null = null) => {
    newest.current = next;
    written.current.add(JSON.stringify(next));
    setStored(next);
    setChange(done);
    write(messageTemplatesItem.write(next));
  };
  const withWords = (id: string, words: Partial<StoredTemplate>) =>
    newest.current.map((one) => (one.id === id ? { ...one, ...words } : one));

  return {
    all,
    failure,
    /** What can be taken back; null once the list has changed otherwise. */
    change,
    undo: () => change && keep(change.before),
    edit: (id: string, words: Partial<TemplateWords>) => keep(withWords(id, words)),
    add: (template: StoredTemplate) => keep([...all, template]),
    remove: (template: StoredTemplate) => {
      const rest = storedTemplates(all.filter(({ id }) => id !== template.id));
      keep(rest, { did: 'removed', template, before: all });
    },
    /** Restores the original text. */
    reset: (template: StoredTemplate) => {
      const asItCame = { name: null, subject: null, text: null };
      keep(withWords(template.id, asItCame), { did: 'reset', template, before: all });
    },
    moveUp: (index: number) => {
      const moved = all[index];
      if (moved) keep(all.toSpliced(index, 1).toSpliced(index - 1, 0, moved));
    },
    mark: (id: string) => keep(markReminder(all, id)),
  };
}

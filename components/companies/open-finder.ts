import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import type { FromList } from '../../utils/companies/list/list-messages.ts';
import { openListWorker } from './open-list-worker.ts';

/** The first Companies that a text finds. */
export interface Found {
  text: string;
  companies: KnownCompany[];
  /** How many it finds in all. */
  count: number;
  /** The directory could not be read: what it would find is unknown. */
  isUnread?: true;
}

export interface Finder {
  find: (text: string) => void;
  close: () => void;
}

const mostFound = 8;

/**
 * Finds Companies of a Link APP as one types: those touched last before others. Answers the newest
 * text alone, and that again with each change of the directory.
 */
export function openFinder(
  directory: DirectoryReader,
  linkApp: string,
  onFound: (found: Found) => void,
): Finder {
  let asked = { number: 0, text: '' };
  let isClosed = false;
  const tell = (text: string, found: Omit<Found, 'text'>) =>
    !isClosed && onFound({ text, ...found });
  const tellUnread = () => tell(asked.text, { companies: [], count: 0, isUnread: true });
  const answer = async (message: FromList) => {
    const { number, text } = asked;
    if (message.kind === 'trouble') return tellUnread();
    if (message.kind !== 'answer' || message.answer.number !== number) return;
    const keys = message.answer.rows.flatMap((row) => row?.key ?? []);
    const companies = await directory.companies(linkApp, keys);
    if (asked.number !== number) return;
    const { count } = message.answer;
    tell(text, { companies: companies.filter((company) => company !== null), count });
  };
  const worker = openListWorker(linkApp, (message) => void answer(message).catch(tellUnread));
  return {
    find(text) {
      asked = { number: asked.number + 1, text };
      const window = { from: 0, to: mostFound };
      const request = { ...asked, filter: 'all', order: 'touched', ...window } as const;
      worker.send({ kind: 'ask', request });
    },
    close() {
      isClosed = true;
      worker.close();
    },
  };
}

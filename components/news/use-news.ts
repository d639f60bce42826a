import { useEffect, useState } from 'preact/hooks';
import { watchDirectory } from '../../utils/companies/directory-changes.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { NewsEvent } from '../../utils/companies/history/news.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import { connectionNewsItem } from '../../utils/storage.ts';
import { useRead } from '../ui/use-read.ts';

/** What there is to tell of one Company. */
export interface CompanyNews {
  company: KnownCompany;
  events: NewsEvent[];
}

/** What its user is told of connections now. */
interface ShownNews {
  /** The latest first; none while its user does not want to hear of them. */
  news: CompanyNews[];
  /** A client of this Link APP is waited for, and nobody has asked its user yet. */
  mayOffer: boolean;
}

/** What was found and not seen yet, of all Link APPs; read again with each change of what is known. */
export function useNews(directory: DirectoryReader, linkApp: string): ShownNews {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    const changed = () => setVersion((before) => before + 1);
    const stopWatching = [watchDirectory(changed), connectionNewsItem.watch(changed)];
    return () => {
      for (const stop of stopWatching) stop();
    };
  }, []);
  const read = () => readNews(directory, linkApp);
  return useRead<ShownNews>(read, { news: [], mayOffer: false }, [directory, linkApp, version]);
}

async function readNews(directory: DirectoryReader, linkApp: string): Promise<ShownNews> {
  const { everyMinutes, wasOffered } = await connectionNewsItem.read();
  if (everyMinutes === 0) {
    const mayOffer = !wasOffered && (await directory.waiting(linkApp)).length > 0;
    return { news: [], mayOffer };
  }
  const news = await Promise.all(
    (await directory.news()).map(async ({ linkApp: of, key, events }) => {
      const company = await directory.company(of, key);
      return company ? [{ company, events }] : [];
    }),
  );
  return { news: news.flat().toSorted(byTime), mayOffer: false };
}

const lastAt = ({ events }: CompanyNews): number => events.at(-1)?.at ?? 0;
const byTime = (one: CompanyNews, other: CompanyNews): number => lastAt(other) - lastAt(one);

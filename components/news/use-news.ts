import { useEffect, useState } from 'preact/hooks';
import { watchDirectory } from '../../utils/companies/directory-changes.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { NewsEvent } from '../../utils/companies/history/news.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import { type ConnectionNews, connectionNewsItem } from '../../utils/storage.ts';
import { useRead } from '../ui/use-read.ts';

/** What there is to tell of one Company. */
export interface CompanyNews {
  company: KnownCompany;
  events: NewsEvent[];
}

/** What was found and not seen yet, at first what was read before the first draw. */
export function useNews(directory: DirectoryReader, first: CompanyNews[]): CompanyNews[] {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    const changed = () => setVersion((before) => before + 1);
    const stopWatching = [watchDirectory(changed), connectionNewsItem.watch(changed)];
    return () => {
      for (const stop of stopWatching) stop();
    };
  }, []);
  const read = async () => readNews(directory, await connectionNewsItem.read());
  return useRead(read, first, [directory, version]);
}

/**
 * Whether a client of this Link APP was waited for when the surface opened, and nobody has asked its
 * user yet. Asked at once after the first copy, the question would move what is about to be pressed.
 */
export function useMayOffer(directory: DirectoryReader, linkApp: string): boolean {
  const [isAnswered, setAnswered] = useState(false);
  useEffect(() => connectionNewsItem.watch(() => setAnswered(true)), []);
  const read = async () => {
    const { everyMinutes, wasOffered } = await connectionNewsItem.read();
    return everyMinutes === 0 && !wasOffered && (await directory.isAnyWaiting(linkApp));
  };
  return useRead(read, false, [directory, linkApp]) && !isAnswered;
}

/** What was found and not seen yet, of all Link APPs, the latest first; none while its user wants none. */
export async function readNews(
  directory: DirectoryReader,
  { everyMinutes }: ConnectionNews,
): Promise<CompanyNews[]> {
  if (everyMinutes === 0) return [];
  const news = await Promise.all(
    (await directory.news()).map(async ({ linkApp: of, key, events }) => {
      const company = await directory.company(of, key);
      return company ? [{ company, events }] : [];
    }),
  );
  return news.flat().toSorted(byTime);
}

const lastAt = ({ events }: CompanyNews): number => events.at(-1)?.at ?? 0;
const byTime = (one: CompanyNews, other: CompanyNews): number => lastAt(other) - lastAt(one);

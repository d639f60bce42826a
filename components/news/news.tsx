import { lazyView, useReady } from '../ui/lazy-view.tsx';
import type { View } from '../workspace/view.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { type CompanyNews, readNews, useNews } from './use-news.ts';

const newsLines = lazyView(async () => (await import('./news-lines.tsx')).NewsLines);

interface Properties {
  /** What was read before the first draw. */
  first: CompanyNews[];
  /** What is shown below. */
  view: View;
}

/** **News**: what clients have connected, and what broke, until it is seen. A press leads to the Company. */
export function News({ first, view }: Properties) {
  const { directory } = useWorkspace();
  // Its card says the same, and the news are seen there.
  const isOpen = ({ company }: CompanyNews) =>
    view.kind === 'card' &&
    view.company.linkApp === company.linkApp &&
    view.company.key === company.key;
  const news = useNews(directory, first).filter((one) => !isOpen(one));
  const isAny = news.length > 0;
  useReady(newsLines, isAny);
  return <div role="status">{isAny && <newsLines.View news={news} />}</div>;
}

/** What is there before the first draw, which shows it at once. */
export async function readFirstNews(...from: Parameters<typeof readNews>): Promise<CompanyNews[]> {
  const news = await readNews(...from);
  if (news.length > 0) await newsLines.ready();
  return news;
}

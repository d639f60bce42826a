import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { ask } from '../../utils/ask.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { HistoryEvent } from '../../utils/companies/history/history-event.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import { historyText } from '../../utils/i18n/history-text.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { RelativeTime } from '../ui/relative-time.tsx';
import { useRead } from '../ui/use-read.ts';

/** As many as a card has room for before its end. */
const fewest = 5;

const signsOfUser = ['focus', 'pointermove', 'keydown'] as const;

interface Properties {
  company: KnownCompany;
  directory: DirectoryReader;
  version: number;
}

/** What happened to a Company, newest first, as recorded on this computer. */
export function History({ company, directory, version }: Properties) {
  const { linkApp, key } = company;
  const title = useId();
  const [showsAll, setShowsAll] = useState(false);
  const read = () => directory.history(linkApp, key);
  const events = useRead<HistoryEvent[]>(read, [], [directory, linkApp, key, version]);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // It was just opened: its user sees here what there is news of.
    void seeNewsOf(directory, company);
  }, [directory, linkApp, key]);
  useEffect(() => {
    // What comes later is seen once its user is back: a panel stands open for hours.
    const see = () => {
      if (!section.current || section.current.closest('[hidden]')) return;
      stop();
      void seeNewsOf(directory, company);
    };
    const stop = () => {
      for (const sign of signsOfUser) removeEventListener(sign, see);
    };
    for (const sign of signsOfUser) addEventListener(sign, see);
    return stop;
  }, [directory, linkApp, key, version]);
  if (events.length === 0) return null;
  const newest = events.toReversed();
  return (
    <section ref={section} class="history" aria-labelledby={title}>
      <h2 id={title} class="section-title">
        {translate('history')}
      </h2>
      <ol>
        {(showsAll ? newest : newest.slice(0, fewest)).map((event) => (
          <li key={JSON.stringify(event)}>
            <span class="history-text">
              <bdi>{historyText(event)}</bdi>
              {'accounts' in event && <bdi class="hint">{event.accounts.join(', ')}</bdi>}
            </span>
            <span class="hint">
              <RelativeTime time={event.at} />
            </span>
          </li>
        ))}
      </ol>
      {!showsAll && newest.length > fewest && (
        <button type="button" class="link flush" onClick={() => setShowsAll(true)}>
          {translate('history_show_all', String(newest.length))}
        </button>
      )}
    </section>
  );
}

async function seeNewsOf(
  directory: DirectoryReader,
  { linkApp, key }: KnownCompany,
): Promise<void> {
  const news = await directory.news().catch(() => []);
  const isNew = news.some((one) => one.linkApp === linkApp && one.key === key);
  if (isNew) await ask('seeNews', { linkApp, keys: [key] });
}

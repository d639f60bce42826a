import { useId } from 'preact/hooks';
import { ask } from '../../utils/ask.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import { shownName } from '../../utils/companies/shown-name.ts';
import { historyText } from '../../utils/i18n/history-text.ts';
import { translate, translateCount } from '../../utils/i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { useWorkspace } from '../workspace/workspace-context.ts';
import type { CompanyNews } from './use-news.ts';

/** As many lines as leave room for what else its user came for. */
const mostLines = 3;

/** One line for each Company that there is news of, the latest first. */
export function NewsLines({ news }: { news: CompanyNews[] }) {
  const title = useId();
  const { open } = useWorkspace();
  const onShow = (company: KnownCompany) =>
    open({ kind: 'card', company, isFresh: true }, company.linkApp);
  const more = news.slice(mostLines);
  return (
    <section class="news" aria-labelledby={title}>
      <h2 id={title} class="visually-hidden">
        {translate('news')}
      </h2>
      <ul>
        {news.slice(0, mostLines).map((one) => (
          <NewsLine key={`${one.company.linkApp} ${one.company.key}`} {...{ one, onShow }} />
        ))}
      </ul>
      {news.length > 1 && (
        <p class="line hint">
          {more.length > 0 && translateCount('news_more', more.length)}
          <Button of="news_dismiss_all" class="link flush" onClick={() => see(news)} />
        </p>
      )}
    </section>
  );
}

function NewsLine({ one, onShow }: { one: CompanyNews; onShow: (company: KnownCompany) => void }) {
  const name = shownName(one.company);
  const isBad = one.events.at(-1)?.kind === 'broke';
  return (
    <li class="line tight news-line">
      <button
        type="button"
        class="quiet"
        onClick={() => {
          see([one]);
          onShow(one.company);
        }}
      >
        <bdi class="ellipsis">{name}</bdi>
        <span class={isBad ? 'problem' : 'good'}>{one.events.map(historyText).join(' · ')}</span>
      </button>
      <IconButton icon="close" label={translate('news_dismiss', name)} onPress={() => see([one])} />
    </li>
  );
}

function see(news: CompanyNews[]): void {
  const byLinkApp = Map.groupBy(news, ({ company }) => company.linkApp);
  for (const [linkApp, seen] of byLinkApp) {
    void ask('seeNews', { linkApp, keys: seen.map(({ company }) => company.key) });
  }
}

import { useId } from 'preact/hooks';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import { isMissing } from '../../utils/companies/missing.ts';
import { type MessageKey, translate } from '../../utils/i18n/translate.ts';
import { RelativeTime } from '../ui/relative-time.tsx';
import { Sentence } from '../ui/sentence.tsx';
import type { Shown } from './card.tsx';
import { ConnectionItem } from './connection-item.tsx';

const minute = 60_000;

/** What a Company has connected; from when that is, where the rest of the card is of another time. */
export function Connections({ company, reading, wasRead }: Omit<Shown, 'read'>) {
  const title = useId();
  const { connections, connectionsFetchedAt, fetchedAt } = company;
  const isOlder = connectionsFetchedAt !== undefined && fetchedAt - connectionsFetchedAt > minute;
  const unknown = wasRead ? 'connections_unknown' : 'connections_not_asked';
  return (
    <section class="connections" aria-labelledby={title}>
      <header class="section-head">
        <h2 id={title} class="section-title">
          {translate('connected_sources')}
        </h2>
        {isOlder && (
          <span class="hint">
            <Sentence
              of="updated"
              values={[<RelativeTime key="read" time={connectionsFetchedAt} />]}
            />
          </span>
        )}
      </header>
      <p class="hint" role="status">
        {connections === undefined
          ? translate(reading ? 'checking' : unknown)
          : connections.length === 0 && translate(noneOf(company))}
      </p>
      <ul class="connection-list">
        {connections?.map((connection) => (
          <ConnectionItem key={connection.id} connection={connection} />
        ))}
      </ul>
    </section>
  );
}

/** A link of one that is gone leads nowhere: there is nobody to send it to. */
function noneOf(company: KnownCompany): MessageKey {
  if (isMissing(company)) return 'filter_nothing_connected';
  return company.linkPage?.enabled === false ? 'nothing_connected_page_off' : 'nothing_connected';
}

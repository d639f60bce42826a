import { useId } from 'preact/hooks';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import { isMissing } from '../../utils/companies/missing.ts';
import { type MessageKey, translate, translateCount } from '../../utils/i18n/translate.ts';
import type { Connection } from '../../utils/link-api/company.ts';
import { RelativeTime } from '../ui/relative-time.tsx';
import { Sentence } from '../ui/sentence.tsx';
import type { Shown } from './card.tsx';

const minute = 60_000;

/** The connections of a Company, with their age where it differs from the rest of the card's. */
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

/** A missing Company's link leads nowhere, so there is no point in sending it. */
function noneOf(company: KnownCompany): MessageKey {
  if (isMissing(company)) return 'filter_nothing_connected';
  return company.linkPage?.enabled === false ? 'nothing_connected_page_off' : 'nothing_connected';
}

/** As many accounts as are drawn without a press. */
const fewAccounts = 4;

/** One connected source with its accounts; those that do not work are told in words. */
function ConnectionItem({ connection }: { connection: Connection }) {
  const accounts = connection.credentials.flatMap((credential) => credential.accounts);
  const faulty = accounts.filter(({ isError }) => isError);
  const name = connection.name ?? connection.id;
  const summary = (
    <>
      <bdi class="ellipsis connection-name" title={name}>
        {name}
      </bdi>
      <span class="hint">
        {translateCount('accounts', accounts.length)}
        {faulty.length > 0 && (
          <span class="problem">{` · ${translateCount('accounts_with_error', faulty.length)}`}</span>
        )}
      </span>
    </>
  );
  if (accounts.length === 0) return <li class="connection">{summary}</li>;
  return (
    <li>
      <details open={faulty.length > 0 || accounts.length <= fewAccounts}>
        <summary class="connection">{summary}</summary>
        <ul class="accounts">
          {[...faulty, ...accounts.filter(({ isError }) => !isError)].map((account) => (
            <li key={account.id} class="line account">
              <bdi class="ellipsis" title={account.name ?? account.id}>
                {account.name ?? account.id}
              </bdi>
              {account.nativeId !== null && (
                <bdi class="id quiet-text ellipsis" title={account.nativeId}>
                  {account.nativeId}
                </bdi>
              )}
              {account.isError && <span class="problem">{translate('account_error')}</span>}
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

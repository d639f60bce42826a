import { translate, translateCount } from '../../utils/i18n/translate.ts';
import type { Connection } from '../../utils/link-api/company.ts';

/** As many accounts as are drawn without a press. */
const fewAccounts = 4;

/** One connected source with its accounts; those that do not work are told in words. */
export function ConnectionItem({ connection }: { connection: Connection }) {
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
            <li key={account.id} class="account">
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

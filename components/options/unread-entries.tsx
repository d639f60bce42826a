import type { StoredEntries } from '../../utils/browser/stored-entries.ts';
import { type PluralKey, translate, translateCount } from '../../utils/i18n/translate.ts';
import { draftsItem, linkAppsItem, tenantsItem } from '../../utils/storage.ts';
import { messageTemplatesItem } from '../../utils/stored-options.ts';
import { useStored } from '../ui/use-stored.ts';
import { useWrite, WriteTrouble } from '../ui/use-write.tsx';

/** What is left out because it cannot be read, kind by kind; nothing where all can. */
export function UnreadEntries() {
  return (
    <>
      {/* With a Link APP more goes than its entry: only erasing everything removes it whole. */}
      <Unread item={linkAppsItem} said="unread_link_apps" />
      <Unread item={tenantsItem} said="unread_tenants" mayRemove />
      <Unread item={messageTemplatesItem} said="unread_messages" mayRemove />
      <Unread item={draftsItem} said="unread_drafts" mayRemove />
    </>
  );
}

interface Properties {
  item: Pick<StoredEntries<unknown>, 'broken'>;
  said: PluralKey;
  mayRemove?: boolean;
}

function Unread({ item: { broken }, said, mayRemove = false }: Properties) {
  const entries = useStored(broken, []);
  const { failure, write } = useWrite();
  if (entries.length === 0) return null;
  const words = translateCount(said, entries.length);
  return (
    <section class="notice bad" aria-label={words}>
      <p>{words}</p>
      <details>
        <summary>{translate('unread_show')}</summary>
        <ul>
          {entries.map(({ at, entry }) => (
            <li key={at} class="id unread-entry">
              <bdi>{JSON.stringify(entry)}</bdi>
            </li>
          ))}
        </ul>
      </details>
      {mayRemove && (
        <p>
          <button type="button" onClick={() => write(broken.write([]))}>
            {translateCount('unread_remove', entries.length)}
          </button>
        </p>
      )}
      <WriteTrouble failure={failure} />
    </section>
  );
}

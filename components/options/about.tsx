import { useEffect, useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type MessageKey, translate } from '../../utils/i18n/translate.ts';
import { updatedFromItem } from '../../utils/storage.ts';

/** What came with this version, the most wanted first. */
const changes: MessageKey[] = [
  'new_bulk',
  'new_waiting',
  'new_news',
  'new_messages',
  'new_languages',
];

/** After an update it shows by itself what is new: who comes then comes for that. */
export function About({ updatedFrom }: { updatedFrom: string | null }) {
  const { version } = browser.runtime.getManifest();
  const whatsNew = useRef<HTMLDetailsElement>(null);
  const isUpdated = updatedFrom !== null;
  useEffect(() => {
    if (!isUpdated) return;
    whatsNew.current?.scrollIntoView({ block: 'center' });
    void updatedFromItem.write(null);
  }, [isUpdated]);
  return (
    <section>
      <h2>{translate('about')}</h2>
      <p class="quiet-text">{translate('about_text')}</p>
      <p class="quiet-text">{translate('privacy_text')}</p>
      <p class="hint">{translate('version', version)}</p>
      <details ref={whatsNew} class="whats-new" open={isUpdated}>
        <summary>{translate('whats_new_in', version)}</summary>
        <ul class="stack tight">
          {changes.map((key) => (
            <li key={key}>{translate(key)}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

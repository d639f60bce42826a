import { browser } from 'wxt/browser';
import { translate } from '../../utils/i18n/translate.ts';

export function About() {
  const { version } = browser.runtime.getManifest();
  return (
    <section>
      <h2>{translate('about')}</h2>
      <p class="quiet-text">{translate('about_text')}</p>
      <p class="quiet-text">{translate('privacy_text')}</p>
      <p class="hint">{translate('version', version)}</p>
    </section>
  );
}

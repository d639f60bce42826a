import type { ComponentChildren } from 'preact';
import { type MessageKey, translate } from '../../utils/i18n/translate.ts';

interface OptionsPart {
  /** Its address on the page, after `#`. */
  id: string;
  title: MessageKey;
  children: ComponentChildren;
}

/** The options in parts, each one press away: listed beside them in a wide window, above them otherwise. */
export function OptionsParts({ parts }: { parts: OptionsPart[] }) {
  return (
    <div class="options-parts">
      <nav aria-label={translate('settings_parts')}>
        <ul class="options-links">
          {parts.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{translate(title)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="options-all">
        {parts.map(({ id, children }) => (
          <div key={id} id={id} class="options-part">
            {children}
          </div>
        ))}
      </div>
    </div>
  );
}

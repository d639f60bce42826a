import { useId, useState } from 'preact/hooks';
import { hasLink, linkMessage, longestTemplate } from '../../utils/companies/link-message.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { messageTemplateItem } from '../../utils/storage.ts';
import { useWrite } from '../ui/use-write.ts';
import { WriteTrouble } from '../ui/write-trouble.tsx';

/** What stands in for a Company in the preview. */
const example = { name: 'Acme Inc', link: 'https://app.getconduit.app/connect/…' };

/** The words that **Copy message** puts around a link; kept as they are typed, once they have the link. */
export function MessageTemplate({ initial }: { initial: string | null }) {
  const usual = translate('message_template');
  const [template, setTemplate] = useState(initial ?? usual);
  const { failure, write } = useWrite();
  const [box, hint, problem] = [useId(), useId(), useId()];
  const lacksLink = !hasLink(template);

  const change = (text: string) => {
    setTemplate(text);
    if (hasLink(text)) write(messageTemplateItem.write(text === usual ? null : text));
  };

  return (
    <section>
      <h2>{translate('message')}</h2>
      <p id={hint} class="quiet-text">
        {translate('message_hint')}
      </p>
      <div class="field">
        <label for={box}>{translate('message_label')}</label>
        <textarea
          id={box}
          rows={6}
          maxLength={longestTemplate}
          aria-describedby={`${hint} ${problem}`}
          aria-invalid={lacksLink}
          value={template}
          onInput={(event) => change(event.currentTarget.value)}
        />
        <p id={problem} class="problem" role="alert">
          {lacksLink && translate('message_lacks_link')}
        </p>
      </div>
      <WriteTrouble failure={failure} />
      {template !== usual && (
        <p>
          <button type="button" onClick={() => change(usual)}>
            {translate('message_usual')}
          </button>
        </p>
      )}
      <h3>{translate('message_preview', example.name)}</h3>
      <p class="message-preview">{linkMessage(template, example)}</p>
    </section>
  );
}

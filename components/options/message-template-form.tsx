import { useId, useRef } from 'preact/hooks';
import { mailtoAddress } from '../../utils/companies/mailto.ts';
import {
  isUsual,
  longestParts,
  type MessageTemplate,
  type Placeholder,
  placeholders,
  problemsOf,
  type StoredTemplate,
  type TemplateProblems,
  type TemplateWords,
} from '../../utils/companies/message-template.ts';
import { messageOf, wordsWithoutValue } from '../../utils/i18n/message-text.ts';
import { localeOfMessages, translate } from '../../utils/i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useFocus } from '../ui/use-focus.ts';

/** The Company of the preview. */
const example = {
  name: 'Acme Inc',
  link: 'https://app.getconduit.app/connect/…',
  source: 'Facebook Ads',
  days: 5,
};

interface Properties {
  template: MessageTemplate;
  stored: StoredTemplate;
  onEdit: (id: string, words: Partial<TemplateWords>) => void;
  onReset: (template: StoredTemplate) => void;
}

/** The words of one message, how they read for a Company, and what keeps them from being sent. */
export function MessageTemplateForm({ template, stored, onEdit, onReset }: Properties) {
  const text = useRef<HTMLTextAreaElement>(null);
  const name = useFocus<HTMLInputElement>();
  const ids = { text: useId(), problem: useId() };
  const problems = problemsOf(template);
  const preview = messageOf(template, example);
  const change = (words: Partial<TemplateWords>) => onEdit(template.id, words);
  const isChanged = [stored.name, stored.subject, stored.text].some((part) => part !== null);
  const insert = (placeholder: Placeholder) => {
    const area = text.current;
    if (!area) return;
    area.setRangeText(braced(placeholder), area.selectionStart, area.selectionEnd, 'end');
    change({ text: area.value.slice(0, longestParts.text) });
    area.focus();
  };
  return (
    <div class="panel">
      <TextField
        label={translate('message_name')}
        input={name}
        maxLength={longestParts.name}
        value={template.name}
        onType={(text) => change({ name: text })}
      />
      <TextField
        label={translate('message_subject')}
        maxLength={longestParts.subject}
        value={template.subject}
        onType={(subject) => change({ subject })}
      />
      <div class="field">
        <label for={ids.text}>{translate('message_label')}</label>
        <textarea
          id={ids.text}
          ref={text}
          dir="auto"
          rows={8}
          maxLength={longestParts.text}
          aria-describedby={ids.problem}
          aria-invalid={problems !== null}
          value={template.text}
          onInput={(event) => change({ text: event.currentTarget.value })}
        />
        <div id={ids.problem} class="problem" role="alert">
          {problems && <Problems {...problems} />}
        </div>
      </div>
      <Placeholders onInsert={insert} />
      <h3>{translate('message_preview', example.name)}</h3>
      <div class="message-preview" dir="auto">
        <p class="strong">{preview.subject}</p>
        <p>{preview.text}</p>
      </div>
      {mailtoAddress(preview) === null && <p class="hint">{translate('message_long')}</p>}
      {isUsual(template.id) && isChanged && (
        <div class="buttons">
          <Button of="message_usual" onClick={() => onReset(stored)} />
        </div>
      )}
    </div>
  );
}

const braced = (placeholder: Placeholder) => `{${placeholder}}`;

function Problems({ unknown, lacksLink }: TemplateProblems) {
  const anyOf = new Intl.ListFormat(localeOfMessages(), { type: 'disjunction' });
  return (
    <>
      {unknown.length > 0 && (
        <p>
          <Sentence
            of="message_unknown"
            values={[unknown.join('  '), anyOf.format(placeholders.map(braced))]}
          />
        </p>
      )}
      {lacksLink && <p>{translate('message_lacks_link')}</p>}
      <p>{translate('message_not_used')}</p>
    </>
  );
}

const meanings = {
  name: 'placeholder_name',
  link: 'placeholder_link',
  source: 'placeholder_source',
  days: 'placeholder_days',
} as const;

/** The placeholders that can be inserted, what each becomes, and what replaces it where there is no value. */
function Placeholders({ onInsert }: { onInsert: (placeholder: Placeholder) => void }) {
  const without = { ...wordsWithoutValue(), link: '' };
  return (
    <div class="stack tight placeholders">
      <h3>{translate('message_insert')}</h3>
      <ul class="stack tight">
        {placeholders.map((one) => (
          <li key={one}>
            <button
              type="button"
              class="link flush id"
              aria-label={translate('insert_placeholder', braced(one))}
              onClick={() => onInsert(one)}
            >
              {braced(one)}
            </button>
            <span class="hint">{translate(meanings[one], without[one])}</span>
          </li>
        ))}
      </ul>
      <p class="hint">{translate('placeholder_own')}</p>
    </div>
  );
}

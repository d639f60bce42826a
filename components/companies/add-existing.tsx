import { useId, useState } from 'preact/hooks';
import { mostPastedIds, pastedIds } from '../../utils/companies/pasted-ids.ts';
import { numberText } from '../../utils/i18n/dates.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { Button } from '../ui/button.tsx';
import { submitTo } from '../ui/submit-to.ts';
import { useFocus } from '../ui/use-focus.ts';
import { AddedList } from './added-list.tsx';
import { useAddExisting } from './use-add-existing.ts';

interface Properties {
  linkApp: Pick<LinkApp, 'id'>;
  onClose: () => void;
}

/** Adds Companies by their ids to the directory, where the API does not list them. */
export function AddExisting({ linkApp, onClose }: Properties) {
  const [text, setText] = useState('');
  const { ids, answers, failure, busy, add, stop } = useAddExisting(linkApp.id);
  const box = useFocus<HTMLTextAreaElement>();
  const id = useId();
  const wanted = pastedIds(text);
  const tooMany = wanted.length > mostPastedIds;
  const asked = new Set(answers.map((answer) => answer.id.toLowerCase()));
  const left = ids.filter((one) => !asked.has(one.toLowerCase()));
  return (
    <form
      class="fields add-existing"
      onSubmit={submitTo(() => {
        if (wanted.length === 0 || tooMany) box.current?.focus();
        else void add(wanted);
      })}
    >
      <h2>{translate('add_existing_title')}</h2>
      <p class="quiet-text">{translate('add_existing_text')}</p>
      <div class="field">
        <label for={id}>{translate('company_ids')}</label>
        <textarea
          id={id}
          ref={box}
          class="id"
          rows={5}
          spellcheck={false}
          autocomplete="off"
          aria-describedby={`${id}-hint`}
          aria-invalid={tooMany}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <p id={`${id}-hint`} class={tooMany ? 'hint problem' : 'hint'}>
          {tooMany
            ? translate('company_ids_limit', numberText(mostPastedIds))
            : translate('company_ids_hint')}
        </p>
      </div>
      <div class="buttons">
        {busy ? (
          <Button of="stop" onClick={stop} />
        ) : (
          <Button of="add" type="submit" class="primary" />
        )}
        <Button of="close" onClick={onClose} />
      </div>
      {busy && (
        <progress
          value={answers.length}
          max={ids.length}
          aria-label={translate('adding', numberText(answers.length), numberText(ids.length))}
        />
      )}
      <AddedList
        {...{ answers, failure, busy }}
        left={busy ? [] : left}
        onAskLeft={() => add(left)}
      />
    </form>
  );
}

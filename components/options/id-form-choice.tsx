import { useId, useState } from 'preact/hooks';
import { type AnyRecord, recogniseAny } from '../../utils/capture/any-record.ts';
import { bareCompanyId } from '../../utils/capture/bare-company-id.ts';
import type { IdForm } from '../../utils/capture/id-forms.ts';
import type { SiteRule } from '../../utils/capture/site-rule.ts';
import { suggestedId } from '../../utils/capture/suggested-id.ts';
import { collisionText } from '../../utils/i18n/collision-messages.ts';
import { type MessageKey, translate } from '../../utils/i18n/translate.ts';
import { idFormItem } from '../../utils/storage.ts';
import { Sentence } from '../ui/sentence.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useStored } from '../ui/use-stored.ts';
import { useWrite, WriteTrouble } from '../ui/use-write.tsx';

/** Any record, until the user enters one of their own. */
const exampleAddress = 'https://app.hubspot.com/contacts/4021/record/0-2/512';

const choices: [IdForm, MessageKey, MessageKey][] = [
  ['full', 'id_form_full', 'id_form_full_hint'],
  ['bare', 'id_form_bare', 'id_form_bare_hint'],
];

interface Properties {
  initial: IdForm;
  rules: SiteRule[];
}

/** What the Company id of a record is made of, shown on one, with what it could collide with. */
export function IdFormChoice({ initial, rules }: Properties) {
  const form = useStored(idFormItem, initial);
  const [address, setAddress] = useState(exampleAddress);
  const { failure, write } = useWrite();
  const name = useId();
  const record = recogniseAny(address.trim(), rules);
  return (
    <section>
      <h2>{translate('id_form_title')}</h2>
      <fieldset>
        <legend>{translate('id_form_label')}</legend>
        {choices.map(([each, label, hint]) => (
          <div key={each}>
            <label class="choice">
              <input
                type="radio"
                name={name}
                checked={form === each}
                aria-describedby={`${name}-${each}`}
                onChange={() => write(idFormItem.write(each))}
              />
              {translate(label)}
            </label>
            <p id={`${name}-${each}`} class="hint choice-hint">
              {translate(hint)}
            </p>
          </div>
        ))}
      </fieldset>
      <WriteTrouble failure={failure} />
      <TextField
        label={translate('id_form_example')}
        class="id"
        spellcheck={false}
        value={address}
        onType={setAddress}
      >
        <div class="stack tight live-result">
          {record ? (
            <Example record={record} form={form} />
          ) : (
            <p class="hint">{translate('id_form_no_record')}</p>
          )}
        </div>
      </TextField>
    </section>
  );
}

function Example({ record, form }: { record: AnyRecord; form: IdForm }) {
  const { id, collisions } = suggestedId(record, form);
  const hasNoBareId = form === 'bare' && bareCompanyId(record) === null;
  return (
    <>
      <p>
        <Sentence of="id_form_result" values={[<span class="id strong">{id}</span>]} />
      </p>
      <p class="hint">
        {collisions.length > 0 ? (
          <>
            <Sentence of="id_could_collide" values={[id, collisionText(collisions)]} />{' '}
            {translate('id_form_reviewed')}
          </>
        ) : (
          translate(hasNoBareId ? 'id_form_no_bare' : 'id_form_unique')
        )}
      </p>
    </>
  );
}

import { useId, useState } from 'preact/hooks';
import type { StoredTemplate } from '../../utils/companies/message-template.ts';
import { messageTemplates, shownTemplate } from '../../utils/i18n/message-text.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { WriteTrouble } from '../ui/use-write.tsx';
import { MessageTemplateItem } from './message-template-item.tsx';
import { useTemplates } from './use-templates.ts';

const emptyTemplate = (): StoredTemplate => ({
  id: crypto.randomUUID(),
  name: translate('message_new'),
  subject: '',
  text: '{link}',
  isReminder: false,
});

/** The messages that **Copy message**, **Copy reminder** and **Write e-mail** take. */
export function MessageTemplates({ initial }: { initial: StoredTemplate[] }) {
  const { all, change, failure, ...list } = useTemplates(initial);
  const [open, setOpen] = useState<string | null>(null);
  const reminder = useId();
  const templates = messageTemplates(all);
  const add = () => {
    const template = emptyTemplate();
    list.add(template);
    setOpen(template.id);
  };
  return (
    <section>
      <h2>{translate('message')}</h2>
      <p class="quiet-text">{translate('message_hint')}</p>
      <ul class="setting-rows">
        {templates.map((template, index) => (
          <MessageTemplateItem
            key={template.id}
            {...{ template, stored: all[index] ?? template }}
            isOpen={open === template.id}
            onOpen={(isOpen) => setOpen(isOpen ? template.id : null)}
            onEdit={list.edit}
            onReset={list.reset}
            onRemove={all.length > 1 ? list.remove : undefined}
            onMoveUp={index > 0 ? () => list.moveUp(index) : undefined}
          />
        ))}
      </ul>
      <div role="status" class="line wrap">
        {change && (
          <>
            <span>
              <Sentence
                of={change.did === 'removed' ? 'message_removed' : 'message_reset'}
                values={messageTemplates([change.template]).map(shownTemplate)}
              />
            </span>
            <Button of="undo" onClick={list.undo} />
          </>
        )}
      </div>
      <WriteTrouble failure={failure} />
      <div class="buttons">
        <Button icon="plus" of="message_add" onClick={add} />
      </div>
      <div class="field">
        <label for={reminder}>{translate('reminder_template')}</label>
        <select id={reminder} onChange={({ currentTarget }) => list.mark(currentTarget.value)}>
          {templates.map(({ id, name, isReminder }) => (
            <option key={id} value={id} selected={isReminder}>
              {shownTemplate({ name })}
            </option>
          ))}
        </select>
      </div>
    </section>
  );
}

import { ArrowUp } from 'lucide';
import {
  type MessageTemplate,
  problemsOf,
  type StoredTemplate,
  type TemplateWords,
} from '../../utils/companies/message-template.ts';
import { shownTemplate } from '../../utils/i18n/message-text.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { MessageTemplateForm } from './message-template-form.tsx';

interface Properties {
  template: MessageTemplate;
  /** The same as it is stored: without its original texts. */
  stored: StoredTemplate;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onEdit: (id: string, words: Partial<TemplateWords>) => void;
  onReset: (template: StoredTemplate) => void;
  /** Undefined for the only one. */
  onRemove: ((template: StoredTemplate) => void) | undefined;
  /** Undefined for the first. */
  onMoveUp: (() => void) | undefined;
}

/** One message, and what can be done with it. */
export function MessageTemplateItem(properties: Properties) {
  const { template, stored, isOpen, onOpen, onRemove, onMoveUp } = properties;
  const name = shownTemplate(template);
  return (
    <li>
      <div class="line wrap setting-row">
        <bdi class="setting-name ellipsis strong" title={name}>
          {name}
        </bdi>
        <span class="buttons">
          {onMoveUp && (
            <IconButton
              icon={ArrowUp}
              label={translate('message_move_up', name)}
              onPress={onMoveUp}
            />
          )}
          <Button
            of="edit"
            aria-label={translate('edit_title', name)}
            aria-expanded={isOpen}
            onClick={() => onOpen(!isOpen)}
          />
          {onRemove && (
            <Button
              of="remove"
              aria-label={translate('remove_named', name)}
              onClick={() => onRemove(stored)}
            />
          )}
        </span>
        {!isOpen && problemsOf(template) && (
          <p class="problem row-problem">{translate('message_not_used')}</p>
        )}
      </div>
      {isOpen && <MessageTemplateForm {...properties} />}
    </li>
  );
}

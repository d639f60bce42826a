import { ChevronDown, Mail, MessageSquareText } from 'lucide';
import { useId, useRef } from 'preact/hooks';
import { type MessageTemplate, templateOf } from '../../utils/companies/message-template.ts';
import { messageTemplates, shownTemplate } from '../../utils/i18n/message-text.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { Request } from '../../utils/messages.ts';
import { lastTemplatesItem } from '../../utils/storage.ts';
import { messageTemplatesItem } from '../../utils/stored-options.ts';
import { Button } from '../ui/button.tsx';
import { goToSettings } from '../ui/go-to-settings.ts';
import { Icon } from '../ui/icon.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { useStored } from '../ui/use-stored.ts';

export type WantedTemplate = Request<'copyMessage'>['template'];

interface Properties {
  label: string;
  isDisabled?: boolean;
  isBusy: boolean;
  onCopy: (template: WantedTemplate) => void;
  /** Undefined where no e-mail can be written: several clients would need one each. */
  onEmail?: (template: WantedTemplate) => void;
}

/** Copies the message that was used last, and offers the others beside it. */
export function MessageButton({ label, isDisabled, isBusy, onCopy, onEmail }: Properties) {
  const { templates, next } = useMessageTemplates();
  const menu = useRef<HTMLDivElement>(null);
  const id = useId();
  const disabled = { disabled: isDisabled, 'aria-disabled': isBusy };
  const choose = (work: () => void) => () => {
    menu.current?.hidePopover();
    if (!isBusy) work();
  };
  return (
    <div class="split-button">
      <button
        type="button"
        title={next && translate('copy_message_named', shownTemplate(next))}
        {...disabled}
        onClick={() => !isBusy && onCopy('lastUsed')}
      >
        <Icon name={MessageSquareText} />
        {label}
      </button>
      <button
        type="button"
        class="split-menu"
        title={translate('more_messages')}
        aria-label={translate('more_messages')}
        popovertarget={id}
        {...disabled}
      >
        <Icon name={ChevronDown} />
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys walk through the controls inside */}
      <div id={id} ref={menu} popover="auto" class="message-menu" onKeyDown={onMenuKey}>
        <ul class="rows" aria-label={translate('more_messages')}>
          {templates.map((template) => {
            const name = shownTemplate(template);
            return (
              <li key={template.id} class="row">
                <button
                  type="button"
                  class="quiet row-main"
                  autofocus={template === next}
                  aria-label={translate('copy_message_named', name)}
                  title={name}
                  onClick={choose(() => onCopy({ id: template.id }))}
                >
                  <span class="ellipsis">
                    <bdi>{name}</bdi>
                  </span>
                </button>
                {onEmail && (
                  <IconButton
                    icon={Mail}
                    label={translate('write_email_named', name)}
                    onPress={choose(() => onEmail({ id: template.id }))}
                  />
                )}
              </li>
            );
          })}
        </ul>
        <Button of="edit_messages" class="link" onClick={choose(() => void goToSettings())} />
      </div>
    </div>
  );
}

/** The arrow keys walk through the messages; Escape leaves them, and nothing behind them. */
function onMenuKey(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  if (event.key === 'Escape') {
    event.preventDefault();
    event.currentTarget.hidePopover();
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.row-main')];
  const index = rows.findIndex((row) => row.closest('.row')?.contains(document.activeElement));
  rows.at((index + step) % rows.length)?.focus();
}

interface ShownTemplates {
  templates: MessageTemplate[];
  /** The one that **Copy message** takes. */
  next: MessageTemplate | undefined;
  /** The one that went with a link for one source last, by its id; null: the link went alone. */
  oneSource: string | null;
}

/** The messages to clients, as the options have them now; the usual ones until they are read. */
export function useMessageTemplates(): ShownTemplates {
  const templates = messageTemplates(
    useStored(messageTemplatesItem, messageTemplatesItem.parse(undefined)),
  );
  const last = useStored(lastTemplatesItem, lastTemplatesItem.parse(undefined));
  return {
    templates,
    next: templateOf(templates, last.message),
    oneSource: templates.find(({ id }) => id === last.oneSource)?.id ?? null,
  };
}

import { FileDown, FileSpreadsheet, ListChecks } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { ask } from '../../utils/ask.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { ShownFailure } from '../../utils/i18n/failure-messages.ts';
import { linksCopiedText } from '../../utils/i18n/links-copied-text.ts';
import { translate, translateCount } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { MessageButton, type WantedTemplate } from '../company/message-button.tsx';
import { Button } from '../ui/button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Icon } from '../ui/icon.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { useBusy } from '../ui/use-busy.ts';
import { TagLine } from './tag-line.tsx';
import type { ShownSelection } from './use-selection.ts';

const files = {
  xlsx: {
    icon: FileSpreadsheet,
    name: 'spreadsheet',
    ofAll: 'save_all_workbook',
    ofSelected: 'save_workbook',
  },
  csv: { icon: FileDown, name: 'csv', ofAll: 'save_all_csv', ofSelected: 'save_csv' },
} as const;

interface Properties {
  selection: ShownSelection;
  /** How many Companies are listed. */
  count: number;
  linkApp: LinkApp;
  directory: DirectoryReader;
}

/** What can be done with the selected rows, or with all that are listed. */
export function SelectionBar({ selection, count, linkApp, directory }: Properties) {
  const [busy, run] = useBusy();
  const [result, setResult] = useState<{ text: string } | { failure: ShownFailure } | null>(null);
  const title = useId();
  const isNone = selection.count === 0;

  const copy = async (template?: WantedTemplate) => {
    const gestureAt = Date.now();
    const kept = { linkApp: linkApp.id, keys: await selection.wanted(), gestureAt };
    const answer = await (template
      ? ask('copyMessages', { ...kept, template })
      : ask('copyLinks', kept));
    if (!answer.ok) return setResult({ failure: answer.error });
    const what = template ? 'messages' : 'links';
    setResult({ text: linksCopiedText(answer.value, Date.now(), what) });
  };
  const save = async (as: 'xlsx' | 'csv') => {
    const keys = await selection.wanted();
    try {
      const { exportCompanies } = await import('./export-companies.ts');
      const saved = await exportCompanies(directory, linkApp, keys, as);
      setResult({ text: translateCount('exported', saved) });
    } catch {
      setResult({ text: translate('export_failed') });
    }
  };
  const doOnce = (work: () => Promise<void>) => () =>
    run(async () => {
      setResult(null);
      await work();
    });

  return (
    <section class="stack selection-bar" aria-labelledby={title}>
      <div class="selection-count">
        <span id={title} role="status">
          {isNone ? translate('none_selected') : translateCount('selected', selection.count)}
        </span>
        <button type="button" class="link flush" onClick={() => void selection.selectAll()}>
          {translateCount('select_all', count)}
        </button>
        {!isNone && (
          <Button
            of="clear"
            class="link flush"
            aria-label={translate('select_none')}
            onClick={selection.clear}
          />
        )}
      </div>
      <div class="buttons">
        <Button
          icon="copy"
          of="copy_links"
          aria-disabled={busy || isNone}
          onClick={isNone ? undefined : doOnce(() => copy())}
        />
        <MessageButton
          label={translate('copy_messages')}
          isBusy={busy || isNone}
          onCopy={(template) => void doOnce(() => copy(template))()}
        />
        {(['xlsx', 'csv'] as const).map((as) => {
          const { icon, name, ofAll, ofSelected } = files[as];
          const label = translate(isNone ? ofAll : ofSelected);
          return (
            <button
              key={as}
              type="button"
              title={label}
              aria-label={label}
              aria-disabled={busy}
              onClick={doOnce(() => save(as))}
            >
              <Icon name={icon} />
              {translate(name)}
            </button>
          );
        })}
      </div>
      {!isNone && <TagLine linkApp={linkApp.id} wanted={selection.wanted} />}
      <div role="status">
        {result &&
          ('text' in result ? <p class="hint">{result.text}</p> : <FailureNotice {...result} />)}
      </div>
    </section>
  );
}

/** **Select rows** shows a box before each row; pressed again, it takes them away. */
export function SelectButton({ selection }: { selection: ShownSelection }) {
  return (
    <IconButton
      icon={ListChecks}
      label={translate('select_rows')}
      pressed={selection.isOn}
      onPress={() => selection.setOn(!selection.isOn)}
    />
  );
}

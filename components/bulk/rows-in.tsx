import { ClipboardPaste, FileUp } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { translate, translateCount } from '../../utils/i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { submitTo } from '../ui/submit-to.ts';

interface Properties {
  busy: boolean;
  /** How many records were collected from lists of a CRM. */
  collected: number;
  onFile: (file: File) => void;
  onText: (text: string) => void;
  onCollected: () => void;
}

/** Where rows come in: a file, the clipboard, or a CRM's list. */
export function RowsIn({ busy, collected, onFile, onText, onCollected }: Properties) {
  const [isPasting, setPasting] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  usePastedAnywhere(onText, !isPasting);
  return (
    <section class="stack rows-in">
      <p>{translate('bulk_empty')}</p>
      <div class="buttons">
        <Button
          icon={FileUp}
          of="bulk_choose_file"
          class="primary"
          aria-disabled={busy}
          onClick={() => chooser.current?.click()}
        />
        <Button
          icon={ClipboardPaste}
          of="bulk_paste_rows"
          aria-disabled={busy}
          aria-expanded={isPasting}
          onClick={() => setPasting(!isPasting)}
        />
        {collected > 0 && (
          <button type="button" aria-disabled={busy} onClick={onCollected}>
            {translateCount('bulk_use_collected', collected)}
          </button>
        )}
        <input
          ref={chooser}
          type="file"
          hidden
          tabIndex={-1}
          accept=".csv,.tsv,.txt,.xlsx,text/csv,text/plain"
          aria-label={translate('bulk_choose_file')}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) onFile(file);
            currentTarget.value = '';
          }}
        />
      </div>
      {isPasting && <PasteRows busy={busy} onText={onText} onClose={() => setPasting(false)} />}
      <p class="hint">{translate('bulk_rows_hint')}</p>
      <p class="hint">{translate('bulk_collect_hint')}</p>
    </section>
  );
}

interface PasteProperties {
  busy: boolean;
  onText: (text: string) => void;
  onClose: () => void;
}

/** What is pasted into the empty box is taken at once; what is typed, by its button. */
function PasteRows({ busy, onText, onClose }: PasteProperties) {
  const [text, setText] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  const isEmpty = text.trim() === '';
  return (
    <form
      class="stack paste-rows"
      onSubmit={submitTo(() => {
        if (!busy && !isEmpty) onText(text);
      })}
    >
      <textarea
        ref={box}
        rows={8}
        dir="auto"
        spellcheck={false}
        aria-label={translate('bulk_rows')}
        placeholder={translate('bulk_rows_placeholder')}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData?.getData('text/plain') ?? '';
          if (!isEmpty || pasted.trim() === '') return;
          event.preventDefault();
          onText(pasted);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && isEmpty) onClose();
        }}
      />
      <div class="buttons">
        <Button of="bulk_use_rows" type="submit" aria-disabled={busy || isEmpty} />
        <Button of="cancel" class="quiet" onClick={onClose} />
      </div>
    </form>
  );
}

/** Rows are taken wherever on the page they are pasted, but in a box. */
function usePastedAnywhere(onText: (text: string) => void, isOn: boolean): void {
  const newest = useRef(onText);
  newest.current = onText;
  useEffect(() => {
    if (!isOn) return;
    const onPaste = (event: ClipboardEvent) => {
      if (event.target instanceof Element && event.target.closest('input, textarea')) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() !== '') newest.current(text);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [isOn]);
}

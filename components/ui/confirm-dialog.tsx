import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from './button.tsx';

interface Properties {
  title: ComponentChildren;
  children: ComponentChildren;
  confirm: string;
  dangerous?: boolean;
  busy?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before something that cannot be taken back. Drawn is open; Escape cancels. */
export function ConfirmDialog(properties: Properties) {
  const { title, children, confirm, dangerous = false, busy = false } = properties;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => opener instanceof HTMLElement && opener.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        properties.onCancel();
      }}
    >
      <div class="dialog-content">
        <h2 id={titleId}>{title}</h2>
        {children}
        <div class="buttons">
          <button
            type="button"
            class={dangerous ? 'danger' : 'primary'}
            aria-disabled={busy}
            onClick={() => !busy && properties.onConfirm()}
          >
            {confirm}
          </button>
          <Button of="cancel" autofocus={dangerous} onClick={properties.onCancel} />
        </div>
      </div>
    </dialog>
  );
}

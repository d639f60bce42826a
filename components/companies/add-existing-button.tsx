import { useEffect, useRef, useState } from 'preact/hooks';
import { translate } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { Button } from '../ui/button.tsx';
import { lazyView, useReady } from '../ui/lazy-view.tsx';

const addExisting = lazyView(async () => (await import('./add-existing.tsx')).AddExisting);

/** Opens **Add existing…**, which is loaded for that. */
export function AddExistingButton({ linkApp }: { linkApp: Pick<LinkApp, 'id'> }) {
  const [open, setOpen] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useReady(addExisting, open);
  useEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);
  return (
    <>
      <Button of="add_existing" class="link" onClick={() => setOpen(true)} />
      {open && (
        <dialog
          ref={dialog}
          class="add-existing-dialog"
          aria-label={translate('add_existing')}
          onClose={() => setOpen(false)}
        >
          <addExisting.View linkApp={linkApp} onClose={() => dialog.current?.close()} />
        </dialog>
      )}
    </>
  );
}

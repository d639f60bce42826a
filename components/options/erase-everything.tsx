import { useState } from 'preact/hooks';
import { ask } from '../../utils/ask.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { useBusy } from '../ui/use-busy.ts';

/** Takes all that the extension keeps off this computer. */
export function EraseEverything() {
  const [asking, setAsking] = useState(false);
  const [answer, setAnswer] = useState<Failure | 'erased' | null>(null);
  const [busy, run] = useBusy();
  const erase = () =>
    run(async () => {
      setAnswer(null);
      const result = await ask('eraseEverything', {});
      setAnswer(result.ok ? 'erased' : result.error);
      setAsking(false);
    });
  return (
    <section>
      <h2>{translate('data')}</h2>
      <p class="quiet-text">{translate('data_text')}</p>
      <p>
        <Button of="erase_everything" onClick={() => setAsking(true)} />
      </p>
      <div role="status">
        {answer === 'erased' && <p class="good">{translate('erased')}</p>}
        {answer !== null && answer !== 'erased' && <FailureNotice failure={answer} />}
      </div>
      {asking && (
        <ConfirmDialog
          title={translate('erase_title')}
          confirm={translate('erase_everything')}
          dangerous
          busy={busy}
          onConfirm={erase}
          onCancel={() => setAsking(false)}
        >
          <p>{translate('erase_text')}</p>
          <p>{translate('nothing_changes_in_conduit')}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}

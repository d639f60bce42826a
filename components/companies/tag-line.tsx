import { useState } from 'preact/hooks';
import { ask } from '../../utils/ask.ts';
import { longestTag, parseTags } from '../../utils/companies/tags.ts';
import type { ShownFailure } from '../../utils/i18n/failure-messages.ts';
import { translate, translateCount } from '../../utils/i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { submitTo } from '../ui/submit-to.ts';
import { useBusy } from '../ui/use-busy.ts';

interface Change {
  keys: string[];
  tag: string;
  isAdded: boolean;
}

/** **Add tag** and **Remove tag** for the selected Companies, each with the way back. */
export function TagLine({ linkApp, wanted }: { linkApp: string; wanted: () => Promise<string[]> }) {
  const [text, setText] = useState('');
  const [busy, run] = useBusy();
  const [done, setDone] = useState<Change | null>(null);
  const [failure, setFailure] = useState<ShownFailure | null>(null);
  const [tag] = parseTags(text);

  const change = async (wanted: Change): Promise<Change | null> => {
    const answer = await ask('tagCompanies', { linkApp, ...wanted });
    setFailure(answer.ok ? null : answer.error);
    return answer.ok ? { ...wanted, keys: answer.value } : null;
  };
  const press = (isAdded: boolean) =>
    run(async () => {
      if (tag) setDone(await change({ keys: await wanted(), tag, isAdded }));
    });
  const undo = () =>
    run(async () => {
      if (done && (await change({ ...done, isAdded: !done.isAdded }))) setDone(null);
    });

  return (
    <form onSubmit={submitTo(() => press(true))}>
      <div class="line">
        <input
          type="text"
          autocomplete="off"
          maxLength={longestTag}
          aria-label={translate('tag')}
          placeholder={translate('tag')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <Button of="add_tag" type="submit" aria-disabled={busy || !tag} />
        <Button of="remove_tag" aria-disabled={busy || !tag} onClick={() => void press(false)} />
      </div>
      <div role="status">
        {failure && <FailureNotice failure={failure} />}
        {done && !failure && (
          <p class="hint">
            {translateCount(done.isAdded ? 'tag_added' : 'tag_removed', done.keys.length, done.tag)}{' '}
            {done.keys.length > 0 && (
              <Button of="undo" class="link flush" onClick={() => void undo()} />
            )}
          </p>
        )}
      </div>
    </form>
  );
}

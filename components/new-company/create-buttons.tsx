import { translate } from '../../utils/translate.ts';
import type { Afterwards } from './use-create.ts';

interface Properties {
  pageEnabled: boolean;
  /** What Enter does. */
  enter: Afterwards;
  busy: boolean;
}

const buttons = [
  ['copy', 'create_and_copy_link'],
  ['open', 'create_and_open_page'],
  ['nothing', 'create'],
] as const;

/** What Enter does: with the page off there is no link to copy or open. */
export const enterAction = (enter: Afterwards, pageEnabled: boolean): Afterwards =>
  pageEnabled ? enter : 'nothing';

/** The ways to create; while one is under way they keep the focus and do nothing. */
export function CreateButtons({ pageEnabled, enter, busy }: Properties) {
  const primary = enterAction(enter, pageEnabled);
  return (
    <div class="create-buttons">
      {buttons.map(([afterwards, label]) => (
        <button
          key={afterwards}
          type="submit"
          name="afterwards"
          value={afterwards}
          class={afterwards === primary ? 'primary' : undefined}
          disabled={!pageEnabled && afterwards !== 'nothing'}
          aria-disabled={busy}
        >
          {translate(label)}
        </button>
      ))}
    </div>
  );
}

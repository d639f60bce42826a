import type { ComponentChildren } from 'preact';
import { translate } from '../../utils/i18n/translate.ts';
import { IconButton } from './icon-button.tsx';

interface Properties {
  children: ComponentChildren;
  /** Undefined where nothing lies before it. */
  onBack: (() => void) | undefined;
  /** What stands at the end of the line. */
  end?: ComponentChildren;
}

/** The first line of a view that was come to from another. */
export function ViewTitle({ children, onBack, end }: Properties) {
  return (
    <header class={onBack ? 'view-title with-back' : 'view-title'}>
      {onBack && <IconButton icon="back" label={translate('back')} onPress={onBack} />}
      <h1 class="ellipsis">{children}</h1>
      {end}
    </header>
  );
}

import type { ComponentProps, RefObject } from 'preact';
import { Icon } from './icon.tsx';
import { submitTo } from './submit-to.ts';

interface Properties
  extends Pick<
    ComponentProps<'input'>,
    'placeholder' | 'onKeyDown' | 'aria-describedby' | 'aria-keyshortcuts'
  > {
  input: RefObject<HTMLInputElement | null>;
  /** Its accessible name. */
  label: string;
  text: string;
  onText: (text: string) => void;
  onEnter: () => void;
}

/** A box that is searched from as one types; Enter is for the first that was found. */
export function SearchBox({ input, label, text, onText, onEnter, ...others }: Properties) {
  return (
    <search>
      <form class="find-box" onSubmit={submitTo(onEnter)}>
        <Icon name="search" />
        <input
          type="search"
          ref={input}
          autocomplete="off"
          spellcheck={false}
          maxLength={1024}
          aria-label={label}
          value={text}
          onInput={(event) => onText(event.currentTarget.value)}
          {...others}
        />
      </form>
    </search>
  );
}

import type { JSX } from 'preact';
import { type MessageKey, translate } from '../../utils/i18n/translate.ts';

type Properties = JSX.IntrinsicElements['button'] & { of: MessageKey };

/** A button with a message on it, and nothing else. */
export const Button = ({ of, ...attributes }: Properties) => (
  <button type="button" {...attributes}>
    {translate(of)}
  </button>
);

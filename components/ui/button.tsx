import type { JSX } from 'preact';
import { type MessageKey, translate } from '../../utils/i18n/translate.ts';
import { type Drawing, Icon } from './icon.tsx';

type Properties = Omit<JSX.IntrinsicElements['button'], 'icon'> & {
  of: MessageKey;
  icon?: Drawing;
};

/** A button with a message on it, and a drawing before it or none. */
export const Button = ({ of, icon, ...attributes }: Properties) => (
  <button type="button" {...attributes}>
    {icon && <Icon name={icon} />}
    {translate(of)}
  </button>
);

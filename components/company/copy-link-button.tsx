import { translate } from '../../utils/i18n/translate.ts';
import { IconButton } from '../ui/icon-button.tsx';

interface Properties {
  /** The Company's name. */
  name: string;
  /** Its link was the last that was copied. */
  isCopied: boolean;
  tabIndex?: number;
  onPress: () => void;
}

/** Copies the link of the Company of a row, and shows a tick once that is done. */
export const CopyLinkButton = ({ name, isCopied, tabIndex, onPress }: Properties) => (
  <IconButton
    icon={isCopied ? 'check' : 'copy'}
    label={translate('copy_link_of', name)}
    isDone={isCopied}
    {...(tabIndex !== undefined && { tabIndex })}
    onPress={onPress}
  />
);

import { type MessageKey, translate } from '../../utils/i18n/translate.ts';
import type { DirectoryTrouble } from '../workspace/open-directory.ts';

const messages: Record<DirectoryTrouble, [title: MessageKey, text: MessageKey]> = {
  newerData: ['newer_data_title', 'newer_data_text'],
  privateWindow: ['private_window_title', 'private_window_text'],
  storage: ['storage_trouble_title', 'storage_trouble_text'],
};

/** The whole page, where what is stored cannot be read: nothing is drawn from it, and nothing changed. */
export function Trouble({ kind }: { kind: DirectoryTrouble }) {
  const [title, text] = messages[kind];
  return (
    <div class="trouble">
      <h1>{translate(title)}</h1>
      <p>{translate(text)}</p>
    </div>
  );
}

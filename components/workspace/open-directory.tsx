import { ask } from '../../utils/ask.ts';
import { isRefusedInPrivate } from '../../utils/browser/private-window.ts';
import { UnknownDataError } from '../../utils/browser/stored-item.ts';
import { type DirectoryDatabase, openForReading } from '../../utils/companies/database.ts';
import { DirectoryConnection } from '../../utils/companies/directory-connection.ts';
import { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import { type MessageKey, translate } from '../../utils/i18n/translate.ts';
import { failed, type Result, success } from '../../utils/result.ts';

/** Written by a newer version of the extension, refused in a private window, or not to be read at all. */
export type DirectoryTrouble = 'newerData' | 'privateWindow' | 'storage';

/**
 * What a page begins with, from what is stored and from the directory, which is opened while that is
 * read; or what keeps it from that.
 */
export async function loadPage<Stored, Start>(
  reading: Promise<Stored>,
  begin: (stored: Stored, directory: DirectoryReader) => Promise<Start>,
): Promise<Result<Start, DirectoryTrouble>> {
  const { directory, open } = connectDirectory();
  const opening = open();
  try {
    const stored = await reading;
    const kind = await opening;
    return kind ? failed(kind) : success(await begin(stored, directory));
  } catch (error) {
    return failed(unreadTrouble(error));
  }
}

/** What an error while the storage or the opened directory was read says. */
export const unreadTrouble = (error: unknown): DirectoryTrouble =>
  error instanceof UnknownDataError ? 'newerData' : 'storage';

/**
 * The directory, brought to this version by the background where that was not done yet. `open` gives null
 * once it is open: a page may draw before that.
 */
export function connectDirectory() {
  const connection = new DirectoryConnection(openPrepared);
  const open = () => connection.open().then(() => null, troubleOf);
  return { directory: new DirectoryReader(connection), open };
}

function troubleOf(error: unknown): DirectoryTrouble {
  if (isRefusedInPrivate(error)) return 'privateWindow';
  const newer = error instanceof DOMException && error.name === 'VersionError';
  return newer ? 'newerData' : 'storage';
}

export const openPrepared = (onClosed: () => void): Promise<DirectoryDatabase> =>
  openForReading(onClosed, () => ask('prepareDirectory', {}));

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

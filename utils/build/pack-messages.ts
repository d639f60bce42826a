import { readFileSync } from 'node:fs';
import type { ResolvedPublicFile } from 'wxt';

/** A message as translators write it: its placeholders have names, which stand for `$1` and so on. */
export interface SourceMessage {
  message: string;
  placeholders?: Record<string, { content: string; example: string }>;
  description?: string;
}

/**
 * For the build: the messages as a browser reads them, without the layout, the names and the notes that
 * are there for translators.
 */
export function packMessages(files: ResolvedPublicFile[]): void {
  for (const [index, file] of files.entries()) {
    if (!('absoluteSrc' in file) || !/^_locales\b.*\.json$/.test(file.relativeDest)) continue;
    const messages = packed(JSON.parse(readFileSync(file.absoluteSrc, 'utf8')));
    files[index] = { relativeDest: file.relativeDest, contents: JSON.stringify(messages) };
  }
}

/** The messages with numbered placeholders alone. */
export const packed = (
  messages: Record<string, SourceMessage>,
): Record<string, { message: string }> =>
  Object.fromEntries(
    Object.entries(messages).map(([key, { message, placeholders = {} }]) => [
      key,
      {
        message: message.replace(
          /\$(\w+)\$/g,
          (all, name) => placeholders[name.toLowerCase()]?.content ?? all,
        ),
      },
    ]),
  );

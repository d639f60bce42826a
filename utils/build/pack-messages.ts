import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ResolvedPublicFile } from 'wxt';

/** A message as translators write it: its placeholders have names, which stand for `$1` and so on. */
export interface SourceMessage {
  message: string;
  placeholders?: Record<string, { content: string; example: string }>;
  description?: string;
}

type Messages = Record<string, SourceMessage>;

const read = (path: string): Messages => JSON.parse(readFileSync(path, 'utf8'));

/**
 * For the build: the messages as a browser reads them, without the layout, the names and the notes that
 * are there for translators. The English file alone has placeholders and notes: another language has the
 * texts.
 */
export function packMessages(files: ResolvedPublicFile[]): void {
  for (const [index, file] of files.entries()) {
    if (!('absoluteSrc' in file) || !/^_locales\b.*\.json$/.test(file.relativeDest)) continue;
    const english = read(join(dirname(file.absoluteSrc), '../en/messages.json'));
    const contents = JSON.stringify(packed(read(file.absoluteSrc), english));
    files[index] = { relativeDest: file.relativeDest, contents };
  }
}

/** The messages with numbered placeholders alone, as the English ones name them. */
export const packed = (
  messages: Messages,
  english: Messages = messages,
): Record<string, { message: string }> =>
  Object.fromEntries(
    Object.entries(messages).map(([key, { message }]) => {
      const placeholders = {
        ...english[`${stemOf(key)}_other`]?.placeholders,
        ...english[key]?.placeholders,
      };
      const numberOf = (all: string, name: string) =>
        placeholders[name.toLowerCase()]?.content ?? all;
      return [key, { message: message.replace(/\$(\w+)\$/g, numberOf) }];
    }),
  );

/** `rows` of `rows_few`: a message with one key for each plural category of its language. */
export const stemOf = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');

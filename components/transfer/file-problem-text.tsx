import type { MessageKey } from '../../utils/i18n/translate.ts';
import type { FileProblem } from '../../utils/transfer/export-file.ts';
import { Sentence } from '../ui/sentence.tsx';

const messages: Record<FileProblem, MessageKey> = {
  tooBig: 'import_too_big',
  otherEncoding: 'import_other_encoding',
  notJson: 'import_not_json',
  otherProgram: 'import_other_program',
  newerVersion: 'import_newer_version',
  damaged: 'import_damaged',
};

export function FileProblemText({ name, problem }: { name: string; problem: FileProblem }) {
  return (
    <p class="notice bad">
      <Sentence of={messages[problem]} values={[name]} />
    </p>
  );
}

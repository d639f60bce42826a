import { failed, type Result } from '../../utils/result.ts';
import { decodeText } from '../../utils/transfer/decode-text.ts';
import {
  type ExportFile,
  type FileProblem,
  mostBytes,
  readExport,
} from '../../utils/transfer/export-file.ts';

/** A file that the user chose, as far as it can be read. */
export type ChosenFile =
  | { name: string; problem: FileProblem }
  /** `at`: each choice is a new one, of the same file too. */
  | { name: string; file: ExportFile; at: number };

export async function readFile(file: File): Promise<ChosenFile> {
  const { name } = file;
  if (file.size > mostBytes) return { name, problem: 'tooBig' };
  const read = await readText(file);
  return read.ok
    ? { name, file: read.value, at: performance.now() }
    : { name, problem: read.error };
}

async function readText(file: File): Promise<Result<ExportFile, FileProblem>> {
  // Null where it was moved away, or may not be read.
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return failed('damaged');
  const text = decodeText(bytes);
  return text === null ? failed('otherEncoding') : readExport(text);
}

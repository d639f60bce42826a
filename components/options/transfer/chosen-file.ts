import { failed } from '../../../utils/result.ts';
import {
  type ExportFile,
  type FileProblem,
  mostBytes,
  readExport,
} from '../../../utils/transfer/export-file.ts';

/** A file that the user chose, as far as it can be read. */
export type ChosenFile =
  | { name: string; problem: FileProblem }
  /** `at`: each choice is a new one, of the same file too. */
  | { name: string; file: ExportFile; at: number };

export async function readFile(file: File): Promise<ChosenFile> {
  const { name } = file;
  if (file.size > mostBytes) return { name, problem: 'tooBig' };
  // Null where it was moved away, or may not be read.
  const text = await file.text().catch(() => null);
  const read = text === null ? failed<FileProblem>('damaged') : readExport(text);
  return read.ok
    ? { name, file: read.value, at: performance.now() }
    : { name, problem: read.error };
}

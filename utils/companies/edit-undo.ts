import type { Edit } from './edit-company.ts';

/**
 * The changes that take an edit back: what was seen in each field that it changed. Null where that is
 * not known, and nothing can be taken back.
 */
export function editUndo({ seen, changes }: Edit): Edit['changes'] | null {
  const undo: Edit['changes'] = {};
  if (changes.name !== undefined) undo.name = seen.name ?? '';
  if (changes.pageEnabled !== undefined) {
    if (seen.pageEnabled === null) return null;
    undo.pageEnabled = seen.pageEnabled;
  }
  return Object.keys(undo).length > 0 ? undo : null;
}

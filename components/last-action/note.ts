import type { MessageKey } from '../../utils/i18n/translate.ts';

/** What was found or done just now, where no last action tells it. */
export interface Note {
  of: MessageKey;
  values: string[];
  /** Takes it back. Absent: it cannot be taken back. */
  undo?: () => Promise<void>;
}

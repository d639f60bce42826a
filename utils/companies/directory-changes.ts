import { broadcastOf } from '../broadcast.ts';

/**
 * A change that the directory announces: this Link APP's rows, list or journal are no longer as
 * they were read.
 */
export interface DirectoryChange {
  linkApp: string;
  /**
   * `companyKey`s of the Companies that it is about; absent: it may be any of them; none at all: only
   * the state of the list has changed.
   */
  keys?: string[];
}

export const { watch: watchDirectory, announce: announceChange } =
  broadcastOf<DirectoryChange>('directory');

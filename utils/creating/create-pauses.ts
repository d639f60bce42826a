import { broadcastOf } from '../broadcast.ts';

/** A create waits, or goes on. */
export interface CreatePause {
  /** The press that it is of, in milliseconds since 1970. */
  gestureAt: number;
  /** How long it waits from now on, in milliseconds; null: it goes on. */
  time: number | null;
  /** The Link APP's first list is being read. Absent: the API asked for the pause. */
  reason?: 'list';
}

export const { watch: watchPauses, announce: announcePause } =
  broadcastOf<CreatePause>('create pauses');

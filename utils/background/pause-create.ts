import { announcePause, type CreatePause } from '../creating/create-pauses.ts';
import type { Answers, Request } from '../messages.ts';
import { success } from '../result.ts';

/** How to end the pauses of this worker, by the press. */
const pauses = new Map<number, () => void>();

/**
 * Waits so many milliseconds before everybody's eyes, or until something is done; false where the user
 * cancels it.
 */
export async function pauseCreate(
  gestureAt: number,
  time: number,
  { until, ...why }: Pick<CreatePause, 'reason'> & { until?: Promise<unknown> } = {},
): Promise<boolean> {
  announcePause({ gestureAt, time, ...why });
  const isOver = await new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(true), time);
    const end = (goesOn: boolean) => {
      clearTimeout(timer);
      resolve(goesOn);
    };
    pauses.set(gestureAt, () => end(false));
    void until?.then(() => end(true));
  });
  pauses.delete(gestureAt);
  announcePause({ gestureAt, time: null });
  return isOver;
}

/** The user does not want to wait for the create of that press. */
export function cancelCreate({ gestureAt }: Request<'cancelCreate'>): Answers['cancelCreate'] {
  pauses.get(gestureAt)?.();
  return success(null);
}

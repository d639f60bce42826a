/** How the list of a Link APP's Companies stands on this computer. */
export interface ListState {
  linkApp: string;
  /** `unavailable`: the API does not list (403, 404, 405); nothing is shown of it. */
  state: 'never' | 'refreshing' | 'complete' | 'failed' | 'unavailable';
  /** When the last whole refresh ended, in milliseconds since 1970; null: never. */
  refreshedAt: number | null;
  /** When the last attempt began. */
  attemptedAt: number;
  /** How many Companies the last whole refresh brought. */
  count: number;
  /** How many rows of it could not be read. */
  broken: number;
}

const quarterOfAnHour = 15 * 60 * 1000;

/** Whether a popup or panel that opens should bring the list in again. `now` in milliseconds since 1970. */
export function isOld(list: ListState | null, now: number): boolean {
  return list === null || now - list.attemptedAt > quarterOfAnHour;
}

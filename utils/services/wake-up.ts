import { nameMenus } from './name-menus.ts';
import { resumeRefreshes } from './refresh-list.ts';
import { resumeSettling } from './settle.ts';

/** What a browser that was closed has forgotten: Firefox its menus and its alarms. */
export async function wakeUp(): Promise<void> {
  await Promise.all([resumeSettling(), resumeRefreshes(), nameMenus()]);
}

import { followRules } from './follow-rules.ts';
import { nameMenus } from './name-menus.ts';
import { resumeRefreshes } from './refresh-list.ts';
import { resumeSettling } from './settle.ts';

/**
 * What a browser that was closed has forgotten: Firefox its menus and its alarms; and what a worker
 * that died with it left undone.
 */
export async function wakeUp(): Promise<void> {
  await Promise.all([resumeSettling(), resumeRefreshes(), nameMenus(), followRules()]);
}

import { isProgram, onPath } from './find-program.js';

const commands = ['Xvfb', 'openbox', 'xdotool'];

/** Only there can Chromium be given a desktop that nobody sees. */
export const canHaveDesktop = process.platform === 'linux';

/**
 * What is missing for a desktop that nobody sees: Chromium's own menus are drawn by the desktop.
 * @returns {string | undefined}
 */
export function desktopProblem() {
  if (!canHaveDesktop) return undefined;
  const missing = commands.filter((command) => !onPath(command).some(isProgram));
  if (missing.length === 0) return undefined;
  return `${missing.join(', ')} needed: the tests right-click in Chromium on a desktop that nobody sees.`;
}

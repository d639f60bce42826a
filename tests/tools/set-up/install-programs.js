import { spawnSync } from 'node:child_process';
import { desktopProblem } from './desktop-problem.js';
import { findBrowser } from './find-browser.js';

/** Debian's packages. */
const packages = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  desktop: ['xvfb', 'openbox', 'xdotool'],
};

/** @typedef {keyof typeof packages} Wanted */

/**
 * Makes sure of programs: installs what is missing where the system lets it, else says what to do.
 * @param {Wanted[]} names
 */
export function installPrograms(names) {
  const missing = names.filter((name) => problemOf(name));
  const wanted = missing.flatMap((name) => packages[name]);
  if (missing.length > 0 && mayInstall()) install(wanted);
  const problems = missing.map(problemOf).filter((problem) => problem !== undefined);
  if (problems.length === 0) return;
  throw new Error(`${problems.join('\n')}\nOn Debian: sudo apt-get install -y ${wanted.join(' ')}`);
}

/** @param {Wanted} name */
function problemOf(name) {
  if (name === 'desktop') return desktopProblem();
  try {
    findBrowser(name);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function mayInstall() {
  const hasApt = spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
  return hasApt && process.getuid?.() === 0;
}

/** @param {string[]} wanted */
function install(wanted) {
  console.log(`Installing ${wanted.join(', ')}…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const step of [
    ['update', '-qq'],
    ['install', '-y', '-qq', ...wanted],
  ]) {
    spawnSync('apt-get', step, { stdio: ['ignore', 'ignore', 'inherit'], env });
  }
}

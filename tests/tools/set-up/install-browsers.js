import { spawnSync } from 'node:child_process';
import { findBrowser } from './find-browser.js';

/** Debian's packages. */
const packages = { chromium: 'chromium', firefox: 'firefox-esr' };

/**
 * Makes sure of the browsers: installs what is missing where the system lets it, else says what to do.
 * @param {import('./find-browser.js').BrowserName[]} names
 */
export function installBrowsers(names) {
  const missing = names.filter((name) => problemOf(name));
  if (missing.length > 0 && mayInstall()) install(missing.map((name) => packages[name]));
  const problems = missing.map(problemOf).filter((problem) => problem !== undefined);
  if (problems.length === 0) return;
  const debian = missing.map((name) => packages[name]).join(' ');
  throw new Error(`${problems.join('\n')}\nOn Debian: sudo apt-get install -y ${debian}`);
}

/** @param {import('./find-browser.js').BrowserName} name */
function problemOf(name) {
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
  console.log(`Installing ${wanted.join(' and ')}…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const step of [
    ['update', '-qq'],
    ['install', '-y', '-qq', ...wanted],
  ]) {
    spawnSync('apt-get', step, { stdio: ['ignore', 'ignore', 'inherit'], env });
  }
}

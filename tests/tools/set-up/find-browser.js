import { execFileSync } from 'node:child_process';
import { isProgram, onPath } from './find-program.js';

/**
 * What the tests drive, and where it is looked for: first what the environment names, then the PATH,
 * then the places where macOS and Windows keep programs.
 */
const kinds = {
  chromium: {
    title: 'Chromium, Chrome or Edge',
    variable: 'CHROME_PATH',
    atLeast: 140,
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
      'microsoft-edge-stable',
    ],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...windowsPlaces('Google\\Chrome\\Application\\chrome.exe'),
      ...windowsPlaces('Microsoft\\Edge\\Application\\msedge.exe'),
    ],
  },
  firefox: {
    title: 'Firefox',
    variable: 'FIREFOX_PATH',
    atLeast: 153,
    commands: ['firefox', 'firefox-esr'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...windowsPlaces('Mozilla Firefox\\firefox.exe'),
    ],
  },
};

/** @typedef {keyof typeof kinds} BrowserName */

/**
 * @param {BrowserName} name
 * @returns {{ path: string }}
 * @throws {Error} which says what to install
 */
export function findBrowser(name) {
  const { variable, atLeast, title, commands, places } = kinds[name];
  const named = process.env[variable];
  if (named) {
    if (isProgram(named)) return { path: named };
    throw new Error(`${variable} names ${named}, which is not a program.`);
  }
  const found = [...commands.flatMap(onPath), ...places].filter(isProgram);
  const path = found.find((program) => isNewEnough(program, atLeast));
  if (path) return { path };
  const old = found.map((program) => `${program} is older`).join(', ');
  throw new Error(
    `${title} ${atLeast} or newer is needed${old && ` (${old})`}. ` +
      `Install it, or name it in ${variable}.`,
  );
}

/**
 * Windows programs print no version: there the newest is believed.
 * @param {string} path
 * @param {number} atLeast
 */
function isNewEnough(path, atLeast) {
  if (process.platform === 'win32') return true;
  try {
    const words = execFileSync(path, ['--version'], {
      encoding: 'utf8',
      timeout: 30_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return Number(/(\d+)\./.exec(words)?.[1]) >= atLeast;
  } catch {
    return false;
  }
}

/** @param {string} program */
function windowsPlaces(program) {
  const { PROGRAMFILES, 'PROGRAMFILES(X86)': x86, LOCALAPPDATA } = process.env;
  return [PROGRAMFILES, x86, LOCALAPPDATA]
    .filter((root) => root)
    .map((root) => `${root}\\${program}`);
}

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A second extension that reads and writes the clipboard without taking the focus: bringing a page
 * to the front instead would close the popup under test.
 */
export async function writeClipboardHelper(folder: string): Promise<string> {
  const path = join(folder, 'clipboard-helper');
  await mkdir(path, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Clipboard of the tests',
    version: '1',
    permissions: ['clipboardRead', 'clipboardWrite', 'offscreen'],
    background: { service_worker: 'worker.js' },
  };
  await writeFile(join(path, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(path, 'worker.js'), '');
  await writeFile(join(path, 'clipboard.html'), '<textarea></textarea>');
  return path;
}

/** Runs in the helper's worker. */
export async function openClipboardPage(): Promise<void> {
  if (await chrome.offscreen.hasDocument()) return;
  await chrome.offscreen.createDocument({
    url: 'clipboard.html',
    reasons: ['CLIPBOARD' as chrome.offscreen.Reason],
    justification: 'the tests read the clipboard back',
  });
}

/** Runs in the helper's page. */
export function pasted(): string {
  const area = document.querySelector('textarea');
  if (!area) throw new Error('no text area');
  area.value = '';
  area.focus();
  document.execCommand('paste');
  return area.value;
}

/** Runs in the helper's page. */
export function copy(text: string): void {
  const area = document.querySelector('textarea');
  if (!area) throw new Error('no text area');
  // Nothing is copied where nothing is selected; what is to be copied may be empty.
  area.value = text || ' ';
  area.select();
  const set = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', set, { once: true });
  document.execCommand('copy');
}

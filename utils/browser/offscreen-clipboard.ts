/** A worker's view of the extension's pages; the DOM's types know only a page's own. */
interface WorkerClients {
  matchAll(options: {
    type: 'window';
    includeUncontrolled: true;
  }): Promise<{ url: string; postMessage(message: unknown, transfer: Transferable[]): void }[]>;
}

const path = 'offscreen.html';
const longestAnswer = 2000;

let opening: Promise<void> | undefined;

/** Opens Chromium's clipboard document where it is not open: one creation at a time. */
export function openOffscreenDocument(): Promise<void> {
  opening ??= open().finally(() => {
    opening = undefined;
  });
  return opening;
}

async function open(): Promise<void> {
  if (await chrome.offscreen.hasDocument()) return;
  await chrome.offscreen.createDocument({
    url: path,
    reasons: ['CLIPBOARD'],
    justification: 'Puts the connection link that the user asked for on the clipboard.',
  });
}

/**
 * Sends the text to the offscreen document alone: a broadcast would carry an API token to every
 * page of ours. Gives whether it was copied.
 */
export async function copyInOffscreenDocument(text: string): Promise<boolean> {
  const { clients } = globalThis as unknown as { clients: WorkerClients };
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  const page = pages.find(({ url }) => url === chrome.runtime.getURL(path));
  if (!page) return false;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<boolean>((resolve) => {
    port1.onmessage = ({ data }) => resolve(data === true);
    setTimeout(() => resolve(false), longestAnswer);
  });
  page.postMessage(text, [port2]);
  return await answer;
}

/** A worker's view of the extension's pages; the DOM's types know only a page's own. */
interface WorkerClients {
  matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<OffscreenDocument[]>;
}

interface OffscreenDocument {
  url: string;
  postMessage(message: unknown, transfer: Transferable[]): void;
}

const path = 'offscreen.html';
const longestAnswer = 2000;

let opening: Promise<OffscreenDocument> | undefined;

/**
 * Chromium's clipboard document, opened where it is not open: one creation at a time.
 * @throws Error where it cannot be opened
 */
export function openOffscreenDocument(): Promise<OffscreenDocument> {
  opening ??= open().finally(() => {
    opening = undefined;
  });
  return opening;
}

async function open(): Promise<OffscreenDocument> {
  const document = await find();
  if (document) return document;
  const created = chrome.offscreen.createDocument({
    url: path,
    reasons: ['CLIPBOARD'],
    justification: 'Puts the connection link that the user asked for on the clipboard.',
  });
  // One that a worker before this one began to open is there all the same.
  const failure = await created.catch((error: unknown) => error);
  const opened = await find();
  if (!opened) throw failure ?? new Error('No clipboard document');
  return opened;
}

async function find(): Promise<OffscreenDocument | undefined> {
  const { clients } = globalThis as unknown as { clients: WorkerClients };
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  return pages.find(({ url }) => url === chrome.runtime.getURL(path));
}

/**
 * Sends the text to the offscreen document alone: a broadcast would carry an API token to every
 * page of ours. Gives whether it was copied.
 */
export async function copyInOffscreenDocument(
  document: OffscreenDocument,
  text: string,
): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<boolean>((resolve) => {
    port1.onmessage = ({ data }) => resolve(data === true);
    setTimeout(() => resolve(false), longestAnswer);
  });
  document.postMessage(text, [port2]);
  return await answer;
}

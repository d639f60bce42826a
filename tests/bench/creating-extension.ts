import { writeExtension } from './blank-extension.ts';

/** Two entries, so that the browser puts them into a menu of their own, as it does with ours. */
const worker = (token: string) => `
const address = 'https://api.getconduit.app/link/company/';
const headers = { Authorization: 'Bearer ${token}', 'Content-Type': 'application/json' };

async function open() {
  if (await chrome.offscreen.hasDocument()) return;
  await chrome.offscreen.createDocument({
    ...{ url: 'offscreen.html', reasons: ['CLIPBOARD'], justification: 'Copies the link' },
  });
}

async function createAndCopy() {
  const opening = open();
  const id = 'BARE' + Date.now();
  await fetch(address + id + '/', { headers });
  const body = JSON.stringify({ id, name: id, page_enabled: true });
  const answer = await fetch(address, { method: 'POST', headers, body });
  const { link_page } = await answer.json();
  await opening;
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  pages.find(({ url }) => url.endsWith('/offscreen.html')).postMessage(link_page.url);
}

chrome.runtime.onInstalled.addListener(() => {
  chrome.contextMenus.create({ id: 'create', title: 'Create and copy', contexts: ['page'] });
  chrome.contextMenus.create({ id: 'other', title: 'Nothing', contexts: ['page'] });
});
chrome.contextMenus.onClicked.addListener(() => void createAndCopy());
chrome.runtime.onMessage.addListener(() => void createAndCopy());
`;

const offscreen = `
navigator.serviceWorker.onmessage = ({ data }) => {
  const area = document.querySelector('textarea');
  area.value = data;
  area.select();
  document.execCommand('copy');
};
`;

/** Its menu is chosen by this letter. */
export const menuOfCreating = 'z';

/**
 * An extension that does nothing but what a create and a copy of its link cannot be without: the
 * look-up, the create, and the copy by an offscreen document that opens meanwhile; from its menu, or for a
 * key in its popup.
 */
export const writeCreatingExtension = (
  folder: string,
  name: string,
  token: string,
): Promise<string> =>
  writeExtension(
    folder,
    name,
    {
      'worker.js': worker(token),
      'offscreen.html': '<textarea></textarea><script src="offscreen.js"></script>',
      'offscreen.js': offscreen,
      'popup.html': '<button autofocus>Create</button><script src="popup.js"></script>',
      'popup.js':
        "document.querySelector('button').onclick = () => chrome.runtime.sendMessage('create');",
    },
    {
      permissions: ['contextMenus', 'offscreen', 'clipboardWrite', 'activeTab'],
      host_permissions: ['https://api.getconduit.app/*'],
      background: { service_worker: 'worker.js' },
    },
  );

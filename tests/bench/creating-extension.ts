import { writeExtension } from './blank-extension.ts';

const begin = (token: string) => `
const address = 'https://api.getconduit.app/link/company/';
const headersFor = (token) => ({ Authorization: 'Bearer ' + token, 'Content-Type': 'application/json' });

async function open() {
  if (await chrome.offscreen.hasDocument()) return;
  await chrome.offscreen.createDocument({
    ...{ url: 'offscreen.html', reasons: ['CLIPBOARD'], justification: 'Copies the link' },
  });
}

const ask = (id, headers) => fetch(address + id + '/', { headers });

async function send(id, name, headers) {
  const body = JSON.stringify({ id, name, page_enabled: true });
  return await (await fetch(address, { method: 'POST', headers, body })).json();
}

async function copy({ link_page }, opening) {
  await opening;
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  pages.find(({ url }) => url.endsWith('/offscreen.html')).postMessage(link_page.url);
}

chrome.runtime.onInstalled.addListener(() => {
  chrome.storage.local.set({ token: '${token}' });
  // Two entries, so that the browser puts them into a menu of their own, as it does with ours.
  chrome.contextMenus.create({ id: 'create', title: 'Create and copy', contexts: ['page'] });
  chrome.contextMenus.create({ id: 'other', title: 'Nothing', contexts: ['page'] });
});
chrome.contextMenus.onClicked.addListener((_, tab) => void createAndCopy(tab));
chrome.runtime.onMessage.addListener(() => void createAndCopy());
`;

/** Nothing but the look-up, the create, and the copy by a document that opens meanwhile. */
const bare = (token: string) => `
async function createAndCopy() {
  const opening = open();
  const headers = headersFor('${token}');
  const id = 'BARE' + Date.now();
  await ask(id, headers);
  await copy(await send(id, id, headers), opening);
}
`;

/**
 * What the browser has to do beside that for who promises that a lost answer makes no second Company, and
 * takes the name from the page: the token is read from the storage, the page by a script; a lock is held;
 * the record's other id is asked for; likely matches are looked up, and the request written to the disk, in
 * one transaction; an alarm is set. What was made is kept after the copy.
 */
const promising = () => `
const opening = new Promise((resolve) => {
  const request = indexedDB.open('all', 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('journal', { keyPath: 'id' });
    request.result.createObjectStore('companies', { keyPath: 'id' }).createIndex('name', 'name');
  };
  request.onsuccess = () => resolve(request.result);
});
const result = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = reject;
});
const ended = (transaction) => new Promise((resolve, reject) => {
  transaction.oncomplete = resolve;
  transaction.onabort = reject;
});

async function readName(tab) {
  const func = () => [document.title, document.querySelector('h2').textContent];
  const target = { tabId: tab.id };
  const [{ result }] = await chrome.scripting.executeScript({ target, func, injectImmediately: true });
  return result[1];
}

async function journaled(id, name) {
  const transaction = (await opening).transaction(['journal', 'companies'], 'readwrite', {
    durability: 'strict',
  });
  const like = await result(transaction.objectStore('companies').index('name').getAll(name));
  if (like.length > 0) throw new Error('There is one of this name');
  transaction.objectStore('journal').put({ id, name });
  await ended(transaction);
}

async function keep(company) {
  const transaction = (await opening).transaction(['journal', 'companies'], 'readwrite');
  transaction.objectStore('companies').put(company);
  transaction.objectStore('journal').delete(company.id);
  await ended(transaction);
}

async function createAndCopy(tab) {
  const document = open();
  const id = 'LEAST' + Date.now();
  const naming = tab ? readName(tab) : id;
  const headers = headersFor((await chrome.storage.local.get('token')).token);
  await navigator.locks.request(id, async () => {
    const [name] = await Promise.all([naming, ask(id, headers), ask('OTHER' + id, headers)]);
    await journaled(id, name);
    await chrome.alarms.create('settle', { periodInMinutes: 0.5 });
    const company = await send(id, name, headers);
    await copy(company, document);
    await keep(company);
  });
}
`;

const offscreen = `
navigator.serviceWorker.onmessage = ({ data }) => {
  const area = document.querySelector('textarea');
  area.value = data;
  area.select();
  document.execCommand('copy');
};
`;

/**
 * An extension that creates a Company and copies its link, from its menu or for a key in its popup, with
 * no more than that cannot be without: `bare`, or also what the promise cannot be without. Its menu is
 * chosen by the first letter of its name.
 */
export const writeCreatingExtension = (
  folder: string,
  name: string,
  token: string,
  what: 'bare' | 'promising',
): Promise<string> =>
  writeExtension(
    folder,
    name,
    {
      'worker.js': begin(token) + (what === 'bare' ? bare(token) : promising()),
      'offscreen.html': '<textarea></textarea><script src="offscreen.js"></script>',
      'offscreen.js': offscreen,
      'popup.html': '<button autofocus>Create</button><script src="popup.js"></script>',
      'popup.js':
        "document.querySelector('button').onclick = () => chrome.runtime.sendMessage('create');",
    },
    {
      permissions: [
        ...['contextMenus', 'offscreen', 'clipboardWrite', 'activeTab', 'storage'],
        ...(what === 'bare' ? [] : ['scripting', 'alarms']),
      ],
      host_permissions: ['https://api.getconduit.app/*'],
      background: { service_worker: 'worker.js' },
    },
  );

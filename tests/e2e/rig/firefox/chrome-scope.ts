/**
 * What runs in the browser's own window, with the browser's powers. Written as text: its world
 * (`Services`, `WebExtensionPolicy`) has no types here.
 */

export const readClipboard = `() => {
  const transferable = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
  transferable.init(null);
  transferable.addDataFlavor('text/plain');
  Services.clipboard.getData(transferable, Services.clipboard.kGlobalClipboard);
  const data = {};
  try {
    transferable.getTransferData('text/plain', data);
  } catch {
    return '';
  }
  return data.value.QueryInterface(Ci.nsISupportsString).data;
}`;

export const writeClipboard = `(text) => {
  Cc['@mozilla.org/widget/clipboardhelper;1'].getService(Ci.nsIClipboardHelper).copyString(text);
}`;

export const killBackground = `async (id) => {
  const { extension } = WebExtensionPolicy.getByID(id);
  await extension.terminateBackground({ ignoreDevToolsAttached: true });
}`;

export const backgroundState = '(id) => WebExtensionPolicy.getByID(id).extension.backgroundState';

/** What pages and the background wrote to their consoles, and the errors that nobody caught. */
export const consoleTexts = `(address) => {
  const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
  const called = storage
    .getEvents()
    .filter(({ filename }) => String(filename).startsWith(address))
    .map((event) => event.arguments.map((value) => {
      try {
        return typeof value === 'string' ? value : JSON.stringify(value);
      } catch {
        return String(value);
      }
    }).join(' '));
  const uncaught = Services.console
    .getMessageArray()
    .map((message) => message.toString())
    .filter((text) => text.includes(address));
  return [...called, ...uncaught];
}`;

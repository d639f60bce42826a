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

/** Firefox makes it anew with each installation. */
export const hostname = '(id) => WebExtensionPolicy.getByID(id).mozExtensionHostname';

export const killBackground = `async (id) => {
  const { extension } = WebExtensionPolicy.getByID(id);
  await extension.terminateBackground({ ignoreDevToolsAttached: true });
}`;

export const setIdleTime = `(milliseconds) => {
  Services.prefs.setIntPref('extensions.background.idle.timeout', milliseconds);
}`;

export const backgroundState = '(id) => WebExtensionPolicy.getByID(id).extension.backgroundState';

/** The extension's entries are a submenu of the page's menu. */
export const chooseFromMenu = `async (entry) => {
  const menu = document.getElementById('contentAreaContextMenu');
  if (menu.state !== 'open') return false;
  const parts = [...menu.querySelectorAll('menu')].filter(({ label }) =>
    label.startsWith('Quick Companies'));
  for (const { menupopup } of parts) {
    if (menupopup.state !== 'open') {
      const shown = new Promise((resolve) =>
        menupopup.addEventListener('popupshown', resolve, { once: true }));
      menupopup.openPopup();
      await shown;
    }
    // As it is read: marks of the writing direction are not seen.
    const item = [...menupopup.children].find(({ label }) =>
      label?.replace(/[\\u2068\\u2069]/g, '') === entry);
    if (item) menupopup.activateItem(item);
    if (item) return true;
  }
  return false;
}`;

/** The toolbar button is moved to where it can be right-clicked, as a user may move it, and moved back. */
export const chooseFromActionMenu = `async (id, entry) => {
  const widget = id.replace(/[^a-z0-9_-]/gi, '_') + '-browser-action';
  CustomizableUI.addWidgetToArea(widget, 'nav-bar');
  const button = document.getElementById(widget);
  const menu = document.getElementById('toolbar-context-menu');
  if (!button) return false;
  if (menu.state !== 'open') {
    const shown = new Promise((resolve) =>
      menu.addEventListener('popupshown', resolve, { once: true }));
    button.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, button: 2 }));
    await shown;
  }
  const item = [...menu.querySelectorAll('menuitem')].find(({ label }) => label === entry);
  if (item) menu.activateItem(item);
  if (item) CustomizableUI.addWidgetToArea(widget, CustomizableUI.AREA_ADDONS);
  return item !== undefined;
}`;

/** Keys as the keyboard sends them: the window's own shortcuts get them before the page does. */
export const pressShortcut = `(keys) => {
  const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  processor.beginInputTransactionForTests(window);
  const codes = { Alt: KeyboardEvent.DOM_VK_ALT, Shift: KeyboardEvent.DOM_VK_SHIFT };
  const events = keys.map((key) =>
    new KeyboardEvent('', { key, keyCode: codes[key] ?? key.charCodeAt(0) }));
  for (const event of events) processor.keydown(event);
  for (const event of events.reverse()) processor.keyup(event);
}`;

export const isAskedForPermission = "() => PopupNotifications.panel.state === 'open'";

/** It ignores presses in its first moments: it is pressed until it is closed. */
export const answerPermission = `(answer) => {
  if (PopupNotifications.panel.state === 'closed') return true;
  const question = document.getElementById('addon-webext-permissions-notification');
  (answer === 'allow' ? question.button : question.secondaryButton).click();
  return false;
}`;

/** The id of the open sidebar, which has the extension's in it; null: none. */
export const openSidebar =
  '() => (window.SidebarController.isOpen ? window.SidebarController.currentID : null)';

export const closeSidebar = '() => window.SidebarController.hide()';

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

type World = typeof globalThis;

/**
 * Tries to send a request to an address from a page (`world` null: its own) or from a background.
 * It runs there, and sees nothing but its arguments; whether a request left is for the host to say.
 */
export type WayOut = (world: World | null, address: string) => unknown;

export const fetchAway: WayOut = (world, address) =>
  (world ?? globalThis)
    .fetch(address, { method: 'POST', mode: 'no-cors', body: 'token' })
    .catch(() => undefined);

/** For any context. */
export const waysWithoutDocument: Record<string, WayOut> = {
  fetch: fetchAway,
  beacon: (world, address) => (world ?? globalThis).navigator.sendBeacon?.(address, 'token'),
  'web socket': (world, address) => {
    const Socket = (world ?? globalThis).WebSocket;
    // Firefox throws where its policy forbids.
    try {
      new Socket(address.replace('https:', 'wss:'));
    } catch {}
  },
};

/** For pages, and for Firefox's event page. */
export const waysWithDocument: Record<string, WayOut> = {
  image: (world, address) => {
    const { document } = world ?? globalThis;
    document.body.append(Object.assign(document.createElement('img'), { src: address }));
  },
  frame: (world, address) => {
    const { document } = world ?? globalThis;
    document.body.append(Object.assign(document.createElement('iframe'), { src: address }));
  },
  script: (world, address) => {
    const { document } = world ?? globalThis;
    document.body.append(Object.assign(document.createElement('script'), { src: address }));
  },
  'style sheet': (world, address) => {
    const { document } = world ?? globalThis;
    const sheet = { rel: 'stylesheet', href: address };
    document.head.append(Object.assign(document.createElement('link'), sheet));
  },
  form: (world, address) => {
    const { document } = world ?? globalThis;
    const form = Object.assign(document.createElement('form'), { action: address, method: 'post' });
    document.body.append(form);
    // Firefox throws where its policy forbids.
    try {
      form.submit();
    } catch {}
  },
};

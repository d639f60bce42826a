import type { FromList, ToList } from '../../utils/companies/list/list-messages.ts';

export interface ListWorker {
  send: (message: ToList) => void;
  close: () => void;
}

/**
 * Starts a worker that reads and searches the Companies of a Link APP, off the page's own thread. A
 * worker that fails, or cannot start, is reported as trouble.
 */
export function openListWorker(
  linkApp: string,
  onMessage: (message: FromList) => void,
): ListWorker {
  const worker = new Worker(new URL('./list-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<FromList>) => onMessage(data);
  worker.onerror = () => onMessage({ kind: 'trouble' });
  const send = (message: ToList) => worker.postMessage(message);
  send({ kind: 'open', linkApp });
  return { send, close: () => worker.terminate() };
}

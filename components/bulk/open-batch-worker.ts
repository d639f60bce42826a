import { type BatchApi, type BatchRequest, type FromBatch, ofServer } from './batch-api.ts';

interface BatchWorker extends BatchApi {
  close: () => void;
}

/** What the worker says unasked. */
export type BatchNews = 'changed' | 'otherBatch' | 'trouble';

const names: (keyof BatchApi)[] = ['open', 'load', 'compareWith', ...ofServer];

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

/**
 * Starts the worker that reads and checks the batch, beside the page's own thread. A question that it
 * cannot answer is rejected; one that cannot start, or fails, is told as trouble.
 */
export function openBatchWorker(onNews: (news: BatchNews) => void): BatchWorker {
  const worker = new Worker(new URL('./batch-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  const fail = () => {
    for (const { reject } of waiting.values()) reject(new Error('The worker failed'));
    waiting.clear();
    onNews('trouble');
  };
  worker.onerror = fail;
  worker.onmessage = ({ data }: MessageEvent<FromBatch>) => {
    if (data.kind === 'changed' || data.kind === 'otherBatch') onNews(data.kind);
    else if (data.question === undefined) onNews('trouble');
    else {
      const one = waiting.get(data.question);
      waiting.delete(data.question);
      if (data.kind === 'answer') one?.resolve(data.value);
      else one?.reject(new Error('The worker could not answer'));
    }
  };
  const call = (name: keyof BatchApi, values: unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      asked += 1;
      waiting.set(asked, { resolve, reject });
      const request: BatchRequest = { question: asked, name, values };
      worker.postMessage(
        request,
        values.filter((value) => value instanceof ArrayBuffer),
      );
    });
  const calls = names.map((name) => [name, (...values: unknown[]) => call(name, values)]);
  return {
    ...(Object.fromEntries(calls) as unknown as BatchApi),
    close: () => worker.terminate(),
  };
}

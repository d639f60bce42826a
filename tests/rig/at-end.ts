const works = new Set<() => void>();
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does this when the process ends, by itself or by a signal that nobody else handles; the last one
 * comes first. Answers with the way to take it back.
 */
export function atEnd(work: () => void): () => void {
  listen();
  works.add(work);
  return () => {
    works.delete(work);
  };
}

let isListening = false;

function listen(): void {
  if (isListening) return;
  isListening = true;
  process.once('exit', doAll);
  for (const signal of signals) {
    process.on(signal, () => {
      if (process.listenerCount(signal) > 1) return;
      doAll();
      // A worker of Vitest may not call `process.exit`.
      process.kill(process.pid, 'SIGKILL');
    });
  }
}

function doAll(): void {
  for (const work of [...works].reverse()) {
    works.delete(work);
    try {
      work();
    } catch (error) {
      console.error(error);
    }
  }
}

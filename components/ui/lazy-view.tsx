import { type FunctionComponent, h } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface LazyView<Properties> {
  /** Draws nothing until it is ready. */
  View: FunctionComponent<Properties>;
  ready: () => Promise<void>;
}

/** A view whose code is loaded when it is first wanted, and not with the popup's first draw. */
export function lazyView<Properties extends object>(
  load: () => Promise<FunctionComponent<Properties>>,
): LazyView<Properties> {
  let loaded: FunctionComponent<Properties> | undefined;
  return {
    View: (properties) => (loaded ? h(loaded, properties) : null),
    ready: async () => {
      loaded ??= await load();
    },
  };
}

/** Loads a view once it is wanted, and redraws when it is loaded. */
export function useReady({ ready }: Pick<LazyView<object>, 'ready'>, isWanted: boolean): void {
  const [, setReady] = useState(false);
  useEffect(() => {
    if (isWanted) void ready().then(() => setReady(true));
  }, [isWanted, ready]);
}

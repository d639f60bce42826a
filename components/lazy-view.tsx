import { type FunctionComponent, h } from 'preact';

interface LazyView<Properties> {
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

import type { Bidi } from './bidi.ts';

/** A node as WebDriver BiDi writes it. */
interface WrittenNode {
  value?: {
    nodeValue?: string;
    mode?: 'open' | 'closed';
    children?: WrittenNode[];
    shadowRoot?: WrittenNode | null;
  };
}

/** What the browser's own tools see in the closed shadow roots beneath the root element. */
export async function textInClosedRoots(bidi: Bidi, context: string): Promise<string> {
  const { result } = await bidi.send<{ result: WrittenNode }>('script.evaluate', {
    expression: 'document.documentElement',
    awaitPromise: false,
    target: { context },
    serializationOptions: { maxDomDepth: 4, includeShadowTree: 'all' },
  });
  const closed = (result.value?.children ?? [])
    .flatMap(({ value }) => value?.shadowRoot ?? [])
    .filter(({ value }) => value?.mode === 'closed');
  return closed.map(textOf).join('\n');
}

function textOf({ value }: WrittenNode): string {
  return value?.nodeValue ?? (value?.children ?? []).map(textOf).join('');
}

import type { ComponentProps } from 'preact';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { Card } from './card.tsx';
import { ConnectOne } from './connect-one.tsx';
import { Connections } from './connections.tsx';
import { Notes } from './notes.tsx';

/** Everything of one Company: its card, what it has connected, and a link that connects one source. */
export function Details(properties: Omit<ComponentProps<typeof Card>, 'below'>) {
  const { directory, version } = useWorkspace();
  return (
    <Card
      {...properties}
      below={(shown) => (
        <>
          <Connections {...shown} />
          {shown.read && (
            <ConnectOne company={shown.company} isAsked={!properties.isFresh || shown.wasRead} />
          )}
          <Notes company={shown.company} {...{ directory, version }} />
        </>
      )}
    />
  );
}

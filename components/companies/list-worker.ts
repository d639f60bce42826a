import { openForReading } from '../../utils/companies/database.ts';
import { watchDirectory } from '../../utils/companies/directory-changes.ts';
import { DirectoryConnection } from '../../utils/companies/directory-connection.ts';
import type { FromList, ToList } from '../../utils/companies/list/list-messages.ts';
import { ListServer } from '../../utils/companies/list/list-server.ts';

/** The list has its own worker: reading and searching never hold up the page. */
const send = (message: FromList) => postMessage(message);

function open(linkApp: string): ListServer {
  // The page has had the background upgrade it.
  const connection = new DirectoryConnection(openForReading);
  const server = new ListServer(connection, linkApp, (answer) => send({ kind: 'answer', answer }));
  watchDirectory((change) => void server.note(change).catch(tell));
  return server;
}

const tell = () => send({ kind: 'trouble' });

async function serve(
  server: ListServer,
  message: Exclude<ToList, { kind: 'open' }>,
): Promise<void> {
  if (message.kind === 'follow') server.follow(message.key);
  else if (message.kind === 'sortAnew') await server.sortAnew();
  else if (message.kind === 'keys') {
    const { question, ends } = message;
    send({ kind: 'keys', question, keys: await server.keys(ends) });
  } else await server.ask(message.request);
}

let opened: ListServer | undefined;

addEventListener('message', ({ data }: MessageEvent<ToList>) => {
  if (data.kind === 'open') opened = open(data.linkApp);
  else if (opened) serve(opened, data).catch(tell);
});

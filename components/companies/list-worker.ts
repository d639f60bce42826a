import { openForReading } from '../../utils/companies/database.ts';
import { watchDirectory } from '../../utils/companies/directory-changes.ts';
import type { FromList, ToList } from '../../utils/companies/list/list-messages.ts';
import { ListServer } from '../../utils/companies/list/list-server.ts';

/** A worker of its own for the list: what it reads and searches never holds up the page. */
const send = (message: FromList) => postMessage(message);

async function open(linkApp: string): Promise<ListServer> {
  const database = await openForReading();
  if (!database) throw new Error('The page opens the directory first');
  const server = new ListServer(database, linkApp, (answer) => send({ kind: 'answer', answer }));
  watchDirectory((change) => void server.note(change).catch(tell));
  return server;
}

const tell = () => send({ kind: 'trouble' });

async function serve(
  server: ListServer,
  message: Exclude<ToList, { kind: 'open' }>,
): Promise<void> {
  if (message.kind === 'follow') server.follow(message.key);
  else await server.ask(message.request);
}

let opening: Promise<ListServer> | undefined;

addEventListener('message', ({ data }: MessageEvent<ToList>) => {
  if (data.kind === 'open') opening = open(data.linkApp);
  else void opening?.then((server) => serve(server, data)).catch(tell);
});

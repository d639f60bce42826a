import { openForReading } from '../../../utils/companies/database.ts';
import type { FromList, ToList } from '../../../utils/companies/list/list-messages.ts';
import { ListServer } from '../../../utils/companies/list/list-server.ts';

/** Stands in for the worker of the list, which these tests have not: the same server, in one thread. */
export class ListWorkerInPage {
  onmessage: ((event: { data: FromList }) => void) | null = null;
  onerror: (() => void) | null = null;
  #server: Promise<ListServer> | undefined;

  postMessage(message: ToList): void {
    if (message.kind === 'open') this.#server = this.#open(message.linkApp);
    else if (message.kind === 'ask') {
      void this.#server?.then(async (server) => await server.ask(message.request));
    }
  }

  terminate(): void {
    this.onmessage = null;
  }

  async #open(linkApp: string): Promise<ListServer> {
    const database = await openForReading();
    const send = (data: FromList) => this.onmessage?.({ data });
    return new ListServer(database, linkApp, (answer) => send({ kind: 'answer', answer }));
  }
}

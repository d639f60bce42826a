import { within } from '../until.ts';

/** How long one command may take. */
const commandTime = 30_000;

interface Answer {
  type: 'success' | 'error';
  id: number;
  result?: unknown;
  error?: string;
  message?: string;
}

interface Event {
  type: 'event';
  method: string;
  params: unknown;
}

/** WebDriver BiDi over a WebSocket: commands and their answers, and the events of one's choice. */
export class Bidi {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #lastId = 0;
  onEvent: (method: string, params: unknown) => void = () => {};

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.onmessage = (event) => this.#receive(JSON.parse(String(event.data)));
    socket.onclose = () => this.#end();
  }

  static async connect(address: string): Promise<Bidi> {
    const socket = new WebSocket(address);
    await within(
      commandTime,
      new Promise<void>((resolve, reject) => {
        socket.onopen = () => resolve();
        socket.onerror = () => reject(new Error(`No connection to ${address}`));
      }),
    );
    return new Bidi(socket);
  }

  /** @throws Error with the browser's words */
  async send<Result>(method: string, params: object = {}): Promise<Result> {
    this.#lastId += 1;
    const id = this.#lastId;
    const answered = new Promise<Answer>((resolve) => this.#waiting.set(id, resolve));
    if (this.#socket.readyState === WebSocket.OPEN) {
      this.#socket.send(JSON.stringify({ id, method, params }));
    } else {
      this.#end();
    }
    const answer = await within(commandTime, answered);
    if (answer.type === 'error') throw new Error(`${method}: ${answer.error} ${answer.message}`);
    return answer.result as Result;
  }

  close(): void {
    this.#socket.close();
  }

  #receive(message: Answer | Event): void {
    if (message.type === 'event') {
      this.onEvent(message.method, message.params);
      return;
    }
    this.#waiting.get(message.id)?.(message);
    this.#waiting.delete(message.id);
  }

  #end(): void {
    for (const [id, answer] of this.#waiting) {
      answer({ type: 'error', id, error: 'closed', message: 'the browser has ended' });
    }
    this.#waiting.clear();
  }
}

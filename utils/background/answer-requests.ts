import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { messaging } from '../ask.ts';
import { type Answers, type Request, type RequestName, requests } from '../messages.ts';
import { failed } from '../result.ts';
import { toFailure } from './to-failure.ts';

/** What answers each request: with a value or a failure, or with an exception of the stores. */
export type Handlers = {
  [Name in RequestName]: (request: Request<Name>) => Answers[Name] | Promise<Answers[Name]>;
};

/**
 * Answers what our own pages ask. Around each handler stands once what all of them need: the request
 * is parsed, its sender is one of our pages, and an exception of the stores becomes a failure.
 */
export function answerRequests(handlers: Handlers): void {
  for (const name of Object.keys(handlers) as RequestName[]) {
    messaging.onMessage(name, answerWith(name, handlers[name]) as never);
  }
}

interface Message {
  data: unknown;
  sender: { url?: string };
}

const answerWith =
  (name: RequestName, handle: Handlers[RequestName]) =>
  async ({ data, sender }: Message): Promise<Answers[RequestName]> => {
    const request = v.safeParse(requests[name], data);
    if (!isOurPage(sender) || !request.success) throw new Error(`refused: ${name}`);
    try {
      return await handle(request.output as never);
    } catch (error) {
      return failed(toFailure(error));
    }
  };

/** A content script of ours has our id too, and a web page's address. */
const isOurPage = ({ url }: { url?: string }): boolean =>
  url?.startsWith(browser.runtime.getURL('/')) ?? false;

import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Answers, messaging, type Request, type RequestName } from '../messages.ts';
import { requests } from '../requests.ts';

/**
 * Answers one kind of request: parsed at the door, and from our own pages alone. A content script
 * of ours has our id too, and a web page's address.
 */
export function answer<Name extends RequestName>(
  name: Name,
  service: (request: Request<Name>) => Answers[Name] | Promise<Answers[Name]>,
): void {
  const listener = async ({ data, sender }: { data: unknown; sender: { url?: string } }) => {
    const request = v.safeParse<(typeof requests)[Name]>(requests[name], data);
    if (!isOurPage(sender) || !request.success) throw new Error(`refused: ${name}`);
    return await service(request.output);
  };
  messaging.onMessage(name, listener as never);
}

const isOurPage = (sender: { url?: string }): boolean =>
  sender.url?.startsWith(browser.runtime.getURL('/')) ?? false;

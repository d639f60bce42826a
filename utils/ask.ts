import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Answers, Request, RequestName } from './messages.ts';
import { failed } from './result.ts';

type Protocol = { [Name in RequestName]: (data: Request<Name>) => Answers[Name] };

export const messaging = defineExtensionMessaging<Protocol>();

/**
 * Asks the background. An answer that never comes (the worker ended first) is a failure of the kind
 * `interrupted`: what was under way is found out by asking again.
 */
export async function ask<Name extends RequestName>(
  name: Name,
  data: Request<Name>,
): Promise<Answers[Name]> {
  try {
    const send = messaging.sendMessage as (name: Name, data: unknown) => Promise<Answers[Name]>;
    return await send(name, data);
  } catch {
    return failed({ kind: 'interrupted' }) as Answers[Name];
  }
}

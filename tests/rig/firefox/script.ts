import type { Json } from '../page-driver.ts';
import type { Bidi } from './bidi.ts';

/** A node of a page, by the name that the browser gave it. */
export interface Node {
  sharedId: string;
}

interface ScriptAnswer {
  type: 'success' | 'exception';
  result?: { type: string; value?: string };
  exceptionDetails?: { text: string };
}

/**
 * Calls a function in a page (or, in the chrome scope, in the browser's own window). Arguments and
 * answer cross as JSON; `node`, where there is one, is the first argument.
 * @throws Error with the words of what the function threw
 */
export async function callFunction<Value>(
  bidi: Bidi,
  context: string,
  code: { toString(): string },
  values: Json[],
  node?: Node,
): Promise<Value> {
  const given = node ? 'node, ...JSON.parse(values)' : '...JSON.parse(values)';
  const functionDeclaration = `async (values, node) => JSON.stringify(await (${code})(${given})) ?? 'null'`;
  const answer = await bidi.send<ScriptAnswer>('script.callFunction', {
    functionDeclaration,
    awaitPromise: true,
    arguments: [{ type: 'string', value: JSON.stringify(values) }, ...(node ? [node] : [])],
    target: { context },
  });
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
  return JSON.parse(answer.result?.value ?? 'null') as Value;
}

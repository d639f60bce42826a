import { writeFile } from 'node:fs/promises';
import type { Control } from '../control.ts';
import type { ElementCode, Json, PageDriver } from '../page-driver.ts';
import type { Bidi } from './bidi.ts';
import { pressed, typed } from './keys.ts';
import { callFunction, type Node } from './script.ts';

export function firefoxPage(bidi: Bidi, context: string): PageDriver<Node> {
  const locate = async (value: object, within: Node | undefined) => {
    const { nodes } = await bidi.send<{ nodes: Node[] }>('browsingContext.locateNodes', {
      context,
      locator: { type: 'accessibility', value },
      ...(within && { startNodes: [{ sharedId: within.sharedId }] }),
    });
    return nodes.map(({ sharedId }): Node => ({ sharedId }));
  };

  const perform = (action: object) =>
    bidi.send('input.performActions', { context, actions: [action] });

  const call = (node: Node, code: ElementCode, values: Json[]) =>
    callFunction(bidi, context, code, values, node);

  return {
    async find({ role, name }: Control, within) {
      const nodes = await locate(name === undefined ? { role } : { role, name }, within);
      if (nodes.length > 0 || role !== 'textbox' || name === undefined) return nodes;
      return await passwordsAmong(await locate({ name }, within), call);
    },
    evaluate: (code, values) => callFunction(bidi, context, code, values),
    call,
    async click(node) {
      const scroll = (element: Element) => element.scrollIntoView({ block: 'center' });
      await call(node, scroll, []);
      const origin = { type: 'element', element: node };
      await perform({
        type: 'pointer',
        id: 'mouse',
        actions: [
          { type: 'pointerMove', x: 0, y: 0, origin },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      });
    },
    async type(text) {
      await perform({ type: 'key', id: 'keys', actions: typed(text) });
    },
    async press(keys) {
      await perform({ type: 'key', id: 'keys', actions: pressed(keys) });
    },
    async screenshot(path) {
      const picture = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', {
        context,
      });
      await writeFile(path, Buffer.from(picture.data, 'base64'));
    },
    async close() {
      await bidi.send('browsingContext.close', { context });
    },
  };
}

/** Firefox gives a password's text box no role; Chromium calls it a text box, as its user would. */
async function passwordsAmong(
  nodes: Node[],
  call: (node: Node, code: ElementCode, values: Json[]) => Promise<unknown>,
): Promise<Node[]> {
  const passwords: Node[] = [];
  for (const node of nodes) {
    const isPassword = (element: Element) => element.matches('input[type=password]');
    if (await call(node, isPassword, [])) passwords.push(node);
  }
  return passwords;
}

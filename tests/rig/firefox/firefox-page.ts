import { writeFile } from 'node:fs/promises';
import type { Control } from '../control.ts';
import type { ElementCode, Json, PageDriver } from '../page-driver.ts';
import type { Bidi } from './bidi.ts';
import { textInClosedRoots } from './closed-roots.ts';
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

  const press = (button: 0 | 2, place: { x: number; y: number; origin: unknown }) =>
    perform({
      type: 'pointer',
      id: 'mouse',
      actions: [
        { type: 'pointerMove', ...place },
        { type: 'pointerDown', button },
        { type: 'pointerUp', button },
      ],
    });

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
    async pointAway() {
      const actions = [{ type: 'pointerMove', x: 1, y: 1 }];
      await perform({ type: 'pointer', id: 'mouse', actions });
    },
    async click(node, button = 'left') {
      const scroll = (element: Element) => element.scrollIntoView({ block: 'center' });
      await call(node, scroll, []);
      const origin = { type: 'element', element: node };
      await press(button === 'left' ? 0 : 2, { x: 0, y: 0, origin });
    },
    async rightClickMiddle() {
      const middle = () => ({ x: Math.round(innerWidth / 2), y: Math.round(innerHeight / 2) });
      const at = await callFunction<{ x: number; y: number }>(bidi, context, middle, []);
      await press(2, { ...at, origin: 'viewport' });
    },
    async type(text) {
      await perform({ type: 'key', id: 'keys', actions: typed(text) });
    },
    async press(keys) {
      await perform({ type: 'key', id: 'keys', actions: pressed(keys) });
    },
    textBeyondThePage: () => textInClosedRoots(bidi, context),
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

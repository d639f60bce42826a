import { writeFile } from 'node:fs/promises';
import type { Control } from '../control.ts';
import type { ElementCode, Json, PageDriver } from '../page-driver.ts';
import type { Bidi } from './bidi.ts';
import { textInClosedRoots } from './closed-roots.ts';
import { pressed, typed } from './keys.ts';
import { callFunction, type Node } from './script.ts';

export function firefoxPage(bidi: Bidi, context: string): PageDriver<Node> {
  const locate = async (locator: object, startNodes: Node[] | undefined): Promise<Node[]> => {
    const found = await bidi.send<{ nodes: Node[] }>('browsingContext.locateNodes', {
      ...{ context, locator },
      ...(startNodes && { startNodes }),
    });
    // What stands in two of the nodes is found twice.
    const ids = new Set(found.nodes.map(({ sharedId }) => sharedId));
    return [...ids].map((sharedId) => ({ sharedId }));
  };

  /** Firefox asks for the role and name of each element that it passes: only those that may do are asked. */
  const locateAmong = async (
    selector: string | undefined,
    value: object,
    within: Node | undefined,
    attempts = 3,
  ): Promise<Node[]> => {
    const root = within && [within];
    const nodes = selector ? await locate({ type: 'css', value: selector }, root) : root;
    if (nodes?.length === 0) return [];
    try {
      return await locate({ type: 'accessibility', value }, nodes);
    } catch (error) {
      // One of them was drawn anew meanwhile.
      if (attempts === 1 || !String(error).includes('no such node')) throw error;
      return await locateAmong(selector, value, within, attempts - 1);
    }
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
      const named = name === undefined ? {} : { name };
      const nodes = await locateAmong(mayHaveRole[role], { role, ...named }, within);
      if (nodes.length > 0 || role !== 'textbox' || name === undefined) return nodes;
      // Firefox gives a password's text box no role; Chromium calls it a text box, as its user would.
      return await locateAmong('input[type=password]', named, within);
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

/** By role, what HTML gives it to, or its author may. */
const mayHaveRole: Record<string, string> = {
  button: 'button, summary, input, [role]',
  checkbox: 'input, [role]',
  combobox: 'select, input, [role]',
  dialog: 'dialog, [role]',
  heading: 'h1, h2, h3, h4, h5, h6, [role]',
  link: 'a, area, [role]',
  listitem: 'li, [role]',
  radio: 'input, [role]',
  region: 'section, [role]',
  searchbox: 'input, [role]',
  switch: 'input, button, [role]',
  tab: '[role]',
  textbox: 'input, textarea, [contenteditable], [role]',
};

// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { keepFocus } from '../../../../components/ui/prepare-document.ts';

beforeEach(() => {
  const root = document.createElement('div');
  for (const name of ['one', 'two', 'three']) {
    const button = document.createElement('button');
    button.id = name;
    root.append(button);
  }
  document.body.replaceChildren(root);
  keepFocus(root);
});

const element = (id: string) => document.querySelector<HTMLButtonElement>(`#${id}`);
const expectFocus = (id: string) => vi.waitFor(() => expect(document.activeElement?.id).toBe(id));

test.each([
  ['what comes after the one that went gets the focus', 'two', 'three'],
  ['after the last, the one before it', 'three', 'two'],
])('%s', async (_, gone, focused) => {
  element(gone)?.focus();
  element(gone)?.remove();
  await expectFocus(focused);
});

test('a neighbour that went too, or is disabled, is passed over', async () => {
  element('one')?.focus();
  element('two')?.setAttribute('disabled', '');
  element('one')?.remove();
  await expectFocus('three');
});

test('a focus that its user moved stays where it is', async () => {
  element('one')?.focus();
  element('three')?.focus();
  element('one')?.remove();
  await new Promise((resolve) => setTimeout(resolve));
  expect(document.activeElement?.id).toBe('three');
});

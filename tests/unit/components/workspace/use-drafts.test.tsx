// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { useDrafts } from '../../../../components/workspace/use-drafts.ts';
import type { Draft } from '../../../../utils/companies/draft.ts';
import { draftsItem } from '../../../../utils/storage.ts';
import { emptyStorage, fillDisk } from '../fake-browser.ts';
import { button, draw, eventually, rest, text } from '../page.ts';

vi.mock('wxt/browser', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));

const draft: Draft = {
  ...{ linkApp: 'a', record: 'none', id: 'ACME', name: 'Acme', pageEnabled: true, idTyped: true },
  savedAt: Date.now(),
};
const onTrouble = vi.fn();

function Drafts() {
  const { drafts, save } = useDrafts({}, onTrouble);
  return (
    <button type="button" aria-label="Save" onClick={() => save(draft)}>
      {drafts.map(({ name }) => name).join()}
    </button>
  );
}

beforeEach(() => {
  emptyStorage();
  onTrouble.mockReset();
  draw(<Drafts />);
});

test('a draft is kept with its change', async () => {
  button('Save').click();
  await eventually(async () => expect(Object.values(await draftsItem.read())).toEqual([draft]));
  expect(onTrouble).not.toHaveBeenCalled();
});

test('one that the disk is too full for is told, and stands as long as the page does', async () => {
  fillDisk();
  button('Save').click();
  await rest();
  expect(onTrouble).toHaveBeenCalledExactlyOnceWith({ kind: 'storage' });
  expect(text()).toBe('Acme');
});

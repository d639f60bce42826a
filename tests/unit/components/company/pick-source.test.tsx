// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { PickSource } from '../../../../components/company/pick-source.tsx';
import { box, button, draw, hasButton, rest, text, type } from '../page.ts';

const onPick = vi.fn();
const onLeave = vi.fn();
const integrations = [
  { id: 'meta', name: 'Meta Ads' },
  { id: 'sklik', name: 'Skliče' },
  { id: 'nameless', name: null },
];

beforeEach(async () => {
  draw(
    <PickSource
      integrations={integrations}
      connected={[{ id: 'meta', name: 'Meta', credentials: [] }]}
      busy={false}
      onPick={onPick}
      onLeave={onLeave}
    />,
  );
  await rest();
});

test('lists all, and says which are connected', () => {
  expect(hasButton('nameless')).toBe(true);
  expect(button('Meta Ads').closest('li')?.textContent).toContain('connected');
  expect(button('Skliče').closest('li')?.textContent).not.toContain('connected');
});

test('Enter takes the first that the letters find, without accents', async () => {
  type('Find a source', 'sklice');
  await rest();
  expect(hasButton('Meta Ads')).toBe(false);
  box('Find a source').form?.requestSubmit();
  expect(onPick).toHaveBeenCalledExactlyOnceWith({ id: 'sklik', name: 'Skliče' }, null);
});

test('where nothing is found, Enter takes nothing', async () => {
  type('Find a source', 'nobody');
  await rest();
  box('Find a source').form?.requestSubmit();
  expect(onPick).not.toHaveBeenCalled();
  expect(text()).toContain('No source has this name.');
});

test('Escape leaves', () => {
  const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
  box('Find a source').dispatchEvent(event);
  expect(onLeave).toHaveBeenCalledOnce();
});

test('a link goes in the message that is chosen, whose keys are its own', async () => {
  const choice = document.querySelector('select');
  if (!choice) throw new Error('There is no choice');
  for (const key of ['ArrowDown', 'Escape']) {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    choice.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  }
  expect(onLeave).not.toHaveBeenCalled();
  choice.value = 'source';
  choice.dispatchEvent(new Event('change', { bubbles: true }));
  await rest();
  button('Meta Ads').click();
  expect(onPick).toHaveBeenCalledExactlyOnceWith({ id: 'meta', name: 'Meta Ads' }, 'source');
});

// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { onSelectKey } from '../../../../components/companies/select-key.ts';

/** What a key on a control of a row does; undefined: nothing that selects. */
function done(control: string, how: KeyboardEventInit) {
  document.body.innerHTML = `<table><tr><td>${control}</td></tr></table>`;
  const selection = { toggle: vi.fn(), extendTo: vi.fn(), selectAll: vi.fn() };
  let isTaken = false;
  document.querySelector('table')?.addEventListener('keydown', (event) => {
    isTaken = onSelectKey(event, { key: 'ACME' }, selection);
  });
  const event = new KeyboardEvent('keydown', { bubbles: true, ...how });
  document.querySelector('button, input')?.dispatchEvent(event);
  const called = Object.entries(selection).find(([, call]) => call.mock.calls.length > 0)?.[0];
  expect(isTaken).toBe(called !== undefined);
  return called;
}

const name = '<button class="line-name">Acme</button>';

test.each<[string, KeyboardEventInit, string | undefined]>([
  [name, { key: ' ' }, 'toggle'],
  [name, { key: ' ', shiftKey: true }, 'extendTo'],
  [name, { key: 'a', ctrlKey: true }, 'selectAll'],
  [name, { key: 'A', metaKey: true }, 'selectAll'],
  ['<button>Copy link</button>', { key: ' ' }, undefined],
  ['<input type="checkbox">', { key: ' ' }, undefined],
  [name, { key: 'a' }, undefined],
  [name, { key: 'Enter' }, undefined],
])('on %s, %j: %s', (control, how, wanted) => {
  expect(done(control, how)).toBe(wanted);
});

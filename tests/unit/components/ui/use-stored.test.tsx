// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { useStored } from '../../../../components/ui/use-stored.ts';
import type { StoredItem } from '../../../../utils/browser/stored-item.ts';
import { draw, rest, text } from '../page.ts';

let stored: string[];
let reads: PromiseWithResolvers<string[]>[];
let tell: (value: string[]) => void;
const stop = vi.fn();
const item: Pick<StoredItem<string[]>, 'read' | 'watch'> = {
  read: () => reads.shift()?.promise ?? Promise.resolve([...stored]),
  watch: (changed) => {
    tell = changed;
    return stop;
  },
};

const drawn: string[][] = [];
function Shown() {
  const value = useStored(item, ['old']);
  drawn.push(value);
  return <p>{value.join()}</p>;
}

beforeEach(() => {
  stored = ['old'];
  reads = [];
  drawn.length = 0;
});

test('what was stored after the first read, and before anybody listened, is drawn', async () => {
  stored = ['new'];
  draw(<Shown />);
  expect(text()).toBe('old');
  await rest();
  expect(text()).toBe('new');
});

test('a change is drawn, and no older read in its place', async () => {
  const late = Promise.withResolvers<string[]>();
  reads = [late];
  draw(<Shown />);
  await rest();
  tell(['newer']);
  late.resolve(['new']);
  await rest();
  expect(text()).toBe('newer');
});

test('a value that is the same stays the same, so that nothing which rests on it is made anew', async () => {
  draw(<Shown />);
  await rest();
  expect(new Set(drawn).size).toBe(1);
});

test('what cannot be read leaves what was read before', async () => {
  const failing = Promise.withResolvers<string[]>();
  reads = [failing];
  draw(<Shown />);
  failing.reject(new Error('UnknownDataError'));
  await rest();
  expect(text()).toBe('old');
});

test('nobody listens to it once it is gone', async () => {
  const late = Promise.withResolvers<string[]>();
  reads = [late];
  draw(<Shown />);
  await rest();
  draw(null);
  late.resolve(['new']);
  await rest();
  expect(stop).toHaveBeenCalled();
  expect(drawn.flat()).not.toContain('new');
});

import { expect, test } from 'vitest';
import { askEach } from '../../../utils/companies/ask-each.ts';

const turn = () => new Promise((resolve) => setTimeout(resolve, 1));
const goesOn = new AbortController().signal;

test('asks for all, so many at once and no more', async () => {
  const asked: number[] = [];
  let open = 0;
  let most = 0;
  const ask = async (item: number) => {
    asked.push(item);
    open += 1;
    most = Math.max(most, open);
    await turn();
    open -= 1;
    return 'goOn' as const;
  };
  await askEach([1, 2, 3, 4, 5, 6, 7], ask, { atOnce: 3, signal: goesOn });
  expect(asked).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(3);
});

test('ends early where an answer says so, and waits for what was asked by then', async () => {
  const ended: number[] = [];
  const ask = async (item: number) => {
    await turn();
    ended.push(item);
    return item === 2 ? 'stop' : 'goOn';
  };
  await askEach([1, 2, 3, 4, 5, 6], ask, { atOnce: 2, signal: goesOn });
  expect(ended.length).toBeLessThan(5);
  expect(ended).toContain(1);
});

test('asks for nothing more once it is stopped', async () => {
  const stop = new AbortController();
  const asked: number[] = [];
  const ask = async (item: number) => {
    asked.push(item);
    stop.abort();
    return 'goOn' as const;
  };
  await askEach([1, 2, 3], ask, { atOnce: 1, signal: stop.signal });
  expect(asked).toEqual([1]);
});

test('asks for nothing where there is nothing', async () => {
  await askEach([], () => Promise.reject(new Error('asked')), { atOnce: 4, signal: goesOn });
});

// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useRead } from '../../../../components/ui/use-read.ts';
import { draw, text } from '../page.ts';

const read = vi.fn<() => Promise<string>>();
const Shown = ({ of }: { of: string }) => <p>{useRead(read, 'nothing', [of])}</p>;

beforeEach(() => {
  vi.useFakeTimers();
  read.mockReset();
});
afterEach(() => {
  draw(null);
  vi.useRealTimers();
});

test('a read that fails is made again, later each time, until it gives something', async () => {
  read.mockRejectedValueOnce(new Error()).mockRejectedValueOnce(new Error());
  read.mockResolvedValue('found');
  draw(<Shown of="a" />);
  await vi.advanceTimersByTimeAsync(2900);
  expect([read.mock.calls.length, text()]).toEqual([2, 'nothing']);
  await vi.advanceTimersByTimeAsync(200);
  expect([read.mock.calls.length, text()]).toEqual([3, 'found']);
  await vi.advanceTimersByTimeAsync(100_000);
  expect(read).toHaveBeenCalledTimes(3);
});

test('it is not made again for what is not wanted any more', async () => {
  read.mockRejectedValue(new Error());
  draw(<Shown of="a" />);
  await vi.advanceTimersByTimeAsync(10);
  draw(null);
  await vi.advanceTimersByTimeAsync(100_000);
  expect(read).toHaveBeenCalledTimes(1);
});

test('a late answer to what was read before is left out', async () => {
  const late = Promise.withResolvers<string>();
  read.mockReturnValueOnce(late.promise).mockResolvedValueOnce('of b');
  const redraw = draw(<Shown of="a" />);
  await vi.advanceTimersByTimeAsync(10);
  redraw(<Shown of="b" />);
  await vi.advanceTimersByTimeAsync(10);
  late.resolve('of a');
  await vi.advanceTimersByTimeAsync(10);
  expect(text()).toBe('of b');
});

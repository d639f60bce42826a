// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { ListNumbers } from '../../../../components/companies/list-numbers.tsx';
import { button, draw, hasButton, text } from '../page.ts';

const onChoose = vi.fn();
const counts = { waiting: 1200, overAWeek: 3, withErrors: 0, connected: 48 };

test('each number is a filter, and those of none are left out', () => {
  draw(<ListNumbers counts={counts} filter="overAWeek" onChoose={onChoose} />);
  expect(text()).toBe('1,200 waiting3 over a week48 connected');
  button('1,200 waiting').click();
  expect(onChoose).toHaveBeenLastCalledWith('waiting');
  button('3 over a week').click();
  expect(onChoose).toHaveBeenLastCalledWith('all');
  expect(button('3 over a week').getAttribute('aria-pressed')).toBe('true');
});

test('one that is chosen stays, to be left again', () => {
  draw(<ListNumbers counts={counts} filter="withErrors" onChoose={onChoose} />);
  expect(hasButton('0 with errors')).toBe(true);
});

test('there is no line where there is nothing to count', () => {
  const none = { waiting: 0, overAWeek: 0, withErrors: 0, connected: 0 };
  draw(<ListNumbers counts={none} filter="all" onChoose={onChoose} />);
  expect(text()).toBe('');
});

import { expect, test } from 'vitest';
import { meaningOfEnter } from '../../../../components/ui/view.tsx';

const key = { isComposing: false, keyCode: 13, repeat: false };

test.each([
  ['a press', key, 1000, 'meant'],
  ['a press just as the view has settled', key, 300, 'meant'],
  ['a press right after a change of view', key, 299, 'accidental'],
  ['a key held down', { ...key, repeat: true }, 1000, 'accidental'],
  ['the end of a composition', { ...key, isComposing: true }, 1000, 'composing'],
  ['a composition in a browser that tells it by 229', { ...key, keyCode: 229 }, 1000, 'composing'],
  ['a composition right after a change of view', { ...key, isComposing: true }, 10, 'composing'],
] as const)('%s', (_, event, time, meaning) => {
  expect(meaningOfEnter(event, 5000, 5000 + time)).toBe(meaning);
});

import { expect, test } from 'vitest';
import { editUndo } from '../../../utils/creating/edit-company.ts';

const seen = { name: 'Acme', pageEnabled: true };

test('takes back the fields that were changed, and no other', () => {
  expect(editUndo({ seen, changes: { name: 'Acme Inc' } })).toEqual({ name: 'Acme' });
  expect(editUndo({ seen, changes: { pageEnabled: false } })).toEqual({ pageEnabled: true });
  const retired = { name: '[retired] Acme', pageEnabled: false };
  expect(editUndo({ seen, changes: retired })).toEqual(seen);
});

test('a name that was missing is taken back to an empty one', () => {
  expect(editUndo({ seen: { ...seen, name: null }, changes: { name: 'A' } })).toEqual({ name: '' });
});

test('a page that nobody told of cannot be taken back', () => {
  const changes = { name: 'A', pageEnabled: false };
  expect(editUndo({ seen: { name: null, pageEnabled: null }, changes })).toBeNull();
  expect(editUndo({ seen, changes: {} })).toBeNull();
});

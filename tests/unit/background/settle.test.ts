import { expect, test, vi } from 'vitest';
import { settle } from '../../../utils/background/settle.ts';

vi.mock('../../../utils/background/stores.ts', () => ({
  openStores: () => Promise.reject(new DOMException('The disk is broken.', 'UnknownError')),
}));

test('a create whose journal cannot be read is not told as one that was never sent', async () => {
  const { outcome } = await settle({ linkApp: 'a', id: 'B1' });
  expect(outcome.kind).toBe('unknown');
});

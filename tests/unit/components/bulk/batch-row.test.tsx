// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { BatchRow } from '../../../../components/bulk/batch-row.tsx';
import type { ShownRow } from '../../../../utils/bulk/batch-server.ts';
import { box, draw, rest, type } from '../page.ts';

const row: ShownRow = {
  ...{ index: 0, cells: ['One'], name: 'One', id: 'ONE', record: null, idFrom: 'name' },
  ...{ status: { kind: 'new' }, plan: 'create', choice: {} },
};

const shown = (part: Partial<ShownRow> = {}, onEdit = vi.fn()) => (
  <table>
    <tbody>
      <tr>
        <BatchRow
          {...{ row: { ...row, ...part }, isSelected: false, onEdit }}
          onSelect={() => undefined}
        />
      </tr>
    </tbody>
  </table>
);

test('what is typed at the moment at which the row appears stays', async () => {
  const onEdit = vi.fn();
  draw(shown({}, onEdit));
  type('Name, row 1', 'Other');
  await rest();
  expect(box('Name, row 1').value).toBe('Other');
  box('Name, row 1').dispatchEvent(new FocusEvent('blur'));
  expect(onEdit).toHaveBeenCalledWith([0], { text: { name: 'Other' } });
});

test('what was typed over another value goes with that', async () => {
  const drawAnew = draw(shown());
  type('Name, row 1', 'Other');
  await rest();
  drawAnew(shown({ name: 'Two' }));
  await rest();
  expect(box('Name, row 1').value).toBe('Two');
});

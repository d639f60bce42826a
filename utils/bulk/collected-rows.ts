import type { CollectedRecord } from './collection.ts';
import type { ColumnRole } from './column-roles.ts';
import type { Batch } from './run.ts';

/** What the columns are called that collected records fill, in the user's language. */
interface CollectedHeads {
  name: string;
  address: string;
}

/** Collected records as rows of a table, with the columns that it then has. */
interface CollectedRows {
  header: string[] | null;
  roles: (ColumnRole | null)[];
  rows: string[][];
}

/**
 * Collected records as rows behind those of a batch, each told by its page's address; in a batch
 * without a column for that there is a new one. `addresses`: those that the batch has already.
 */
export function collectedRows(
  batch: Pick<Batch, 'header' | 'matching'> | undefined,
  records: CollectedRecord[],
  heads: CollectedHeads,
  addresses: ReadonlySet<string>,
): CollectedRows {
  const before = batch?.matching.roles ?? [];
  const roles = [...before];
  const header = batch ? batch.header && [...batch.header] : [];
  for (const role of ['name', 'address'] as const) {
    if (roles.includes(role)) continue;
    header?.push(heads[role]);
    roles.push(role);
  }
  const [name, address] = [roles.indexOf('name'), roles.indexOf('address')];
  const rows = records
    .filter((record) => !addresses.has(record.from.address))
    .map((record) => {
      const cells = roles.map(() => '');
      cells[name] = record.name;
      cells[address] = record.from.address;
      return cells;
    });
  return { header, roles, rows };
}

import { announceBulk } from '../bulk/bulk-changes.ts';
import { collectedRows } from '../bulk/collected-rows.ts';
import { emptyCollection, keptCollection } from '../bulk/collection.ts';
import { mostRows } from '../bulk/read-limits.ts';
import type { Batch, BatchProblem, SheetRow } from '../bulk/run.ts';
import type { RunStore } from '../bulk/run-store.ts';
import { isClient } from '../capture/linked-records.ts';
import type { Failure } from '../companies/outcome.ts';
import { translate } from '../i18n/translate.ts';
import type { Request } from '../messages.ts';
import { failed, type Result, success } from '../result.ts';
import { collectedCountItem, collectionItem, linkAppsItem } from '../storage.ts';
import { collectionLock } from './collect-records.ts';
import { runStore } from './settle-row.ts';

type Changed = Result<Batch, Failure | BatchProblem>;

/** Begins the batch that is prepared, in the place of the one before. */
export async function beginBatch({
  batch,
  ...facts
}: Request<'beginBatch'>): Promise<Result<null, Failure>> {
  if ((await linkAppsItem.read()).length === 0) return failed({ kind: 'noToken' });
  const store = await runStore();
  await store.beginBatch({ id: batch, ...facts, isWhole: false, at: Date.now() });
  return success(null);
}

export async function writeBatchRows({
  batch,
  number,
  rows,
}: Request<'writeBatchRows'>): Promise<Changed> {
  const store = await runStore();
  const written = await store.writeChunk(
    batch,
    number,
    rows.map((cells) => ({ cells })),
  );
  if (written.ok && written.value.isWhole) announceBulk({ kind: 'batch' });
  return written;
}

export async function changeBatch({ batch, ...changes }: Request<'changeBatch'>): Promise<Changed> {
  const changed = await (await runStore()).changeBatch(batch, changes);
  announceBulk({ kind: 'batch' });
  return changed;
}

export async function editBatchRows({
  batch,
  rows,
  seen,
  ...change
}: Request<'editBatchRows'>): Promise<Changed> {
  const changed = await (await runStore()).editRows(batch, rows, change, seen);
  announceBulk({ kind: 'rows', indexes: rows });
  return changed;
}

export async function discardBatch(): Promise<Result<null, Failure>> {
  await (await runStore()).discardBatch();
  announceBulk({ kind: 'batch' });
  return success(null);
}

export async function planBatchRows({
  batch,
  number,
  plans,
}: Request<'planBatchRows'>): Promise<Changed> {
  return await (await runStore()).planChunk(batch, number, plans);
}

/**
 * Takes the records that were collected into the batch: there first, then no longer among those that
 * were collected. Null where there is no room for them.
 */
export async function takeCollected(): Promise<Result<number | null, Failure>> {
  return await navigator.locks.request(collectionLock, async () => {
    if ((await linkAppsItem.read()).length === 0) return failed({ kind: 'noToken' as const });
    const { records } = keptCollection(await collectionItem.read(), Date.now());
    if (records.length === 0) return success(0);
    const store = await runStore();
    const batch = await store.batch();
    const addresses = batch ? await addressesOf(batch, store) : new Set<string>();
    const heads = { name: translate('name'), address: translate('collect_head_address') };
    const fresh = records.filter(({ from }) => !addresses.has(from.address));
    const { header, roles, rows } = collectedRows(batch, fresh, heads, addresses);
    if ((batch?.count ?? 0) + rows.length > mostRows) return success(null);
    const isOfClients = records.some(({ from }) => isClient(from));
    const sheetRows = rows.map((cells, index): SheetRow => {
      const from = fresh[index]?.from;
      // A list of clients links to their people and deals: these are rows only where their user wants it.
      const isBeside = isOfClients && from !== undefined && !isClient(from);
      return isBeside ? { cells, choice: { leftOut: true } } : { cells };
    });
    const matching = { ...(batch?.matching ?? { source: null, tenant: '' }), roles };
    const id = batch?.id ?? crypto.randomUUID();
    if (!batch) {
      const facts = { title: '', target: null, isWhole: true, at: Date.now() };
      await store.beginBatch({ id, header: null, count: 0, matching, ...facts });
    }
    await store.addRows(id, sheetRows, { matching, header });
    await collectionItem.write(emptyCollection);
    await collectedCountItem.write({ count: 0, until: 0 });
    announceBulk({ kind: 'batch' });
    return success(rows.length);
  });
}

async function addressesOf(batch: Batch, store: RunStore): Promise<Set<string>> {
  const column = batch.matching.roles.indexOf('address');
  if (column < 0) return new Set();
  const rows = await store.batchRows(batch);
  return new Set(rows.map(({ cells }) => cells[column] ?? ''));
}

import type { IDBPObjectStore } from 'idb';
import { companyKey } from '../companies/company-id.ts';
import type { DirectoryDatabase, DirectorySchema } from '../companies/database.ts';
import { announceChange } from '../companies/directory-changes.ts';
import type { ListState } from '../companies/list-state.ts';
import type { Failure } from '../companies/outcome.ts';
import { type LinkWriting, putLink } from '../companies/put-link.ts';
import { writeFor } from '../companies/write-for.ts';
import { webLinkAppLock } from '../creating/locks.ts';
import type { Request } from '../messages.ts';
import { failed, type Result, success } from '../result.ts';
import type { PortableAnnotation, PortableCompany, PortableTie } from '../transfer/export-file.ts';
import { fateOfAnnotation, fateOfTie, type OwnFate } from '../transfer/import-diff.ts';
import { importedRow } from '../transfer/imported-row.ts';
import { tieHere } from '../transfer/portable-record-link.ts';
import { recordSettings } from './record-at.ts';
import { openStores } from './stores.ts';
import { toFailure } from './to-failure.ts';

/**
 * Writes a piece of an export, whole or not at all. What is known here is looked at once more: it may
 * have been told anew since the user saw what the import would do.
 */
export async function importRows(
  request: Request<'importRows'>,
): Promise<Result<{ written: number }, Failure>> {
  const { linkApp } = request;
  try {
    const [{ database }, settings] = await Promise.all([openStores(), recordSettings()]);
    const ties = request.ties.flatMap((tie) => tieHere(tie, settings) ?? []);
    // Between a create's look for matches and its journal, nobody would see it.
    const keys = await webLinkAppLock(linkApp, () => write(database, { ...request, ties }));
    if (keys.length > 0) announceChange({ linkApp, keys: [...new Set(keys)] });
    return success({ written: keys.length });
  } catch (error) {
    return failed(toFailure(error));
  }
}

/** Gives the keys of the Companies that something was written of. */
async function write(
  database: DirectoryDatabase,
  { linkApp, companies, ties, annotations, replace }: Request<'importRows'>,
): Promise<string[]> {
  const mayWrite = (fate: OwnFate) => fate === 'new' || (fate === 'differs' && replace);
  return await writeFor(database, linkApp, [...stores], async (transaction) => {
    const list = (await transaction.objectStore('lists').get(linkApp)) ?? null;
    return [
      ...(await writeCompanies(transaction.objectStore('companies'), linkApp, companies, list)),
      ...(await writeTies(transaction, linkApp, ties, mayWrite)),
      ...(await writeAnnotations(
        transaction.objectStore('annotations'),
        linkApp,
        annotations,
        mayWrite,
      )),
    ];
  });
}

const stores = ['companies', 'ties', 'annotations', 'lists', 'journal'] as const;
type Store<Name extends (typeof stores)[number]> = IDBPObjectStore<
  DirectorySchema,
  ((typeof stores)[number] | 'ended')[],
  Name,
  'readwrite'
>;
type MayWrite = (fate: OwnFate) => boolean;

async function writeCompanies(
  store: Store<'companies'>,
  linkApp: string,
  companies: PortableCompany[],
  list: ListState | null,
): Promise<string[]> {
  const keys: string[] = [];
  for (const told of companies) {
    const old = await store.get([linkApp, companyKey(told.id)]);
    const row = importedRow(told, { linkApp, old, list, now: Date.now() });
    if (!row) continue;
    await store.put(row);
    keys.push(row.key);
  }
  return keys;
}

async function writeTies(
  transaction: LinkWriting,
  linkApp: string,
  ties: PortableTie[],
  mayWrite: MayWrite,
): Promise<string[]> {
  const keys: string[] = [];
  const store = transaction.objectStore('ties');
  for (const tie of ties) {
    const old = await store.get([linkApp, tie.record]);
    if (!mayWrite(fateOfTie(tie, old))) continue;
    await putLink(transaction, { ...tie, linkApp });
    keys.push(tie.key, ...(old ? [old.key] : []));
  }
  return keys;
}

async function writeAnnotations(
  store: Store<'annotations'>,
  linkApp: string,
  annotations: PortableAnnotation[],
  mayWrite: MayWrite,
): Promise<string[]> {
  const keys: string[] = [];
  for (const annotation of annotations) {
    const old = await store.get([linkApp, annotation.key]);
    if (!mayWrite(fateOfAnnotation(annotation, old))) continue;
    await store.put({ ...annotation, linkApp });
    keys.push(annotation.key);
  }
  return keys;
}

import * as v from 'valibot';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Note } from '../../../../components/last-action/note-notice.tsx';
import { followUps } from '../../../../components/workspace/follow-ups.ts';
import { recordMoves } from '../../../../components/workspace/record-moves.ts';
import { type LastAction, lastActionSchema } from '../../../../utils/actions.ts';
import { recordLinking } from '../../../../utils/background/link-record.ts';
import { tenantBinding } from '../../../../utils/background/tenants.ts';
import type { DirectoryReader } from '../../../../utils/companies/directory-reader.ts';
import { openForWriting } from '../../../../utils/companies/open-for-writing.ts';
import { tenantKey } from '../../../../utils/companies/record-link.ts';
import { linkAppsItem, tenantsItem } from '../../../../utils/storage.ts';
import { hubSpotRecord, linkAppOf, recognisedRecord } from '../../examples.ts';
import { company, directoryOf } from '../directory.ts';
import { fakeActions } from '../fake-actions.ts';

const { linkRecord, unlinkRecord } = recordLinking;
const { bindTenant } = tenantBinding;

const { ask } = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock('../../../../utils/ask.ts', () => ({ ask }));

const from = hubSpotRecord;
const record = recognisedRecord;
const [acme, beta] = [company('ACME', 'Acme'), company('BETA', 'Beta')];

let directory: DirectoryReader;
const onFailure = vi.fn();
const moves = () => recordMoves({ directory, drafts: [], pageEnabled: true, onFailure });
const linked = async () => (await directory.recordLink('a', from.record))?.key ?? null;

beforeEach(async () => {
  await linkAppsItem.write([linkAppOf('a'), linkAppOf('b')]);
  await (await openForWriting()).clear('recordLinks');
  directory = await directoryOf([acme, beta]);
  const services: Record<string, (data: never) => Promise<unknown>> = {
    ...{ linkRecord, unlinkRecord, bindTenant },
  };
  ask.mockImplementation(async (name: string, data: never) => ({
    ok: true,
    value: await services[name]?.(data),
  }));
});

test('a record that was linked is taken back to none, and its account to no Link APP', async () => {
  const moved = await moves().linkRecord(acme, from, false);
  expect(moved?.view).toEqual({ kind: 'card', company: acme, isFresh: false, from });
  expect(await linked()).toBe('ACME');
  expect(await tenantsItem.read()).toEqual({ [tenantKey(from)]: 'a' });
  expect(moved && (await moves().takeBack(moved.before))).toBe(true);
  expect(await linked()).toBeNull();
  expect(await tenantsItem.read()).toEqual({});
});

test('one that was linked elsewhere before is linked there again', async () => {
  await moves().linkRecord(acme, from, false);
  const moved = await moves().linkRecord(beta, from, false);
  expect(await linked()).toBe('BETA');
  expect(moved && (await moves().takeBack(moved.before))).toBe(true);
  expect(await linked()).toBe('ACME');
  expect(await tenantsItem.read()).toEqual({ [tenantKey(from)]: 'a' });
});

test('one that was unlinked is linked again', async () => {
  await moves().linkRecord(acme, from, false);
  const moved = await moves().unlinkRecord(record, 'a');
  expect(moved?.view.kind).toBe('form');
  expect(await linked()).toBeNull();
  expect(moved && (await moves().takeBack(moved.before))).toBe(true);
  expect(await linked()).toBe('ACME');
});

test('what could not be kept is told, and moves nothing', async () => {
  ask.mockResolvedValue({ ok: false, error: { kind: 'storage' } });
  expect(await moves().linkRecord(acme, from, false)).toBeUndefined();
  expect(onFailure).toHaveBeenCalledWith({ kind: 'storage' });
});

test('the Company that a last action offers is linked to its record, and Undo unlinks it', async () => {
  const [onNote, onShow] = [vi.fn<(note: Note | null) => void>(), vi.fn()];
  const actions = fakeActions();
  const lastAction: LastAction = v.parse(lastActionSchema, {
    ...{
      at: 1,
      seen: false,
      linkApp: 'a',
      label: 'A',
      id: 'ACME',
      name: 'Acme',
      what: 'existed',
      from,
    },
    ...{
      copy: null,
      open: null,
      fetchedAt: null,
      expiresAt: null,
      settleDeadline: null,
      source: null,
      undo: null,
      failure: null,
    },
  });
  const { follow } = followUps({
    directory,
    actions,
    onFailure,
    onNote,
    onShow,
    onTryAgain: vi.fn(),
  });
  follow('useExisting', lastAction);
  await vi.waitFor(() => expect(onNote).toHaveBeenCalled());
  expect(await linked()).toBe('ACME');
  expect(onShow).toHaveBeenCalledTimes(1);
  await onNote.mock.lastCall?.[0]?.undo?.();
  expect(await linked()).toBeNull();
});

import { beforeEach, expect, test, vi } from 'vitest';
import { editing } from '../../../utils/background/edit.ts';
import { UnknownDataError } from '../../../utils/browser/stored-item.ts';
import { Directory } from '../../../utils/companies/directory.ts';
import { lastActionItem } from '../../../utils/storage.ts';
import type { RunningSimulator } from '../../simulator/start-simulator.ts';
import { simulate } from './simulate.ts';

const { editCompany } = editing;

const { linkApiOf } = vi.hoisted(() => ({ linkApiOf: vi.fn() }));
vi.mock('../../../utils/background/link-api-of.ts', () => ({ linkApiOf }));

let running: RunningSimulator;

beforeEach(async () => {
  running = await simulate(linkApiOf);
  running.linkApp.seed([{ id: 'ACME', name: 'Acme' }]);
});

const rename = () =>
  editCompany({
    ...{ linkApp: 'a', id: 'ACME', seen: { name: 'Acme', pageEnabled: true } },
    changes: { name: 'Acme Inc' },
  });

test('an edit stays one where the disk is too full to keep it, which is told beside it', async () => {
  vi.spyOn(Directory.prototype, 'keep').mockRejectedValueOnce(
    new DOMException('full', 'QuotaExceededError'),
  );
  const lastAction = { what: 'edited', failure: { kind: 'storage' } };
  expect(await rename()).toMatchObject({
    ok: true,
    value: { outcome: { kind: 'edited', company: { name: 'Acme Inc' } }, lastAction },
  });
  expect(await lastActionItem.read()).toMatchObject(lastAction);
});

test('an edit is reported with what takes it back', async () => {
  await rename();
  expect(await lastActionItem.read()).toMatchObject({ what: 'edited', undo: { name: 'Acme' } });
  const retired = { name: '[retired] Acme Inc', pageEnabled: false };
  await editCompany({
    ...{ linkApp: 'a', id: 'ACME', seen: { name: 'Acme Inc', pageEnabled: true } },
    changes: retired,
  });
  const lastAction = await lastActionItem.read();
  expect(lastAction).toMatchObject({
    what: 'retired',
    undo: { name: 'Acme Inc', pageEnabled: true },
  });
  await editCompany({ linkApp: 'a', id: 'ACME', seen: retired, changes: lastAction?.undo ?? {} });
  expect(running.linkApp.company('ACME')).toMatchObject({ name: 'Acme Inc', pageEnabled: true });
});

test('what was not saved is reported with nothing to take back', async () => {
  await editCompany({
    ...{ linkApp: 'a', id: 'ACME', seen: { name: 'Other', pageEnabled: true } },
    changes: { name: 'Acme Inc' },
  });
  expect(await lastActionItem.read()).toMatchObject({ what: 'changedMeanwhile', undo: null });
});

test('what cannot be read before anything was sent is told so', async () => {
  linkApiOf.mockRejectedValueOnce(new UnknownDataError('tokens'));
  const outcome = { kind: 'notSent', failure: { kind: 'newerData' } };
  expect(await rename()).toMatchObject({ ok: true, value: { outcome } });
  expect(running.simulator.log).toEqual([]);
});

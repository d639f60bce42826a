// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { UnsettledCreates } from '../../../../components/workspace/home.tsx';
import { DirectoryReader } from '../../../../utils/companies/directory-reader.ts';
import { openForWriting } from '../../../../utils/companies/open-for-writing.ts';
import type { JournalEntry } from '../../../../utils/creating/journal-entry.ts';
import '../directory.ts';
import { inWorkspace } from '../fake-workspace.tsx';
import { draw, eventually, text } from '../page.ts';

const entry = (id: string): JournalEntry => ({
  ...{ linkApp: 'a', key: id, body: { id, name: `Client ${id}`, pageEnabled: true } },
  ...{ sentAt: Date.now(), state: 'open' },
});

test('creates whose answer was lost are told of, and not those of a run of many', async () => {
  const database = await openForWriting();
  await database.put('journal', { ...entry('ROW'), row: { run: 'r', index: 0 } });
  await database.put('journal', entry('ALONE'));
  draw(await inWorkspace({ directory: new DirectoryReader(database) }, <UnsettledCreates />));
  await eventually(() => expect(text()).toContain('Client ALONE'));
  expect(text()).not.toContain('Client ROW');
});

// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { LastRuns } from '../../../../components/bulk/last-runs.tsx';
import { RunOfPage } from '../../../../components/bulk/run-of-page.tsx';
import type { PlannedRow, Run, RunRow } from '../../../../utils/bulk/run.ts';
import { noCounts } from '../../../../utils/bulk/run-steps.ts';
import { DirectoryReader } from '../../../../utils/companies/directory-reader.ts';
import { linkAppOf } from '../../examples.ts';
import { company } from '../directory.ts';
import { box, button, draw, eventually, hasButton, text } from '../page.ts';
import { emptyRuns, opened, runs } from './batch-in-page.ts';

const { ask } = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock('../../../../utils/ask.ts', () => ({ ask }));

const { download } = vi.hoisted(() => ({ download: vi.fn() }));
vi.mock('../../../../components/ui/download.ts', () => ({
  download,
  exportName: () => 'results.csv',
}));

const run: Run = {
  ...{ linkApp: 'a', run: 'r', phase: 'running', isCancelled: false, title: 'clients.csv' },
  ...{ header: ['Name'], count: 4, pageEnabled: true, startedAt: 1, endedAt: null, wait: null },
  counts: { ...noCounts, done: 1, waiting: 2, left: 1 },
};

const planned: PlannedRow = {
  ...{ plan: 'create', status: { kind: 'new' }, id: 'ACME', name: 'Acme', from: null },
  seen: { companies: [], unsettled: [] },
};

const became = (index: number, part: Partial<RunRow>): RunRow => ({
  ...{ linkApp: 'a', run: 'r', index, sent: 1, at: 1, state: 'done', outcome: null },
  ...part,
});

async function keep(kept: Run, plans: PlannedRow[], rows: RunRow[]): Promise<void> {
  const database = await opened();
  await database.put('runs', kept);
  const chunk = plans.map((one) => ({ cells: [one.name ?? ''], planned: one }));
  await database.put('sheets', { linkApp: 'a', run: 'r', number: 0, rows: chunk });
  for (const row of rows) await database.put('runRows', row);
}

const onAction = vi.fn();
const onNotice = vi.fn();

async function show(shown: Run): Promise<void> {
  draw(
    <RunOfPage
      {...{ run: shown, version: 0, onAction, onNotice, reader: await runs() }}
      directory={new DirectoryReader(await opened())}
      linkApp={linkAppOf('a', 'Agency APP')}
      onBack={vi.fn()}
    />,
  );
}

beforeEach(async () => {
  await emptyRuns();
});

test('a run under way says how far it is, and is paused or cancelled', async () => {
  await show(run);
  expect(text()).toContain('1 of 3');
  expect(document.querySelector('progress')).toMatchObject({ value: 1, max: 3 });
  button('Pause').click();
  button('Cancel run').click();
  expect(onAction.mock.calls).toEqual([['pause'], ['cancel']]);
  expect(hasButton('Resume')).toBe(false);
});

test('a paused one says so, and is resumed', async () => {
  await show({ ...run, phase: 'paused' });
  expect(text()).toContain('Nothing more is sent until you resume.');
  button('Resume').click();
  expect(onAction).toHaveBeenCalledWith('resume');
});

describe('what a run waits for is said:', () => {
  const until = new Date(2026, 10, 30, 10, 32).getTime();

  test.each<[Run['wait'], string]>([
    [{ kind: 'rateLimited', until }, 'Conduit asked to wait. The run goes on at'],
    [{ kind: 'network', until, failure: { kind: 'network' } }, 'Trying again at'],
    [{ kind: 'access', failure: { kind: 'unauthorized' } }, 'The run can’t continue'],
    [{ kind: 'storage', failure: { kind: 'storage' } }, 'The run can’t continue'],
  ])('%j', async (wait, words) => {
    await show({ ...run, wait });
    expect(text()).toContain(words);
    expect(hasButton('Resume')).toBe(wait?.kind === 'access' || wait?.kind === 'storage');
  });

  test('the last rows whose answer was lost', async () => {
    await show({ ...run, counts: { ...noCounts, done: 2, unknown: 1, left: 1 } });
    expect(text()).toContain('All other rows are done.');
    expect(text()).toContain('1 being checked');
  });

  test('what was sent before it was cancelled', async () => {
    await show({ ...run, phase: 'cancelled', isCancelled: true });
    expect(text()).toContain('What was already sent is still being checked.');
  });
});

test('results say what became of each row, and what can be done with it', async () => {
  const ended: Run = {
    ...run,
    ...{
      phase: 'ended',
      endedAt: 2,
      counts: { ...noCounts, done: 1, failed: 1, held: 1, left: 1 },
    },
  };
  const link = 'https://app.getconduit.app/connect/1';
  await keep(
    ended,
    [
      planned,
      { ...planned, id: 'G', name: 'Globex' },
      { ...planned, id: 'H', name: 'Hooli' },
      { ...planned, plan: 'leave', id: 'I', name: 'Initech' },
    ],
    [
      became(0, { outcome: { kind: 'created', id: 'ACME', name: 'Acme', link } }),
      became(1, { state: 'failed', outcome: { kind: 'notMade' } }),
      became(2, {
        state: 'held',
        outcome: {
          kind: 'likelyMatches',
          matches: { companies: [{ key: 'HOOLI', name: 'Hooli Inc' }], unsettled: [] },
        },
      }),
    ],
  );
  ask.mockResolvedValue({ ok: true, value: null });
  await show(ended);
  await eventually(() => expect(text()).toContain('Not created: looks like Hooli Inc'));
  expect(text()).toContain('1 done · 1 failed · 1 like another · 1 left out');
  expect(text()).toContain(link);
  button('Retry 1 row').click();
  expect(onAction).toHaveBeenCalledWith('retry');
  button('Create anyway, row 3').click();
  await eventually(() =>
    expect(ask).toHaveBeenCalledWith('amendRunRow', {
      ...{
        linkApp: 'a',
        run: 'r',
        index: 2,
        createAnyway: { companies: ['HOOLI'], unsettled: [] },
      },
    }),
  );
  button('Failed 1').click();
  await eventually(() => expect(document.querySelectorAll('[data-place]')).toHaveLength(1));
  await eventually(() => expect(box('Name, row 2').value).toBe('Globex'));
});

describe('a row that was not done is mended in place', () => {
  const ended: Run = { ...run, phase: 'ended', endedAt: 2, count: 3 };
  const type = async (label: string, typed: string) => {
    const cell = box(label);
    cell.focus();
    cell.value = typed;
    cell.dispatchEvent(new InputEvent('input', { bubbles: true }));
    // Drawn before it is left.
    await new Promise((resolve) => setTimeout(resolve));
    cell.blur();
    await new Promise((resolve) => setTimeout(resolve));
  };

  beforeEach(async () => {
    const wanted = '3.46103E+17';
    const cannot = { kind: 'cannot', problem: 'roundedId', wanted } as const;
    await keep(
      { ...ended, counts: { ...noCounts, done: 1, failed: 1, left: 1 } },
      [planned, { ...planned, id: 'G' }, { ...planned, plan: 'leave', id: null, status: cannot }],
      [
        became(0, { outcome: { kind: 'created', id: 'ACME', name: 'Acme' } }),
        became(1, { state: 'failed', outcome: { kind: 'notMade' } }),
      ],
    );
    ask.mockResolvedValue({ ok: true, value: null });
    await show({ ...ended, counts: { ...noCounts, done: 1, failed: 1, left: 1 } });
    await eventually(() => expect(hasButton('Try again, row 2')).toBe(true));
  });

  test('its name and id, sent by a press and not before', async () => {
    await type('Name, row 2', 'Globex');
    await type('Company id, row 2', 'G2');
    expect(ask).not.toHaveBeenCalled();
    button('Try again, row 2').click();
    const text = { name: 'Globex', id: 'G2' };
    await eventually(() =>
      expect(ask).toHaveBeenCalledWith('amendRunRow', { linkApp: 'a', run: 'r', index: 1, text }),
    );
  });

  test('an id that is none is refused before it is sent', async () => {
    await type('Company id, row 2', 'G 2');
    await eventually(() => expect(hasButton('Try again, row 2')).toBe(false));
    expect(text()).toContain('There are spaces in the id: G 2');
  });

  test('one that could not be created gets an id, and one that is done has no cells', async () => {
    expect(hasButton('Try again, row 3')).toBe(false);
    await type('Company id, row 3', 'K3');
    await eventually(() => expect(hasButton('Try again, row 3')).toBe(true));
    button('Try again, row 3').click();
    await eventually(() =>
      expect(ask).toHaveBeenCalledWith(
        'amendRunRow',
        expect.objectContaining({ index: 2, text: { id: 'K3' } }),
      ),
    );
    expect(document.querySelector('[aria-label="Name, row 1"]')).toBeNull();
  });
});

describe('copying', () => {
  test.each([
    ['Copy links', 'links', { copy: 'copied', copied: 2, without: 0 }, '2 links copied.'],
    [
      ...['Copy links', 'links'],
      { copy: 'copied', copied: 2, without: 1 },
      '2 links copied. 1 has no link that works.',
    ],
    ['Copy table', 'table', { copy: 'copied', copied: 4, without: 0 }, 'Table of 4 rows copied.'],
    ['Copy messages', 'messages', { copy: 'copied', copied: 1, without: 0 }, '1 message copied.'],
    ['Copy links', 'links', { copy: 'noLink', copied: 0, without: 2 }, 'There is no link to copy'],
    ['Copy links', 'links', { copy: 'late', copied: 0, without: 0 }, 'Press the button again.'],
  ] as const)('%s: %j %j', async (name, what, value, words) => {
    ask.mockResolvedValue({ ok: true, value: { ...value, oldest: null } });
    await show(run);
    button(name as string).click();
    await eventually(() =>
      expect(onNotice).toHaveBeenLastCalledWith(
        expect.objectContaining({ text: expect.stringContaining(words as string) }),
      ),
    );
    expect(ask).toHaveBeenCalledWith('copyRun', expect.objectContaining({ what }));
  });

  test('nothing is offered before there is a link', async () => {
    await show({ ...run, counts: { ...noCounts, waiting: 4 } });
    expect(button('Copy links').getAttribute('aria-disabled')).toBe('true');
    expect(button('Copy table').getAttribute('aria-disabled')).toBe('false');
  });
});

test('the results are saved with the columns that came in, and harmless to a spreadsheet', async () => {
  const ended: Run = {
    ...{ ...run, phase: 'ended', count: 2, header: ['Client', 'Owner'] },
    counts: { ...noCounts, done: 1, left: 1 },
  };
  await keep(
    ended,
    [planned, { ...planned, plan: 'leave', name: '=1+1', id: 'X' }],
    [became(0, { outcome: { kind: 'created', id: 'ACME', name: 'Acme' } })],
  );
  const { comparableName, sortName } = { comparableName: 'acme', sortName: 'acme' };
  await (await opened()).put('companies', {
    ...company('ACME', 'Acme'),
    ...{ comparableName, sortName },
  });
  await show(ended);
  button('Save as CSV').click();
  await eventually(() => expect(download).toHaveBeenCalled());
  const saved = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    await (download.mock.calls.flat()[1] as Blob).arrayBuffer(),
  );
  expect(saved.split('\r\n')).toEqual([
    '\uFEFF"Client","Owner","Company id","Connection link","Outcome"',
    '"Acme","","ACME","https://app.getconduit.app/connect/x","Created"',
    `"'=1+1","","","","Left out"`,
    '',
  ]);
});

test('one of the last runs is shown, and removed only after a question', async () => {
  const [onShow, onRemove] = [vi.fn(), vi.fn()];
  const ended: Run = { ...run, phase: 'ended' };
  draw(<LastRuns runs={[ended]} linkApps={[]} {...{ onShow, onRemove }} />);
  button('clients.csv').click();
  expect(onShow).toHaveBeenCalledWith(ended);
  button('Remove clients.csv from the last runs').click();
  await eventually(() => expect(text()).toContain('Nothing changes in Conduit.'));
  expect(onRemove).not.toHaveBeenCalled();
  button('Remove').click();
  expect(onRemove).toHaveBeenCalledWith(ended);
});

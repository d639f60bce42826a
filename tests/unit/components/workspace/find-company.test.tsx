// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { FindCompany } from '../../../../components/workspace/find-company.tsx';
import { company, directoryOf } from '../directory.ts';
import { asked, inWorkspace } from '../fake-workspace.tsx';
import { ListWorkerInPage } from '../list-worker.ts';
import { box, button, draw, eventually, hasButton, rest, text, type } from '../page.ts';

const { ask } = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock('../../../../utils/ask.ts', () => ({ ask }));

const onShow = vi.fn();
const onShowAll = vi.fn();

async function drawFind(isChoice: boolean): Promise<void> {
  const directory = await directoryOf([
    company('ACME', 'Acme, Inc.'),
    company('OLD', '[retired] Acme Old'),
    company('OFF', 'Acme Off', { linkPage: { url: null, enabled: false } }),
    ...Array.from({ length: 12 }, (_, index) => company(`C${index}`, `Client ${index}`)),
  ]);
  draw(
    await inWorkspace(
      { directory },
      <FindCompany onShow={onShow} {...(isChoice ? { isChoice } : { onShowAll })}>
        <p>Recent</p>
      </FindCompany>,
    ),
  );
}

beforeEach(async () => {
  vi.stubGlobal('Worker', ListWorkerInPage);
  await drawFind(false);
});

const enter = () => document.querySelector('form')?.requestSubmit();
const find = async (wanted: string, seen: string) => {
  type('Find a Company', wanted);
  await eventually(() => expect(text()).toContain(seen));
};

test('shows what is known, and asks the API for nothing while one types', async () => {
  await find('acme', '2 Companies found');
  expect(text()).not.toContain('Acme Old');
  expect(hasButton('Copy link of Acme, Inc.')).toBe(true);
  expect(hasButton('Copy link of Acme Off')).toBe(false);
  expect(ask).not.toHaveBeenCalled();
});

test('Enter shows the first that was found', async () => {
  await find('acme', '2 Companies found');
  enter();
  await eventually(() =>
    expect(onShow).toHaveBeenCalledWith(
      expect.objectContaining({ name: expect.stringContaining('Acme') }),
    ),
  );
  expect(ask).not.toHaveBeenCalled();
});

test('Enter right after the last letter waits for what that letter finds', async () => {
  await find('acme', '2 Companies found');
  type('Find a Company', 'off');
  enter();
  await eventually(() => expect(onShow).toHaveBeenCalled());
  expect(onShow.mock.calls).toEqual([[expect.objectContaining({ id: 'OFF' })]]);
});

test('Enter is forgotten when one types on', async () => {
  type('Find a Company', 'of');
  enter();
  type('Find a Company', 'acme');
  await eventually(() => expect(text()).toContain('2 Companies found'));
  await rest();
  expect(onShow).not.toHaveBeenCalled();
});

test('says how many there are, and leads to all of them', async () => {
  await find('client', '12 Companies found');
  button('Show all 12 Companies in the side panel').click();
  expect(onShowAll.mock.calls).toEqual([['client']]);
  await find('acme', 'Acme, Inc.');
  expect(text()).not.toContain('Show all');
});

test('a retired one is found by its whole id', async () => {
  await find('old', 'Acme Old');
});

test('that nothing was found can be seen, and stands nowhere once something is', async () => {
  await find('ZZZ9', 'No Company in the list matches.');
  expect(document.querySelector('.visually-hidden')).toBeNull();
  await find('acme', '2 Companies found');
  expect(text()).not.toContain('No Company in the list');
});

test('what could not be read is not said to be unknown', async () => {
  class Broken extends ListWorkerInPage {
    override postMessage(): void {
      this.onmessage?.({ data: { kind: 'trouble' } });
    }
  }
  vi.stubGlobal('Worker', Broken);
  await find('acme', 'couldn’t read what Quick Companies stores');
  expect(text()).not.toContain('No Company in the list');
});

test('Enter looks an unknown id up in the API', async () => {
  await find('ZZZ9', 'Look up “ZZZ9” in Conduit');
  ask.mockResolvedValueOnce({ ok: false, error: { kind: 'notFound' } });
  enter();
  await eventually(() => expect(text()).toContain('ZZZ9 doesn’t exist in Agency APP.'));
  expect(ask.mock.calls).toEqual([['readCompany', { linkApp: 'a', id: 'ZZZ9' }]]);
});

test('what was looked up is shown as it was just told, and not asked for again', async () => {
  await find('ZZZ9', 'Look up “ZZZ9” in Conduit');
  const fetched = company('ZZZ9', 'Made by a colleague');
  ask.mockResolvedValueOnce({ ok: true, value: fetched });
  button('Look up “ZZZ9” in Conduit').click();
  await eventually(() => expect(onShow.mock.calls).toEqual([[fetched, true]]));
});

test.each([
  ['has typed on', () => type('Find a Company', 'acme')],
  ['has gone elsewhere', () => draw(<p>New Company</p>)],
])('what was looked up is not shown to a user who %s meanwhile', async (_, leave) => {
  await find('ZZZ9', 'Look up “ZZZ9” in Conduit');
  const { promise, resolve } = Promise.withResolvers();
  ask.mockReturnValueOnce(promise);
  button('Look up “ZZZ9” in Conduit').click();
  await rest();
  leave();
  await rest();
  resolve({ ok: true, value: company('ZZZ9', 'Late') });
  await rest();
  expect(onShow).not.toHaveBeenCalled();
});

test('another id can be looked up while the answer for the one before is awaited', async () => {
  await find('ZZZ9', 'Look up “ZZZ9” in Conduit');
  ask.mockReturnValueOnce(new Promise(() => undefined));
  button('Look up “ZZZ9” in Conduit').click();
  await eventually(() => expect(hasButton('Looking up “ZZZ9”…')).toBe(true));
  await find('ZZZ8', 'Look up “ZZZ8” in Conduit');
  const fetched = company('ZZZ8', 'The right one');
  ask.mockResolvedValueOnce({ ok: true, value: fetched });
  button('Look up “ZZZ8” in Conduit').click();
  await eventually(() => expect(onShow.mock.calls).toEqual([[fetched, true]]));
});

test.each(['.', '..', 'two words'])('%s is no id to look up', async (wanted) => {
  await find(wanted, `Create “${wanted}”`);
  expect(text()).not.toContain('Look up');
  enter();
  await rest();
  expect(ask).not.toHaveBeenCalled();
});

test('what was not found can be created', async () => {
  await find('Zeta', 'Create “Zeta”');
  button('Create “Zeta”').click();
  expect(asked.newCompany).toHaveBeenCalledWith('Zeta');
});

test('what stood below comes back with an empty box', async () => {
  await find('acme', '2 Companies found');
  type('Find a Company', ' ');
  await eventually(() => expect(text()).toContain('Recent'));
  expect(box('Find a Company').value).toBe(' ');
});

describe('where one is only chosen', () => {
  beforeEach(() => drawFind(true));

  test('of more than there is room for it is said how many there are', async () => {
    await find('client', '12 Companies found. Type more of the name.');
    expect(document.querySelectorAll('.row-main')).toHaveLength(9);
  });

  test('Enter leads to the first that was found, and does not take it', async () => {
    await find('acme', '2 Companies found');
    enter();
    await eventually(() => expect(document.activeElement?.className).toContain('row-main'));
    expect(onShow).not.toHaveBeenCalled();
    if (document.activeElement instanceof HTMLElement) document.activeElement.click();
    expect(onShow).toHaveBeenCalledTimes(1);
  });

  test('what was looked up is a row, and not taken', async () => {
    await find('ZZZ9', 'Look up “ZZZ9” in Conduit');
    const fetched = company('ZZZ9', 'Made by a colleague');
    ask.mockResolvedValueOnce({ ok: true, value: fetched });
    enter();
    await eventually(() => expect(text()).toContain('Made by a colleague'));
    expect(text()).not.toContain('No Company in the list');
    expect(onShow).not.toHaveBeenCalled();
    document.querySelector<HTMLElement>('.row-main')?.click();
    expect(onShow.mock.calls).toEqual([[fetched, true]]);
  });
});

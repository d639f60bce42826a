// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Companies } from '../../../../components/companies/companies.tsx';
import { useCompanies } from '../../../../components/companies/use-companies.ts';
import type { DirectoryReader } from '../../../../utils/companies/directory-reader.ts';
import { company, directoryOf } from '../directory.ts';
import { agencyApp } from '../fake-workspace.tsx';
import { ListWorkerInPage } from '../list-worker.ts';
import { button, draw, eventually, hasButton, type } from '../page.ts';

let directory: DirectoryReader;

beforeEach(async () => {
  vi.stubGlobal('Worker', ListWorkerInPage);
  directory = await directoryOf([company('OFF', 'Off Ltd'), company('ACME', 'Acme')]);
});
afterEach(() => vi.unstubAllGlobals());

function List({ isShown }: { isShown: boolean }) {
  const choices = { filter: 'all', order: 'name' } as const;
  const companies = useCompanies({ ...choices, linkApp: 'a', first: [], onTrouble: vi.fn() });
  if (!isShown) return <p>{companies.text}</p>;
  const nothing = vi.fn();
  return (
    <Companies
      {...{ companies, directory, ...choices, copied: null, below: null }}
      linkApp={agencyApp}
      actions={{
        ...{ onShow: nothing, onCopyLink: nothing, onCopyReminder: nothing },
        ...{ onOpenPage: nothing, onOpenRecord: nothing },
      }}
      {...{ onChoose: nothing, onLookUp: async () => {}, onCreate: nothing }}
    />
  );
}

test('a row that the last letter left as it was has the focus again after its details', async () => {
  const again = draw(<List isShown={true} />);
  await eventually(() => expect(hasButton('Acme')).toBe(true));
  type('Find a Company', 'of');
  await eventually(() => expect(hasButton('Acme')).toBe(false));
  type('Find a Company', 'off');
  await eventually(() => button('Off Ltd').focus());
  again(<List isShown={false} />);
  again(<List isShown={true} />);
  expect(document.activeElement).toBe(button('Off Ltd'));
});

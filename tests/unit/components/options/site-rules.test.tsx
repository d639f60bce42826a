// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { SiteRules } from '../../../../components/site-rules/site-rules.tsx';
import { useStored } from '../../../../components/ui/use-stored.ts';
import type { BrokenEntry } from '../../../../utils/browser/stored-entries.ts';
import type { SiteRule } from '../../../../utils/capture/site-rule.ts';
import { DirectoryReader } from '../../../../utils/companies/directory-reader.ts';
import { openForWriting } from '../../../../utils/companies/open-for-writing.ts';
import { type PageLeft, pageForRuleItem } from '../../../../utils/storage.ts';
import { siteRulesItem } from '../../../../utils/stored-options.ts';
import { linkAppOf } from '../../examples.ts';
import { fakeBrowser } from '../fake-browser.ts';
import { box, button, draw, eventually, hasButton, rest, text, type } from '../page.ts';

const { ask } = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock('../../../../utils/ask.ts', () => ({ ask }));

const agency = linkAppOf('a', 'Agency APP');
const rule: SiteRule = {
  ...{ id: '1', prefix: 'acme', pattern: 'https://crm.acme.test/client', nameSelector: null },
  idPlace: { at: 'query', parameter: 'id' },
};
const broken = { ...rule, id: '2', pattern: 'https://old.acme.test/c/:id(\\d+)', prefix: 'old' };
const client = (id: number) => `https://crm.acme.test/client?debug=7&id=${id}`;

/** What the page of each tab says. */
const names = new Map<string, object>();

let directory: DirectoryReader;

function Section({ initialPage }: { initialPage: PageLeft | null }) {
  const rules = useStored(siteRulesItem, [] as SiteRule[]);
  const left = useStored(siteRulesItem.broken, [] as BrokenEntry[]);
  return <SiteRules {...{ rules, directory, initialPage }} broken={left} linkApps={[agency]} />;
}

async function open(stored: unknown[], initialPage: PageLeft | null = null): Promise<void> {
  draw(null);
  draw(<Section initialPage={initialPage} />);
  await rest();
  await fakeBrowser.storage.local.set({ siteRules: { version: 1, value: stored } });
  await rest();
}

const stored = async () =>
  (await fakeBrowser.storage.local.get('siteRules')).siteRules as { value: unknown[] };

beforeEach(async () => {
  names.clear();
  ask.mockImplementation(async (name: string, { address }: { address: string }) => {
    if (name !== 'readHeadings') return { ok: false };
    const value = names.get(address);
    return value ? { ok: true, value } : { ok: false, error: { kind: 'silent' } };
  });
  const database = await openForWriting();
  await database.clear('recordLinks');
  for (const id of [1, 2]) {
    await database.put('recordLinks', {
      ...{ linkApp: 'a', key: `C${id}`, record: `URACMEXR${id}`, system: 'site', kind: 'record' },
      ...{ tenant: 'acme', address: client(id) },
    });
  }
  directory = new DirectoryReader(database);
});

test('a rule that no longer passes is shown with what is wrong, and mended in its place', async () => {
  await open([broken, rule]);
  expect(text()).toContain(broken.pattern);
  expect(text()).toContain('Not used: we can’t read this rule any more.');
  expect(text()).toContain('Use only plain text, * and names such as :id.');
  button(`Edit ${broken.pattern}`).click();
  await rest();
  expect(box('Prefix of its ids').value).toBe('old');
  type('Address pattern', 'https://old.acme.test/c/:id');
  await rest();
  button('Save').click();
  await eventually(async () => {
    expect((await stored()).value).toMatchObject([
      { pattern: 'https://old.acme.test/c/:id' },
      rule,
    ]);
  });
  await eventually(() => expect(text()).not.toContain('Not used'));
});

test('what is no rule at all is shown as it is stored, and goes when its user says so', async () => {
  await open([{ strange: true }, rule]);
  button('Remove {"strange":true}').click();
  await rest();
  const asked = [...document.querySelectorAll<HTMLButtonElement>('dialog button')];
  asked.find(({ textContent }) => textContent === 'Remove')?.click();
  await eventually(async () => expect((await stored()).value).toEqual([rule]));
});

test('a change that gives two linked records one id is said before it is saved', async () => {
  await open([rule]);
  button(`Edit ${rule.pattern}`).click();
  await rest();
  expect(hasButton('Save')).toBe(true);
  type('Parameter', 'debug');
  await rest();
  expect(text()).toContain('2 linked records would all get the id URACMEXR7');
  expect(text()).toContain('If they’re two records, this rule is wrong');
  expect(hasButton('Save anyway')).toBe(true);
  type('Parameter', 'id');
  await rest();
  expect(text()).not.toContain('would all get');
  expect(text()).toContain('The other record gets its own id: 2.');
});

const page = (address: string, tabId = 1): PageLeft => ({ tabId, address, at: Date.now() });

test('a second page of the site shows what differs, and leaves alone what was written', async () => {
  const one = 'https://spa.test/#/app?clientId=5&number=1';
  const other = 'https://spa.test/#/app?clientId=5&number=2';
  const headings = (name: string) => ({
    ...{ usual: 'Atelier', siteNames: [] },
    headings: [
      { selector: 'h1', text: 'Atelier' },
      { selector: 'h5', text: name },
    ],
  });
  names.set(one, headings('Initech'));
  names.set(other, headings('Hooli'));
  await open([], page(one));
  expect(box('Parameter').value).toBe('clientId');
  expect(text()).not.toContain('gets its own id');
  type('Prefix of its ids', 'mine');
  await pageForRuleItem.write(page(other));
  await rest();
  expect(box('Address of a page').value).toBe(other);
  expect(box('Address of another record').value).toBe(one);
  expect(box('Parameter').value).toBe('number');
  expect(box('Prefix of its ids').value).toBe('mine');
  expect(box('Selector for the name').value).toBe('h5');
  expect(text()).toContain('The other record gets its own id: 1.');
});

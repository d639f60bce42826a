// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { TenantChoices } from '../../../../components/link-apps/tenant-choices.tsx';
import { tenantKey } from '../../../../utils/companies/record-link.ts';
import type { LinkApp } from '../../../../utils/link-apps/link-app.ts';
import { tenantsItem } from '../../../../utils/storage.ts';
import { linkAppOf } from '../../examples.ts';
import { button, draw, hasButton, rest, text } from '../page.ts';

const { ask } = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock('../../../../utils/ask.ts', () => ({ ask }));

const [agency, studio] = [linkAppOf('a', 'Agency APP'), linkAppOf('b', 'Studio APP')];
const hubSpot = tenantKey({ system: 'hubspot', tenant: '42' });
const own = tenantKey({ system: 'site', tenant: 'acme' });

async function open(linkApps: LinkApp[], initial: Record<string, string>): Promise<void> {
  await tenantsItem.write(initial);
  draw(null);
  draw(<TenantChoices linkApps={linkApps} initial={initial} />);
}

beforeEach(() => {
  ask.mockResolvedValue({ ok: true, value: null });
});

test('says where none is bound yet how one comes to be', async () => {
  await open([agency], {});
  expect(text()).toContain('The first Company you create from a CRM account');
});

test('leaves out what cannot be read, and what belongs to a Link APP that is gone', async () => {
  await open([agency], { [hubSpot]: 'gone', 'no tenant': 'a' });
  expect(hasButton('Forget HubSpot · 42')).toBe(false);
});

test('gives a tenant another Link APP', async () => {
  await open([agency, studio], { [hubSpot]: 'a', [own]: 'b' });
  expect(text()).toContain('HubSpot · 42');
  expect(text()).toContain('Own site · acme');
  const select = document.querySelector<HTMLSelectElement>(
    'select[aria-label="Link APP of HubSpot · 42"]',
  );
  if (!select) throw new Error('There is no choice');
  select.value = 'b';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await rest();
  expect(ask).toHaveBeenCalledWith('bindTenant', { tenant: hubSpot, linkApp: 'b' });
  expect(text()).toContain('New Companies from HubSpot · 42 go into Studio APP from now on.');
});

test('forgets a tenant, and says what did not come about', async () => {
  await open([agency], { [hubSpot]: 'a' });
  button('Forget HubSpot · 42').click();
  await rest();
  expect(ask).toHaveBeenCalledWith('bindTenant', { tenant: hubSpot, linkApp: null });
  expect(text()).toContain('HubSpot · 42 is forgotten.');
  ask.mockResolvedValue({ ok: false, error: { kind: 'storage' } });
  button('Forget HubSpot · 42').click();
  await rest();
  expect(text()).toContain('couldn’t save to this computer');
});

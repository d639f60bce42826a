import type { RigBrowser } from '../../rig/rig-browser.ts';

/** Links the record of an address to a Company of the first Link APP, as a page of ours asks for it. */
export async function linkTo(
  browser: RigBrowser,
  id: string,
  address: string,
  record?: string,
): Promise<void> {
  const page = await browser.openTab('options.html');
  await page.evaluate(
    async (company, where, unknown) => {
      const { linkApps } = await chrome.storage.local.get<{
        linkApps: { value: { id: string }[] };
      }>('linkApps');
      const send = (type: string, data: object) =>
        chrome.runtime.sendMessage({ id: 1, type, data, timestamp: Date.now() });
      const reply = await send('recognise', { address: where });
      const from = reply?.res?.value?.from ?? {
        ...{ record: unknown, system: 'hubspot', kind: 'company', tenant: null, address: where },
      };
      await send('linkRecord', { linkApp: linkApps.value[0]?.id ?? '', id: company, from });
    },
    id,
    address,
    record ?? null,
  );
  await page.close();
}

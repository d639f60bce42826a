import { type Place, readPage } from '../browser/page-scripts.ts';
import { type ChosenName, chooseLinkName, chooseName } from '../capture/choose-name.ts';
import type { PageFailure } from '../capture/page-reading.ts';
import { recogniseRecord } from '../capture/recognise-record.ts';
import { systems } from '../capture/systems.ts';
import type { Request } from '../messages.ts';
import { failed, type Result, success } from '../result.ts';

/** Names come late on single-page applications: the page is looked at again for so long. */
const lookAgainFor = 400;
const pause = 60;

/** The name that the page at `address` gives: looked for again until it is certain, or a moment has passed. */
export async function readPageName(
  place: Place,
  address: string,
): Promise<Result<ChosenName | null, PageFailure>> {
  const system = systemAt(address);
  const { nameFields = [], within = '', panels = [] } = system?.page ?? {};
  const question = { fields: nameFields, within, panels, link: null };
  const end = Date.now() + lookAgainFor;
  for (;;) {
    const reading = await readPage(place, question);
    if (!reading.ok) return reading;
    if (!isSamePage(reading.value.address, address)) return failed('silent');
    const chosen = chooseName(reading.value, system);
    if (chosen?.isCertain || !system || Date.now() > end) return success(chosen);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** The page may have gone on to another record since it was clicked. */
function isSamePage(now: string, then: string): boolean {
  const idOf = (address: string) => recogniseRecord(address)?.companyId;
  return now === then || idOf(now) === idOf(then);
}

/** The name that the links to this address give, in the frame where one of them was clicked. */
export async function readLinkName(
  place: Place,
  link: string,
): Promise<Result<ChosenName | null, PageFailure>> {
  const reading = await readPage(place, { fields: [], within: '', panels: [], link });
  return reading.ok ? success(chooseLinkName(reading.value, systemAt(link))) : reading;
}

const systemAt = (address: string) => {
  const record = recogniseRecord(address);
  return systems.find(({ name }) => name === record?.system) ?? null;
};

export const readName = ({ tabId, address }: Request<'readName'>) =>
  readPageName({ tabId, frameId: 0 }, address);

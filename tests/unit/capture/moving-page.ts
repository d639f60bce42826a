import { chooseName } from '../../../utils/capture/choose-name.ts';
import { knownPage } from '../../../utils/capture/known-page.ts';
import { nameAge, type PageName } from '../../../utils/capture/name-age.ts';
import { type Remember, rememberPage } from '../../../utils/capture/page-memory.ts';
import type { PageReading } from '../../../utils/capture/page-reading.ts';
import { recogniseRecord } from '../../../utils/capture/recognise-record.ts';

export const recordAddress = (id: number) => `https://app.hubspot.com/contacts/42/record/0-2/${id}`;
export const listAddress = 'https://app.hubspot.com/contacts/42/objects/0-2/views/all/list';

/** As a reading gives them. */
const mostMoves = 50;

const keyOf = (address: string) => recogniseRecord(address)?.companyId ?? null;

/** A single-page application as far as a look sees it; its clock is the test's. */
export class MovingPage {
  title: string;
  field: string;
  address: string;
  private readonly loadedFor: string;
  private readonly addresses: string[] = [];
  private readonly navigation = new EventTarget();
  private remember: Remember | undefined;

  constructor(address: string, name: string) {
    this.address = address;
    this.loadedFor = address;
    this.title = name;
    this.field = name;
  }

  /** The address changes at once, and nothing else. `replaces`: the history keeps no trace of it. `isAnnounced`: the browser says so. */
  move(address: string, { replaces = false, isAnnounced = true } = {}): void {
    if (!replaces) this.addresses.push(this.address, address);
    this.address = address;
    if (isAnnounced) this.navigation.dispatchEvent(new Event('currententrychange'));
  }

  /** What a look of ours reads; the first one lets our script in. */
  read(): PageReading {
    this.remember ??= rememberPage(this.document());
    const stand = () => ({ title: this.title, texts: [this.field].filter((text) => text !== '') });
    return {
      ...{ address: this.address, title: this.title, fields: [this.field], selection: '' },
      ...{ organizations: [], openGraphTitle: '', headings: [], linkTexts: [] },
      ...{ isTranslated: false, isInFrame: false, loadedFor: this.loadedFor },
      moves: this.addresses.slice(-mostMoves),
      memory: this.remember(stand),
    };
  }

  look(): PageName | null {
    const reading = this.read();
    const known = knownPage(recogniseRecord(this.address));
    const chosen = chooseName(reading, known);
    if (!chosen) return null;
    const age = nameAge(chosen.name, reading, { keyOf, known });
    return { ...chosen, age, isTranslated: false, isCertain: chosen.isCertain && age === 'fresh' };
  }

  private document(): Document {
    const page = this;
    return {
      get title() {
        return page.title;
      },
      location: {
        get href() {
          return page.address;
        },
      },
      documentElement: { lang: 'en' },
      defaultView: { navigation: this.navigation },
    } as unknown as Document;
  }
}

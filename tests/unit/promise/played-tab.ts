import type { PageQuestion, PageReading } from '../../../utils/capture/page-reading.ts';
import { MovingPage } from '../capture/moving-page.ts';
import type { World } from './world.ts';

/** When title and name field say who it is, in milliseconds after the address; each by itself. */
export interface Lags {
  title: number;
  field: number;
}

/** What a page says before that. */
export type Meanwhile = 'what stood there' | 'Loading...';

/** What a page is of, and what it is called. */
interface Place {
  address: string;
  name: string;
  /** It has no place for a record's name. */
  isList?: true;
}

interface Answer extends Lags {
  said: Record<keyof Lags, string>;
}

/** A tab with a CRM that is one page: the address comes first, and its answers when they please. */
export class PlayedTab {
  /** The links on it say this of all that they lead to. */
  linkText = '';
  readonly #world: World;
  #page: MovingPage;
  #answers: Answer[] = [];
  #isTranslated = false;

  constructor(world: World, place: Place) {
    this.#world = world;
    this.#page = new MovingPage(place.address, '');
    this.#answers = [this.#answer(place, { title: 0, field: 0 })];
  }

  get address(): string {
    return this.#page.address;
  }

  /** A document of its own. */
  load(place: Place, lags: Lags, isTranslated: boolean): void {
    this.#isTranslated = isTranslated;
    this.#page = new MovingPage(place.address, 'Loading...');
    this.#answers = [this.#answer(place, lags)];
  }

  move(place: Place, lags: Lags, meanwhile: Meanwhile): void {
    this.#show();
    if (meanwhile === 'Loading...')
      Object.assign(this.#page, { title: meanwhile, field: meanwhile });
    this.#world.inPage(() => this.#page.move(place.address));
    this.#answers.push(this.#answer(place, lags));
  }

  read({ link }: PageQuestion): PageReading {
    return this.#world.inPage(() => {
      this.#show();
      const linkTexts = link === null ? [] : [this.linkText];
      return { ...this.#page.read(), linkTexts, isTranslated: this.#isTranslated };
    });
  }

  #answer({ name, isList }: Place, { title, field }: Lags): Answer {
    const now = this.#now();
    const says = this.#isTranslated ? `${name} übersetzt` : name;
    const said = { title: says, field: isList ? '' : says };
    return { said, title: now + title, field: now + field };
  }

  /** Whichever came last stands there, whatever it was asked for. */
  #show(): void {
    for (const part of ['title', 'field'] as const) {
      const come = this.#answers.filter((answer) => answer[part] <= this.#now());
      const last = come.toSorted((one, other) => one[part] - other[part]).at(-1);
      if (last) this.#page[part] = last.said[part];
    }
  }

  #now = (): number => this.#world.inPage(() => performance.now());
}

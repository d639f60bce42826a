import { amendRunRow, changeRun, resumeRuns, startRun } from '../../../utils/background/runs.ts';
import { drivers, paces, runStore } from '../../../utils/background/settle-row.ts';
import { openStores } from '../../../utils/background/stores.ts';
import { toFailure } from '../../../utils/background/to-failure.ts';
import type { PlannedRow, RunRow, SheetRow } from '../../../utils/bulk/run.ts';
import { placeOfRow } from '../../../utils/bulk/run.ts';
import { companyKey } from '../../../utils/companies/company-id.ts';
import type { SeenMatches } from '../../../utils/creating/likely-matches.ts';
import { environment } from './environment.ts';
import type { Judge, Press } from './judge.ts';
import type { Step } from './steps.ts';
import type { Wanted } from './users.ts';
import type { World } from './world.ts';

const matching = { roles: [], source: null, tenant: '' };
const noMatches: SeenMatches = { companies: [], unsettled: [] };

const plan = ({ id, name, record }: Wanted): PlannedRow => ({
  ...{ plan: 'create', status: { kind: 'new' }, seen: noMatches },
  ...{ id, name, from: record?.from ?? null },
});

/** A row that somebody has a run create, and what it was for. */
interface Row {
  run: string;
  index: number;
  wanted: Wanted;
  press: Press;
}

let batchCount = 0;

// What a worker holds in its memory: one that has died changes nothing of the next one's.
for (const map of [drivers, paces] as Map<string, unknown>[]) {
  const { set, delete: remove } = map;
  map.set = (...entry) => (environment.isDead() ? map : set.apply(map, entry));
  map.delete = (key) => !environment.isDead() && remove.call(map, key);
}

/** What the users of one browser have a run do: each of its rows is a press that nobody looks at. */
export class PlayedRuns {
  readonly #world: World;
  readonly #judge: Judge;
  readonly #begin: (wanted: Wanted) => Press;
  readonly #batches = new Map<string, [Wanted, Press][]>();
  readonly #rows: Row[] = [];

  constructor(world: World, judge: Judge, begin: (wanted: Wanted) => Press) {
    this.#world = world;
    this.#judge = judge;
    this.#begin = begin;
    environment.onRun = (batch, run) => {
      const rows = this.#batches.get(batch) ?? [];
      rows.forEach(([wanted, press], index) => void this.#rows.push({ run, index, wanted, press }));
    };
  }

  get isAny(): boolean {
    return this.#batches.size > 0;
  }

  isRow = (press: Press): boolean => this.#rows.some((row) => row.press === press);

  /** As the next worker finds them. */
  static die(): void {
    drivers.clear();
    paces.clear();
  }

  /** Of the row of a run, by the id that was sent for it. */
  press(run: string, index: number, key: string): Press | undefined {
    const isOf = (row: Row) => row.run === run && row.index === index;
    return this.#rows.findLast((row) => isOf(row) && row.press.key === key)?.press;
  }

  /** Whatever was known when its rows were looked at: all of them are to be created. */
  async start(linkApp: string, wanted: Wanted[], isTwice: boolean): Promise<void> {
    batchCount += 1;
    const batch = `b${batchCount}`;
    const presses = wanted.map((one): [Wanted, Press] => [one, this.#begin(one)]);
    this.#batches.set(batch, presses);
    const facts = { title: '', header: null, target: null, isWhole: false, at: 1, matching };
    const begin = () => startRun({ batch, linkApp, pageEnabled: true });
    // A Link APP that has ended gets none, nor is there any on a full disk.
    await this.#world
      .run(async () => {
        const store = await runStore();
        await store.beginBatch({ id: batch, count: wanted.length, ...facts });
        const rows = wanted.map(({ name }): SheetRow => ({ cells: [name] }));
        await store.writeChunk(batch, 0, rows);
        await store.planChunk(batch, 0, wanted.map(plan));
        await Promise.all((isTwice ? [begin, begin] : [begin]).map((one) => one()));
      }, presses[0]?.[1].gestureAt)
      .catch(toFailure);
  }

  alarm(): unknown {
    return environment.alarms.has('run') && this.#world.run(() => resumeRuns());
  }

  async change(what: Extract<Step, { do: 'changeRun' }>['what']): Promise<void> {
    await this.#world.run(async () => {
      for (const { linkApp, run } of await (await runStore()).runs()) {
        await changeRun({ linkApp, run, what }).catch(() => null);
      }
      return true;
    });
  }

  /** With another id; or in spite of what holds it, where its user sees that this is another client. */
  async amend(row: number, otherId: boolean): Promise<void> {
    const { run, index, wanted } = this.#rows.at(row) ?? {};
    if (run === undefined || index === undefined || !wanted) return;
    const { database } = await openStores();
    const kept = (await database.getAll('runRows')).find(
      (one) => one.run === run && one.index === index,
    );
    if (!kept || !['held', 'failed', 'left'].includes(kept.state)) return;
    const { linkApp } = kept;
    const { companies = [], unsettled = [] } = kept.outcome?.matches ?? {};
    const seen = { companies: companies.map(({ key }) => key), unsettled };
    const press = this.press(run, index, companyKey(wanted.id));
    const isSame = (key: string) =>
      this.#judge.clientOf(press?.customer ?? 'home', key) === wanted.client;
    if (otherId) {
      const mended = { ...wanted, id: `M${wanted.id}`.slice(0, 20) };
      this.#rows.push({ run, index, wanted: mended, press: this.#begin(mended) });
      const text = { id: mended.id };
      await this.#world.run(() => amendRunRow({ linkApp, run, index, text }).catch(() => null));
    } else if (press && ![...seen.companies, ...seen.unsettled].some(isSame)) {
      press.seen = seen;
      const createAnyway = seen;
      await this.#world.run(() =>
        amendRunRow({ linkApp, run, index, createAnyway }).catch(() => null),
      );
    }
  }

  /** Says what is wrong with what is told of rows once all is over. */
  async judgeRows(linkApp: string): Promise<void> {
    const { database } = await openStores();
    const [runs, rows, sheets] = await Promise.all([
      database.getAll('runs'),
      database.getAll('runRows'),
      database.getAll('sheets'),
    ]);
    for (const run of runs) {
      if (run.linkApp !== linkApp || run.phase === 'preparing') continue;
      if (run.phase !== 'ended') this.#judge.note(`a run never ends: ${JSON.stringify(run)}`);
    }
    for (const row of rows) {
      const [number, place] = placeOfRow(row.index);
      const chunk = sheets.find((one) => one.run === row.run && one.number === number);
      const { planned } = chunk?.rows[place] ?? {};
      if (row.linkApp === linkApp && planned) this.#judgeRow(row, planned);
    }
  }

  #judgeRow({ linkApp, run, index, state, outcome }: RunRow, { id }: PlannedRow): void {
    const key = companyKey(outcome?.id ?? id ?? '');
    const press = this.press(run, index, key) ?? this.press(run, index, companyKey(id ?? ''));
    // What a row ended with is told when it ends: what was sent for it before is none of it.
    if (!press || state === 'left') return;
    // What was sent before its Link APP ended, nobody here knows of.
    if (outcome?.kind === 'existed' && press.linkApp !== linkApp) return;
    const what = { refused: 'createRefused', notSent: 'createNotSent', likelyMatches: 'notMade' };
    const kind = outcome?.kind ?? 'none';
    if (kind === 'unknown') this.#judge.note(`a row is unknown for ever: ${key}`);
    else if (kind === 'existed' && this.#isOthers(key, press))
      this.#judge.note(`a row has another client’s ${key}`);
    else this.#judge.noteOutcome(what[kind as keyof typeof what] ?? kind, key, press);
  }
  /** Its link would go out to the row's client. */
  #isOthers = (key: string, { customer, client }: Press): boolean =>
    this.#judge.clientOf(customer, key) !== client;
}

import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listAddress, MovingPage, recordAddress } from './moving-page.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

const wait = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);

/** A page that was looked at, and has stood for a while since. */
function seenPage(address = recordAddress(1), name = 'Acme'): MovingPage {
  const page = new MovingPage(address, name);
  page.look();
  wait(3000);
  return page;
}

/** Moves as applications do: first the address, then the name. */
function go(page: MovingPage, address: string, name: string, lag: number): void {
  page.move(address);
  const show = () => {
    page.title = name;
    page.field = name;
  };
  if (lag === 0) show();
  else setTimeout(show, lag);
}

/** Looks every 100 milliseconds until the name is certain; what it was then, and when. */
function lookFor(page: MovingPage, milliseconds: number): { name: string; after: number } | null {
  for (let after = 0; after <= milliseconds; after += 100) {
    const seen = page.look();
    if (seen?.isCertain) return { name: seen.name, after };
    wait(100);
  }
  return null;
}

test('a page that was loaded for its record is certain at the first look', () => {
  const page = new MovingPage(recordAddress(1), 'Acme');
  expect(page.look()).toMatchObject({ name: 'Acme', isCertain: true, age: 'fresh' });
});

test('so it is after other tabs of the same record', () => {
  const page = new MovingPage(recordAddress(1), 'Acme');
  page.move(`${recordAddress(1)}/view/1`);
  expect(page.look()?.isCertain).toBe(true);
});

test.each([0, 300, 1000, 3000, 10_000])(
  'a page that was first looked at after it had moved from another record, and lags by %i ms: no name is certain',
  (lag) => {
    const page = new MovingPage(recordAddress(1), 'Acme');
    go(page, recordAddress(2), 'Globex', lag);
    expect(lookFor(page, 15_000)).toBeNull();
    expect(page.look()).toMatchObject({ name: 'Globex', isCertain: false, age: 'unseen' });
    // From now on it is known.
    go(page, recordAddress(3), 'Initech', lag);
    expect(lookFor(page, 15_000)).toMatchObject({ name: 'Initech' });
  },
);

test.each([0, 50, 300, 1000])(
  'a page that was first looked at after it had moved from a list, and lags by %i ms: the right name, once it has stood',
  (lag) => {
    const page = new MovingPage(listAddress, '');
    go(page, recordAddress(2), 'Globex', lag);
    expect(lookFor(page, 3000)).toEqual({ name: 'Globex', after: 2000 });
  },
);

test.each([0, 50, 300, 1000, 3000, 10_000])(
  'a page that was looked at before it moved, and lags by %i ms: the right name as soon as it stands',
  (lag) => {
    const page = seenPage();
    go(page, recordAddress(2), 'Globex', lag);
    expect(lookFor(page, 15_000)).toEqual({ name: 'Globex', after: Math.ceil(lag / 100) * 100 });
  },
);

test('the name that another record had here stays uncertain, however long it stands', () => {
  const page = seenPage();
  page.move(recordAddress(2));
  expect(page.look()).toMatchObject({ name: 'Acme', isCertain: false, age: 'early' });
  wait(60_000);
  expect(page.look()).toMatchObject({ name: 'Acme', isCertain: false, age: 'another' });
});

test('however the page came to it', () => {
  const page = seenPage();
  page.move(recordAddress(2), { isAnnounced: false });
  page.look();
  wait(60_000);
  expect(page.look()).toMatchObject({ name: 'Acme', isCertain: false, age: 'another' });
});

test('and so does what a list was called', () => {
  const page = seenPage(listAddress, 'Companies');
  page.move(recordAddress(2));
  wait(60_000);
  expect(page.look()?.isCertain).toBe(false);
});

test('a move that the browser does not tell of is found at the next look, and waited for', () => {
  const page = seenPage(listAddress, 'Companies');
  page.move(recordAddress(2), { isAnnounced: false });
  setTimeout(() => Object.assign(page, { title: 'Acme', field: 'Acme' }), 1000);
  expect(lookFor(page, 3000)).toEqual({ name: 'Acme', after: 2000 });
});

test('back at a record its name is its own again', () => {
  const page = seenPage();
  go(page, recordAddress(2), 'Globex', 300);
  expect(page.look()?.isCertain).toBe(false);
  expect(lookFor(page, 3000)?.name).toBe('Globex');
  wait(3000);
  go(page, recordAddress(1), 'Acme', 300);
  expect(lookFor(page, 3000)).toEqual({ name: 'Acme', after: 300 });
});

test('a late answer for the record before is not taken for this one’s', () => {
  const page = seenPage();
  go(page, recordAddress(2), 'Globex', 1000);
  wait(100);
  go(page, recordAddress(3), 'Initech', 1000);
  expect(lookFor(page, 4000)).toBeNull();
  expect(page.look()).toMatchObject({ name: 'Initech', age: 'unseen' });
});

test('nor one that comes after the page has emptied itself for the next record, however late', () => {
  const page = seenPage();
  go(page, recordAddress(2), 'Globex', 7000);
  wait(5000);
  Object.assign(page, { title: 'Loading...', field: 'Loading...' });
  go(page, recordAddress(3), 'Initech', 7000);
  wait(2100);
  expect(page.look()).toMatchObject({ name: 'Globex', isCertain: false });
});

test('nor where it has stood there for long, since the own one never came', () => {
  const page = seenPage();
  go(page, recordAddress(2), 'Globex', 7000);
  wait(5000);
  Object.assign(page, { title: 'Loading...', field: 'Loading...' });
  page.move(recordAddress(3));
  wait(20_000);
  page.look();
  wait(1000);
  expect(page.look()).toMatchObject({ name: 'Globex', isCertain: false });
});

test('not even where the record before was never shown, however slow it was', () => {
  const page = seenPage();
  go(page, recordAddress(2), 'Globex', 5500);
  wait(5000);
  go(page, recordAddress(3), 'Initech', 1500);
  wait(600);
  expect(page.look()).toMatchObject({ name: 'Globex', isCertain: false });
  expect(lookFor(page, 5000)).toBeNull();
  expect(page.look()).toMatchObject({ name: 'Initech', age: 'unseen' });
});

test('so it is where nobody saw the page move', () => {
  const page = new MovingPage(recordAddress(1), 'Acme');
  go(page, recordAddress(2), 'Globex', 2050);
  wait(100);
  go(page, recordAddress(3), 'Initech', 2050);
  expect(lookFor(page, 4000)).toBeNull();
  expect(page.look()).toMatchObject({ name: 'Initech', age: 'unseen' });
});

test('addresses that replace each other count, though the history has none of them', () => {
  const page = seenPage();
  page.move(recordAddress(2), { replaces: true });
  Object.assign(page, { title: 'Globex', field: 'Globex' });
  wait(3000);
  page.move(recordAddress(1), { replaces: true });
  expect(page.look()).toMatchObject({ name: 'Globex', isCertain: false, age: 'early' });
});

test('a title that comes before the address is not waited for', () => {
  const page = seenPage();
  page.title = 'Globex';
  go(page, recordAddress(2), 'Globex', 300);
  expect(lookFor(page, 3000)).toEqual({ name: 'Globex', after: 300 });
});

test('however a page moves and whenever it is looked at, no name but its record’s is certain', () => {
  interface Step {
    record: number;
    lag: number;
    titleLag: number;
    stay: number;
    looks: number;
    drops: boolean;
  }
  const step: fc.Arbitrary<Step> = fc.record({
    record: fc.integer({ min: 1, max: 4 }),
    lag: fc.constantFrom(0, 50, 300, 1000, 1500, 3000, 10_000),
    titleLag: fc.constantFrom(0, 50, 300, 1000, 1500, 3000, 10_000),
    stay: fc.constantFrom(0, 10, 200, 700, 1900, 2500, 6000, 12_000),
    looks: fc.constantFrom(0, 100, 250, 1000),
    drops: fc.boolean(),
  });
  const run = (steps: Step[], wasLookedAt: boolean) => {
    const page = new MovingPage(recordAddress(9), 'Client 9');
    if (wasLookedAt) page.look();
    let now = 9;
    for (const { record, lag, titleLag, stay, looks, drops } of steps) {
      page.move(recordAddress(record));
      now = record;
      // Good applications drop an answer that nobody waits for any more.
      const isWanted = () => !drops || now === record;
      setTimeout(() => isWanted() && Object.assign(page, { field: `Client ${record}` }), lag);
      setTimeout(() => isWanted() && Object.assign(page, { title: `Client ${record}` }), titleLag);
      for (let passed = 0; passed < stay; passed += looks || stay) {
        if (looks > 0) {
          const seen = page.look();
          if (seen?.isCertain) expect(seen.name).toBe(`Client ${record}`);
        }
        wait(Math.min(looks || stay, stay - passed));
      }
    }
  };
  // An application that answers late, and in the wrong order, shows a wrong name for good; one that drops
  // no answer may lag by less than the time after which a page counts as settled.
  const constant = fc
    .tuple(step, fc.array(step, { maxLength: 8 }))
    .map(([{ lag, titleLag, drops }, steps]) =>
      steps.map((one) =>
        drops
          ? { ...one, drops }
          : { ...one, drops, lag: Math.min(lag, 1500), titleLag: Math.min(titleLag, 1500) },
      ),
    );
  fc.assert(fc.property(constant, fc.boolean(), run), { numRuns: 500 });
});

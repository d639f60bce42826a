import { runProgram } from '../tools/run-program.ts';

const cases = 10_000;

/** Plays the promise of a create in so many cases; whether it held in all of them. */
export function provePromise(): boolean {
  process.env.PROPERTY_CASES = String(cases);
  return runProgram('vitest run --project unit tests/unit/promise');
}

/** Plays bulk runs whose worker is killed again and again; whether all that was promised held. */
export function proveKills(): boolean {
  process.env.BULK_KILLS = 'whole';
  return runProgram('vitest run --project unit tests/unit/bulk/kills');
}

/** Gives doors, parsers and readers whatever it may be, so many times each; whether they all held. */
export function proveFuzz(): boolean {
  process.env.FUZZ_CASES = String(cases);
  return runProgram('vitest run --project unit tests/unit/fuzz');
}

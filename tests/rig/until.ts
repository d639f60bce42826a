const pause = 40;

/** In milliseconds. A slow machine under load takes its time; only what fails waits for so long. */
export const patience = 20_000;

/**
 * Asks again and again until there is an answer that is neither undefined nor false. A probe that
 * throws is asked again too: a page may be loading just then.
 * @throws Error that says what was waited for, and what stood in its way
 */
export async function until<Value>(
  what: string,
  probe: () => Promise<Value | undefined | false> | Value | undefined | false,
  timeout = patience,
): Promise<Value> {
  const end = Date.now() + timeout;
  let obstacle: unknown;
  do {
    try {
      const value = await within(Math.max(end - Date.now(), 1), probe());
      if (value !== undefined && value !== false) return value;
      obstacle = undefined;
    } catch (error) {
      obstacle = error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  } while (Date.now() < end);
  throw new Error(`Waited ${timeout} ms for ${what}`, { cause: obstacle });
}

/** @throws Error when there is no answer within so many milliseconds */
export async function within<Value>(
  milliseconds: number,
  answer: Promise<Value> | Value,
): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer in ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([answer, end]);
  } finally {
    clearTimeout(timer);
  }
}

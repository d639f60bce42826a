/**
 * Asks for each of these, some at once, in their order; ends early where an answer says so, or it is
 * stopped. What was asked by then is waited for.
 */
export async function askEach<Item>(
  items: readonly Item[],
  ask: (item: Item) => Promise<'goOn' | 'stop'>,
  { atOnce, signal }: { atOnce: number; signal: AbortSignal },
): Promise<void> {
  const waiting = items.values();
  let stopped = false;
  const askOn = async () => {
    for (const item of waiting) {
      if ((await ask(item)) === 'stop') stopped = true;
      if (stopped || signal.aborted) return;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, askOn));
}

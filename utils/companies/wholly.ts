/**
 * Does all the work of a transaction, or nothing of it: an exception in the middle would otherwise
 * leave what was written before it.
 */
export async function wholly<Value>(
  transaction: { done: Promise<void>; abort(): void },
  work: () => Promise<Value>,
): Promise<Value> {
  try {
    const [value] = await Promise.all([work(), transaction.done]);
    return value;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // The transaction has already ended.
    }
    throw error;
  }
}

/** Either a value or the failure that stood in its way: errors are values here, they cross messages whole. */
export type Result<Value, Failure> = { ok: true; value: Value } | { ok: false; error: Failure };

export const success = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });
export const failed = <Failure>(error: Failure): { ok: false; error: Failure } => ({
  ok: false,
  error,
});

import type { Failure } from '../companies/outcome.ts';

/**
 * Whether an undocumented call is not there, or not for this token: the feature that it feeds is
 * hidden, and nothing is an error.
 */
export const isHiddenFeature = (failure: Failure): boolean =>
  failure.kind === 'notFound' ||
  failure.kind === 'forbidden' ||
  (failure.kind === 'refused' && failure.status === 405);

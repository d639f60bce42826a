import { isRefusedInPrivate } from '../browser/private-window.ts';
import { FullStorageError, UnknownDataError } from '../browser/stored-item.ts';
import { EndedLinkAppError } from '../companies/ended-link-app.ts';
import type { Failure } from '../companies/outcome.ts';

/** What an exception of the stores means to the user. Anything else is a fault of ours, and thrown on. */
export function toFailure(error: unknown): Failure {
  if (error instanceof UnknownDataError) return { kind: 'newerData' };
  if (error instanceof FullStorageError) return { kind: 'storage' };
  if (error instanceof EndedLinkAppError) return { kind: 'endedLinkApp' };
  if (isRefusedInPrivate(error)) return { kind: 'privateWindow' };
  if (error instanceof DOMException) {
    return { kind: error.name === 'VersionError' ? 'newerData' : 'storage' };
  }
  throw error;
}

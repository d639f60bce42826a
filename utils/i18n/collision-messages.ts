import type { Collision } from '../capture/bare-company-id.ts';
import { localeOfMessages, type MessageKey, translate } from './translate.ts';

const others: Record<Collision, MessageKey> = {
  otherKind: 'collision_other_kind',
  otherTenant: 'collision_other_tenant',
  otherSystem: 'collision_other_system',
};

/** Whose id a Company id could also be, as a part of a sentence. */
export function collisionText(collisions: readonly Collision[]): string {
  const list = new Intl.ListFormat(localeOfMessages(), { type: 'disjunction' });
  return list.format(collisions.map((collision) => translate(others[collision])));
}

import type { AnyRecord } from './any-record.ts';
import type { CrmSystem } from './crm-system.ts';
import { ownSite } from './own-site.ts';
import type { NameField } from './page-facts.ts';
import { systemNamed } from './systems.ts';

/** What is known of a record's page: by its system, or by the user's own rule. */
export type KnownPage = Pick<CrmSystem, 'title' | 'page'>;

/** Null: nothing is known. */
export function knownPage(record: AnyRecord | null): KnownPage | null {
  if (!record) return null;
  if (record.system !== ownSite) return systemNamed(record.system) ?? null;
  const { nameSelector } = record.rule;
  return { title: '', page: { nameFields: nameSelector === null ? [] : fieldsAt(nameSelector) } };
}

/** What a user's selector finds: a heading, or a box whose text content is not what one sees. */
export const fieldsAt = (selector: string): NameField[] => [
  { selector, read: 'text' },
  { selector, read: 'value' },
];

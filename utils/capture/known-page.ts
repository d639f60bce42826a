import type { AnyRecord } from './any-record.ts';
import type { CrmRecord } from './crm-record.ts';
import type { CrmSystem } from './crm-system.ts';
import { ownSite } from './own-site.ts';
import type { NameField } from './page-facts.ts';
import { systemNamed } from './systems.ts';

/** What is known of a record's page: by its system, or by the user's own rule. */
export type KnownPage = Pick<CrmSystem, 'title' | 'page'>;

/** Null: nothing is known. */
export function knownPage(record: AnyRecord | null): KnownPage | null {
  if (!record) return null;
  if (record.system !== ownSite) return pageOf(record);
  const { nameSelector } = record.rule;
  const nameFields = nameSelector === null ? [] : fieldsAt(nameSelector);
  return { title: '', page: { nameFields, placeholders: [record.recordId] } };
}

function pageOf({ system: name, kind, recordId }: CrmRecord): KnownPage | null {
  const system = systemNamed(name);
  if (!system) return null;
  const { title, page } = system;
  const nameFields = page.nameFields.filter((field) => !field.kind || field.kind === kind);
  // Some show the id of a record that has no name.
  const placeholders = [...(page.placeholders ?? []), recordId];
  return { title, page: { ...page, nameFields, placeholders } };
}

/** What a user's selector finds: a heading, or a box whose text content is not what one sees. */
export const fieldsAt = (selector: string): NameField[] => [
  { selector, read: 'text' },
  { selector, read: 'value' },
];

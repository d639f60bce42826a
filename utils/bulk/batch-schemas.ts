import * as v from 'valibot';
import { isRecordKind, type RecordKind } from '../capture/record-kind.ts';
import { recordReferenceSchema } from '../companies/record-link.ts';
import { visibleText } from '../companies/visible-text.ts';
import { columnRoles } from './column-roles.ts';
import type { ExportName } from './exports.ts';

/** What pages say of the batch, as the background parses it at its door. */

const text = v.pipe(v.string(), v.transform(visibleText));

export const matchingSchema = v.object({
  roles: v.array(v.nullable(v.picklist(columnRoles))),
  source: v.nullable(
    v.object({
      // Pages would have the table of exports in what they read first, were it named here.
      system: v.custom<ExportName>((name) => typeof name === 'string'),
      kind: v.custom<RecordKind>((kind) => typeof kind === 'string' && isRecordKind(kind)),
    }),
  ),
  tenant: v.string(),
});

/** Null: as the row itself says it. */
export const rowTextSchema = v.object({
  name: v.exactOptional(v.nullable(text)),
  id: v.exactOptional(v.nullable(text)),
});

export const rowChoiceSchema = v.object({
  leftOut: v.exactOptional(v.boolean()),
  createAnyway: v.exactOptional(v.boolean()),
  use: v.exactOptional(v.string()),
  sendName: v.exactOptional(v.boolean()),
});

const company = v.object({
  key: v.string(),
  id: v.string(),
  name: v.nullable(v.string()),
  isRetired: v.boolean(),
});

const rowProblems = [
  ...(['noId', 'noRecordId', 'roundedId', 'idTooLong', 'idWithSpaces'] as const),
  ...(['idWithOtherCharacters', 'nameTooLong', 'noTenant', 'noRecord'] as const),
] as const;

const statusSchema = v.variant('kind', [
  v.object({ kind: v.literal('new') }),
  v.object({ kind: v.literal('unsettled') }),
  v.object({ kind: v.literal('exists'), company }),
  v.object({ kind: v.literal('existsWithOtherName'), company }),
  v.object({
    kind: v.literal('like'),
    companies: v.array(company),
    rows: v.array(v.number()),
    unsettled: v.array(v.string()),
  }),
  v.object({ kind: v.literal('sameAs'), row: v.number() }),
  v.object({
    kind: v.literal('cannot'),
    problem: v.picklist(rowProblems),
    wanted: v.string(),
  }),
]);

/** What a run is to do with a row. */
export const plannedRowSchema = v.object({
  plan: v.picklist(['create', 'keep', 'rename', 'leave']),
  status: statusSchema,
  id: v.nullable(v.string()),
  name: v.nullable(text),
  from: v.nullable(recordReferenceSchema),
  seen: v.object({ companies: v.array(v.string()), unsettled: v.array(v.string()) }),
});

import { useId, useState } from 'preact/hooks';
import type { BatchSummary } from '../../utils/bulk/batch-server.ts';
import { type ColumnRole, columnRoles } from '../../utils/bulk/column-roles.ts';
import { type ExportName, exportOf, exports } from '../../utils/bulk/exports.ts';
import { type Matching, type RowSource, rolesFor } from '../../utils/bulk/matching.ts';
import type { RecordKind } from '../../utils/capture/record-kind.ts';
import { systemNamed } from '../../utils/capture/systems.ts';
import { numberText } from '../../utils/i18n/dates.ts';
import { kindMessages } from '../../utils/i18n/record-title.ts';
import { type MessageKey, translate } from '../../utils/i18n/translate.ts';

const roleMessages: Record<ColumnRole, MessageKey> = {
  name: 'name',
  companyId: 'company_id',
  recordId: 'bulk_role_record_id',
  tenant: 'bulk_role_tenant',
  address: 'bulk_role_address',
};

interface Properties {
  summary: BatchSummary;
  /** The first rows, to tell the columns by. */
  sample: string[][];
  /** What is suggested for the account of the CRM: those that are known here. */
  tenants: string[];
  onMatch: (matching: Matching) => void;
}

/** What the columns hold, as far as it is of use: guessed, and changed here. */
export function Columns({ summary, sample, tenants, onMatch }: Properties) {
  const { matching, header } = summary;
  const sourceId = useId();
  const asked = matching.source && exportOf(matching.source.system)?.tenant;
  const toSource = (source: RowSource | null) =>
    onMatch({
      ...{ source, tenant: source?.system === matching.source?.system ? matching.tenant : '' },
      roles: source && header ? rolesFor(header, source) : withoutRecordIds(matching.roles),
    });
  return (
    <div class="columns">
      <div class="line wrap columns-source">
        <label for={sourceId}>{translate('bulk_rows_are')}</label>
        <select
          id={sourceId}
          value={matching.source ? `${matching.source.system} ${matching.source.kind}` : ''}
          onChange={({ currentTarget }) => toSource(sourceOf(currentTarget.value))}
        >
          <option value="">{translate('bulk_no_records')}</option>
          {sources().map(({ value, title }) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </select>
        {asked && (
          <Tenant
            key={matching.source?.system}
            {...{ matching, tenants, example: asked.example, isAsked: summary.asksTenant }}
            onSay={(tenant) => onMatch({ ...matching, tenant })}
          />
        )}
      </div>
      <ul class="column-list">
        {matching.roles.map((role, column) => {
          const name = header?.[column] || translate('bulk_column', numberText(column + 1));
          return (
            <li key={column}>
              <label class="field">
                <bdi class="ellipsis" title={name}>
                  {name}
                </bdi>
                <select
                  value={role ?? ''}
                  aria-label={translate('bulk_column_holds', name)}
                  onChange={({ currentTarget }) =>
                    onMatch({
                      ...matching,
                      roles: matching.roles.with(column, roleOf(currentTarget.value)),
                    })
                  }
                >
                  <option value="">{translate('bulk_role_none')}</option>
                  {columnRoles.map((one) => (
                    <option key={one} value={one}>
                      {translate(roleMessages[one])}
                    </option>
                  ))}
                </select>
                <bdi class="hint ellipsis" title={sampleOf(sample, column)}>
                  {sampleOf(sample, column)}
                </bdi>
              </label>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const sampleOf = (sample: string[][], column: number): string =>
  sample
    .map((row) => row[column]?.trim() ?? '')
    .filter((cell) => cell !== '')
    .slice(0, 3)
    .join(' · ');

const roleOf = (text: string): ColumnRole | null =>
  columnRoles.find((role) => role === text) ?? null;

/** Of no known system, an id is a Company id. */
const withoutRecordIds = (roles: Matching['roles']): Matching['roles'] =>
  roles.map((role) => (role === 'recordId' ? 'companyId' : role));

const sources = (): { value: string; title: string }[] =>
  (Object.keys(exports) as ExportName[]).flatMap((system) =>
    kindsOf(system).map((kind) => ({
      value: `${system} ${kind}`,
      title: translate(kindMessages[kind], systemNamed(system)?.title ?? system),
    })),
  );

function sourceOf(value: string): RowSource | null {
  const [system, kind] = value.split(' ');
  return system && kind ? { system: system as ExportName, kind: kind as RecordKind } : null;
}

interface TenantProperties {
  matching: Matching;
  tenants: string[];
  example: string;
  isAsked: boolean;
  onSay: (tenant: string) => void;
}

/** The account of the CRM, which its export lacks. */
function Tenant({ matching, tenants, example, isAsked, onSay }: TenantProperties) {
  const [text, setText] = useState(matching.tenant);
  const id = useId();
  return (
    <>
      <label for={id}>{translate('bulk_tenant')}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        list={`${id}-known`}
        placeholder={translate('bulk_tenant_example', example)}
        value={text}
        aria-invalid={isAsked}
        aria-describedby={isAsked ? `${id}-asked` : undefined}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onChange={({ currentTarget: { value } }) => value !== matching.tenant && onSay(value)}
        onKeyDown={({ key, isComposing, currentTarget }) =>
          key === 'Enter' && !isComposing && onSay(currentTarget.value)
        }
      />
      <datalist id={`${id}-known`}>
        {tenants.map((tenant) => (
          <option key={tenant} value={tenant} />
        ))}
      </datalist>
      {isAsked && (
        <p id={`${id}-asked`} class="problem">
          {translate(text === '' ? 'bulk_tenant_asked' : 'bulk_tenant_unknown', example)}
        </p>
      )}
    </>
  );
}

/** Each once: several headers may tell the same kind. */
const kindsOf = (system: string): RecordKind[] => [
  ...new Set((exportOf(system)?.kinds ?? []).map(([kind]) => kind)),
];

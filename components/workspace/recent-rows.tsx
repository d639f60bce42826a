import { useRef } from 'preact/hooks';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import type { CompanyActions } from '../company/company-actions.ts';
import { CompanyRow } from './company-row.tsx';
import { steadyRows } from './steady-rows.ts';

interface Properties {
  /** Newest first. */
  recent: KnownCompany[];
  /** Undefined where one is only chosen. */
  actions?: CompanyActions | undefined;
  /** The key of the Company whose link was copied last. */
  copied?: string | null;
  label?: string;
  onShow: (company: KnownCompany) => void;
}

/**
 * The last Companies touched, in the order in which they stood when they were first drawn: a copy
 * makes a Company the newest, and must not put another one beneath the pointer.
 */
export function RecentRows({ recent, actions, copied = null, label, onShow }: Properties) {
  const shown = useRef<KnownCompany[]>([]);
  shown.current = steadyRows(shown.current, recent);
  return (
    <ul class="rows" aria-label={label}>
      {shown.current.map((company) => (
        <CompanyRow
          key={company.key}
          {...{ company, actions, onShow }}
          isCopied={company.key === copied}
        />
      ))}
    </ul>
  );
}

import type { KnownCompany } from '../../utils/companies/known-company.ts';
import { isMissing } from '../../utils/companies/missing.ts';
import { timeText } from '../../utils/i18n/dates.ts';
import { Sentence } from '../ui/sentence.tsx';

/** Says of a Company that Conduit no longer has it, and how that is known. */
export function MissingNotice({ company }: { company: KnownCompany }) {
  if (!isMissing(company)) return null;
  const now = Date.now();
  const times = [company.unseenSince ?? 0, company.notFoundAt ?? 0];
  return (
    <p class="notice bad">
      <Sentence of="missing_text" values={times.map((time) => timeText(time, now))} />
    </p>
  );
}

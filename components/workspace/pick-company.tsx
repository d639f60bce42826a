import type { KnownCompany } from '../../utils/companies/known-company.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { Sentence } from '../ui/sentence.tsx';
import { useBusy } from '../ui/use-busy.ts';
import { View, ViewTitle } from '../ui/view.tsx';
import { RecentRows } from './company-rows.tsx';
import { FindCompany } from './find-company.tsx';
import { isLinkedAlone, type View as WorkspaceView } from './view.ts';
import { useWorkspace } from './workspace-context.ts';

/** The choice of the Company that a record is: one that was made before, by whomever. */
export function PickCompany({ view }: { view: Extract<WorkspaceView, { kind: 'pick' }> }) {
  const { linkApp, recent, record, open, linkRecord, unlinkRecord } = useWorkspace();
  const [, run] = useBusy();
  const pick = (company: KnownCompany, isFresh?: boolean) =>
    void run(() => linkRecord(company, view.from, isFresh));
  return (
    <View name="pick">
      <ViewTitle onBack={() => open(view.back)}>{translate('pick_title')}</ViewTitle>
      <p class="quiet-text">
        <Sentence of="pick_text" values={[record?.title ?? '', linkApp.label]} />
      </p>
      <FindCompany isChoice onShow={pick}>
        {recent.length > 0 && <RecentRows label={translate('recent')} isChoice onShow={pick} />}
      </FindCompany>
      {unlinkRecord && isLinkedAlone(view.back, record?.ids ?? []) && (
        <button type="button" class="wide" onClick={() => run(unlinkRecord)}>
          {translate('unlink')}
        </button>
      )}
    </View>
  );
}

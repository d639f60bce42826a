import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import type { PopupView } from '../popup/popup-view.ts';
import { Sentence } from '../ui/sentence.tsx';
import { useBusy } from '../ui/use-busy.ts';
import { View } from '../ui/view.tsx';
import { ViewTitle } from '../ui/view-title.tsx';
import { FindCompany } from './find-company.tsx';
import { isLinkedAlone } from './is-linked-alone.ts';
import { RecentRows } from './recent-rows.tsx';

interface Properties {
  linkApp: LinkApp;
  directory: DirectoryReader;
  recent: KnownCompany[];
  /** "HubSpot company" */
  title: string;
  onPick: (company: KnownCompany, isFresh?: boolean) => Promise<void>;
  /** Where it was opened, and the ids of the record: it may have been said to be the Company there. */
  back: PopupView;
  ids: string[];
  /** The record is none of them; null until it is known. */
  onUnlink: (() => Promise<void>) | null;
  onBack: () => void;
}

/** The choice of the Company that a record is: one that was made before, by whomever. */
export function PickCompany(properties: Properties) {
  const { linkApp, directory, recent, title, back, ids, onUnlink, onBack } = properties;
  const [, run] = useBusy();
  const pick = (company: KnownCompany, isFresh?: boolean) =>
    void run(() => properties.onPick(company, isFresh));
  return (
    <View name="pick">
      <ViewTitle onBack={onBack}>{translate('pick_title')}</ViewTitle>
      <p class="quiet-text">
        <Sentence of="pick_text" values={[title, linkApp.label]} />
      </p>
      <FindCompany linkApp={linkApp} directory={directory} isChoice onShow={pick}>
        {recent.length > 0 && (
          <RecentRows recent={recent} label={translate('recent')} onShow={pick} />
        )}
      </FindCompany>
      {onUnlink && isLinkedAlone(back, ids) && (
        <button type="button" class="wide" onClick={() => run(onUnlink)}>
          {translate('unlink')}
        </button>
      )}
    </View>
  );
}

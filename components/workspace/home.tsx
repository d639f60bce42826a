import type { ComponentChildren, ComponentProps } from 'preact';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import type { CompanyActions } from '../company/company-actions.ts';
import { EditDraftLines } from '../company/edit-draft-lines.tsx';
import { Icon } from '../ui/icon.tsx';
import { View } from '../ui/view.tsx';
import { DraftLines } from './draft-lines.tsx';
import { FindCompany } from './find-company.tsx';
import { ListAge } from './list-age.tsx';
import { RecentRows } from './recent-rows.tsx';
import { Unfinished } from './unfinished.tsx';

interface Properties {
  linkApp: LinkApp;
  directory: DirectoryReader;
  version: number;
  recent: KnownCompany[];
  actions: CompanyActions;
  /** The key of the Company whose link was copied last. */
  copied: string | null;
  onShow: (company: KnownCompany, isFresh?: boolean) => void;
  onCreate: (name: string) => void;
  /** Shows all that a text finds. */
  onShowAll: (text: string) => void;
  /** The way to the record of the page. */
  above: ComponentChildren;
  /** What else the page offers. */
  below: ComponentChildren;
  /** Forms that were left. */
  drafts: ComponentProps<typeof DraftLines>;
  /** Creates whose answer was lost. */
  unfinished: Pick<ComponentProps<typeof Unfinished>, 'onAskAgain' | 'onTryAgain'>;
}

/** Where the popup opens: find a Company, make a new one, or take up one of the last. */
export function Home(properties: Properties) {
  const { linkApp, directory, version, recent, actions, copied, onShow, onCreate } = properties;
  return (
    <View name="home">
      <h1 class="visually-hidden">{translate('extension_short_name')}</h1>
      {properties.above}
      <FindCompany
        key={linkApp.id}
        linkApp={linkApp}
        directory={directory}
        actions={actions}
        copied={copied}
        onShow={onShow}
        onCreate={onCreate}
        onShowAll={properties.onShowAll}
      >
        <DraftLines {...properties.drafts} />
        <section>
          <h2 class="section-title">{translate('recent')}</h2>
          {recent.length === 0 ? (
            <p class="empty">{translate('recent_empty')}</p>
          ) : (
            <RecentRows {...{ recent, actions, copied, onShow }} />
          )}
        </section>
        {/* Below the rows, which must not move when one of these is read or settled. */}
        <EditDraftLines
          linkApp={linkApp.id}
          directory={directory}
          version={version}
          onShow={onShow}
        />
        <Unfinished
          {...properties.unfinished}
          linkApp={linkApp.id}
          directory={directory}
          version={version}
        />
      </FindCompany>
      <button type="button" class="primary wide" onClick={() => onCreate('')}>
        <Icon name="plus" />
        {translate('new_company')}
      </button>
      <ListAge key={linkApp.id} linkApp={linkApp.id} directory={directory} />
      {properties.below}
    </View>
  );
}

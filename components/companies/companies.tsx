import type { KnownCompany } from '../../utils/companies/known-company.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { translate } from '../../utils/translate.ts';
import { ListAge } from '../list-age.tsx';
import type { ShownPanel } from '../panel/use-panel.ts';
import { CompanyRow } from '../popup/company-row.tsx';
import { useRead } from '../use-read.ts';
import { View } from '../view.tsx';

interface Properties {
  panel: ShownPanel;
  linkApp: LinkApp;
}

/** Every Company of the Link APP that is known here. */
export function Companies({ panel, linkApp }: Properties) {
  const { directory, version, actions } = panel;
  const rows = useRead<KnownCompany[]>(() => directory.firstByName(linkApp.id, 50), [], [version]);
  return (
    <View name="companies">
      <h1 class="visually-hidden">{translate('companies')}</h1>
      <ul class="rows">
        {rows.map((company) => (
          <CompanyRow key={company.key} company={company} actions={actions} onShow={panel.show} />
        ))}
      </ul>
      <ListAge key={linkApp.id} linkApp={linkApp.id} directory={directory} />
    </View>
  );
}

import { useRef } from 'preact/hooks';
import { isAddressable } from '../../utils/companies/company-id.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import { isMissing } from '../../utils/companies/missing.ts';
import { shownName } from '../../utils/companies/shown-name.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { CompanyName } from '../company/company-name.tsx';
import { CopyLinkButton } from '../company/copy-link-button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { useWorkspace } from './workspace-context.ts';

interface RowProperties {
  company: KnownCompany;
  /** It is only chosen: nothing is copied or opened beside it. */
  isChoice: boolean;
  onShow: (company: KnownCompany) => void;
}

/** One Company in a list: a press shows its card; its link is copied and its page opened beside it. */
export function CompanyRow({ company, isChoice, onShow }: RowProperties) {
  const { actions, copied } = useWorkspace();
  const name = shownName(company);
  const isOff = company.linkPage?.enabled === false;
  const missing = isMissing(company);
  return (
    <li class="row">
      <button type="button" class="quiet row-main" onClick={() => onShow(company)}>
        <CompanyName company={company} />
        {name !== company.id && (
          <bdi class="id ellipsis quiet-text" title={company.id}>
            {company.id}
          </bdi>
        )}
      </button>
      {missing && <span class="hint">{translate('missing')}</span>}
      {isOff && !missing && <span class="hint">{translate('page_off')}</span>}
      {!isChoice && !isOff && !missing && isAddressable(company.id) && (
        <>
          <CopyLinkButton
            name={name}
            isCopied={company.key === copied}
            onPress={() => void actions.copyLink(company)}
          />
          <IconButton
            icon="open"
            label={translate('open_page_of', name)}
            onPress={() => actions.openPage(company)}
          />
        </>
      )}
    </li>
  );
}

interface Properties {
  label?: string;
  isChoice?: boolean;
  onShow: (company: KnownCompany) => void;
}

/** Milliseconds: before that nobody aims at what was just drawn. */
const timeToAim = 200;

/**
 * The last Companies touched, in the order in which they stood when they were first drawn: a copy
 * makes a Company the newest, and must not put another one beneath the pointer. What the popup drew
 * before the directory answered is put right where nobody can have aimed at it yet.
 */
export function RecentRows({ label, isChoice = false, onShow }: Properties) {
  const { recent, since } = useWorkspace();
  const shown = useRef<KnownCompany[]>([]);
  const isAimedAt = Date.now() - since > timeToAim;
  shown.current = steadyRows(isAimedAt ? shown.current : [], recent);
  return (
    <ul class="rows" aria-label={label}>
      {shown.current.map((company) => (
        <CompanyRow key={company.key} {...{ company, isChoice, onShow }} />
      ))}
    </ul>
  );
}

/**
 * Rows that keep their places under the pointer while what is known changes: those that are shown
 * stay where they are, as they are now, and new ones come below. `shown`: as they were drawn last.
 */
export function steadyRows<Row extends { linkApp: string; key: string }>(
  shown: Row[],
  now: Row[],
): Row[] {
  const [first] = now;
  if (!first) return [];
  const newest = new Map(now.map((row) => [row.key, row]));
  const kept = shown.filter(({ linkApp }) => linkApp === first.linkApp);
  const keys = new Set(kept.map(({ key }) => key));
  return [
    ...kept.map((row) => newest.get(row.key) ?? row),
    ...now.filter(({ key }) => !keys.has(key)),
  ];
}

import { BellRing, SquareUser } from 'lucide';
import { useId, useMemo } from 'preact/hooks';
import type { ListedCompany } from '../../utils/companies/list/listed-company.ts';
import { shownName } from '../../utils/companies/shown-name.ts';
import { tagsText } from '../../utils/companies/tags.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { waitingText } from '../../utils/i18n/waiting-text.ts';
import { CompanyName } from '../company/company-name.tsx';
import { CopyLinkButton } from '../company/copy-link-button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { RowBox } from './row-box.tsx';
import { SourceWords } from './source-words.tsx';

/** What a press in a row does. */
export interface LineActions {
  onShow: (company: ListedCompany) => void;
  onCopyLink: (company: ListedCompany) => void;
  onCopyReminder: (company: ListedCompany) => void;
  onOpenPage: (company: ListedCompany) => void;
  onOpenRecord: (company: ListedCompany) => void;
  /** Selects it or takes it out; `isRange`: selects all up to it. */
  onSelect: (company: ListedCompany, isRange: boolean) => void;
}

interface Properties {
  /** Must be the same object while the list is drawn. */
  actions: LineActions;
  company: ListedCompany;
  /** Its link was the last that was copied. */
  isCopied: boolean;
  /** Null where no rows are being selected. */
  isSelected: boolean | null;
  index: number;
  /** The row's offset from the top of the list, in pixels. */
  top: number;
}

/** One Company in the list. What has not changed is not drawn again: a list draws with every key. */
export function CompanyLine(properties: Properties) {
  const { company, isCopied, isSelected, index, top, actions } = properties;
  const draw = () => <Line {...properties} />;
  return useMemo(draw, [company, isCopied, isSelected, index, top, actions]);
}

/** A press shows its details; its link, page and record are beside it. */
function Line({ company, isCopied, isSelected, index, top, actions }: Properties) {
  const facts = useId();
  const name = shownName(company);
  const hasLink = company.canCall && !company.isMissing && company.isPageOn !== false;
  return (
    <tr
      class="company-line"
      aria-rowindex={index + 1}
      aria-selected={isSelected ?? undefined}
      style={{ top: `${top}px` }}
    >
      {isSelected !== null && (
        <RowBox
          {...{ company, isSelected }}
          onSelect={(isRange) => actions.onSelect(company, isRange)}
        />
      )}
      <td class="line-main">
        <button
          type="button"
          class="line-name"
          tabIndex={-1}
          aria-describedby={facts}
          onClick={(event) => {
            const { ctrlKey, metaKey, shiftKey } = event;
            if (ctrlKey || metaKey || shiftKey) actions.onSelect(company, shiftKey);
            else actions.onShow(company);
          }}
        >
          <CompanyName company={company} />
        </button>
        <LineFacts id={facts} company={company} />
      </td>
      <td class="line-actions">
        {company.from && (
          <IconButton
            icon={SquareUser}
            tabIndex={-1}
            label={translate('open_record_of', name)}
            onPress={() => actions.onOpenRecord(company)}
          />
        )}
        {hasLink && (
          <>
            {company.waiting && (
              <IconButton
                icon={BellRing}
                tabIndex={-1}
                label={translate('copy_reminder_of', name)}
                onPress={() => actions.onCopyReminder(company)}
              />
            )}
            <CopyLinkButton
              {...{ name, isCopied }}
              tabIndex={-1}
              onPress={() => actions.onCopyLink(company)}
            />
            <IconButton
              icon="open"
              tabIndex={-1}
              label={translate('open_page_of', name)}
              onPress={() => actions.onOpenPage(company)}
            />
          </>
        )}
      </td>
    </tr>
  );
}

/** The facts below the name. */
function LineFacts({ id, company }: { id: string; company: ListedCompany }) {
  const { sources, tags, note, waiting } = company;
  const own = [tagsText(tags), note].filter((words) => words !== '').join(' · ');
  return (
    <p id={id} class="line line-facts hint">
      {shownName(company) !== company.id && (
        <bdi class="id ellipsis" title={company.id}>
          {company.id}
        </bdi>
      )}
      {company.isMissing && <span class="problem">{translate('missing')}</span>}
      {waiting && <span>{waitingText(waiting, Date.now())}</span>}
      {!waiting && sources?.length === 0 && <span>{translate('filter_nothing_connected')}</span>}
      {sources && sources.length > 0 && <SourceWords sources={sources} />}
      {company.isPageOn === false && <span>{translate('page_off')}</span>}
      {own !== '' && (
        <bdi class="ellipsis" title={own}>
          {own}
        </bdi>
      )}
    </p>
  );
}

/** The place of a row that is being read; it can have the focus meanwhile. */
export function WaitingLine({ index, top }: { index: number; top: number }) {
  return (
    <tr class="company-line" aria-rowindex={index + 1} style={{ top: `${top}px` }}>
      <td class="line-main">
        <button type="button" class="line-name" tabIndex={-1} aria-disabled="true">
          <span class="visually-hidden">{translate('row_waiting')}</span>
        </button>
      </td>
    </tr>
  );
}

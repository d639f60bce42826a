import { useId } from 'preact/hooks';
import type { TabPage } from '../../utils/browser/front-page.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { pageForRuleItem } from '../../utils/storage.ts';
import { LinkAppName } from '../link-apps/link-app-choice.tsx';
import { goToSettings } from '../ui/go-to-settings.ts';
import { Sentence } from '../ui/sentence.tsx';
import { useWorkspace } from './workspace-context.ts';

/** What record a view is about, and the way to say which Company it is. */
export function RecordLine() {
  const { view, record, ruledPage, pick, isLinkAppOpen } = useWorkspace();
  const title = record?.title ?? '';
  const hasCompany = view.kind === 'card';
  return (
    <>
      <div class="record-line">
        <p>
          <span class="ellipsis" title={title}>
            {hasCompany ? <Sentence of="this_record" values={[title]} /> : <bdi>{title}</bdi>}
          </span>
          <button type="button" class="link" onClick={pick}>
            {translate(hasCompany ? 'another_company' : 'existing_company')}
          </button>
        </p>
        {isLinkAppOpen && !hasCompany && <LinkAppQuestion />}
      </div>
      {ruledPage && <SiteRuleLink page={ruledPage} hasRule />}
    </>
  );
}

/** To which Link APP the account of a record belongs: none is chosen for its user. */
export function LinkAppQuestion() {
  const { linkApps, linkApp, isAnswered, chooseLinkApp } = useWorkspace();
  const name = useId();
  return (
    <fieldset class="link-app-question">
      <legend>{translate('link_app_question')}</legend>
      <div class="link-app-answers">
        {linkApps.map((one) => (
          <label key={one.id} class="choice">
            <input
              type="radio"
              name={name}
              checked={isAnswered && one.id === linkApp.id}
              onChange={() => void chooseLinkApp(one.id)}
            />
            <LinkAppName linkApp={one} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface RuleProperties {
  page: TabPage;
  /** The page is a record by a rule that there is already. */
  hasRule: boolean;
}

/** The way from a page to the rule for its site, a new one or its own: the options may read it meanwhile. */
export function SiteRuleLink({ page, hasRule }: RuleProperties) {
  const open = async () => {
    await pageForRuleItem.write({ ...page, at: Date.now() });
    await goToSettings();
  };
  return (
    <p class="site-rule-offer">
      <button type="button" class="link flush quiet-text hint" onClick={open}>
        {translate(hasRule ? 'change_rule_for_site' : 'add_rule_for_site')}
      </button>
    </p>
  );
}

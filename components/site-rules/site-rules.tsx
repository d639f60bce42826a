import { useState } from 'preact/hooks';
import type { BrokenEntry } from '../../utils/browser/stored-entries.ts';
import { isAtSiteOf, recogniseByRules, type SiteRule } from '../../utils/capture/site-rule.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { RecordLink } from '../../utils/companies/record-link.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import type { PageLeft } from '../../utils/storage.ts';
import { Button } from '../ui/button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { useRead } from '../ui/use-read.ts';
import { BrokenRuleItem } from './broken-rule-item.tsx';
import { SiteRuleForm } from './site-rule-form.tsx';
import { SiteRuleItem } from './site-rule-item.tsx';
import { useRules } from './use-rules.ts';
import { siteOf, usePagesForRule, useSuggestion } from './use-suggestion.ts';

interface Properties {
  rules: SiteRule[];
  /** Those that no longer pass. */
  broken: BrokenEntry[];
  linkApps: LinkApp[];
  directory: DirectoryReader;
  /** Of which the popup wants a rule. */
  initialPage: PageLeft | null;
}

const recognises = (rule: SiteRule, address: string): boolean =>
  recogniseByRules([rule], address) !== null;

/** The user's own knowledge of sites: where an address has a record's id, and the page its name. */
export function SiteRules({ rules, broken, linkApps, directory, initialPage }: Properties) {
  const ruleOf = ({ address }: PageLeft) => rules.find((rule) => recognises(rule, address));
  const [adding, setAdding] = useState(initialPage !== null && !ruleOf(initialPage));
  /** The rule that knew the page when its user came from there to change it. */
  const [meant, setMeant] = useState(initialPage && ruleOf(initialPage)?.id);
  const { page, earlier } = usePagesForRule(initialPage, (came) => {
    const rule = ruleOf(came);
    setAdding(!rule);
    setMeant(rule?.id);
  });
  const suggestion = useSuggestion(page, earlier);
  const links = useRead(() => linksOf(directory, linkApps), [], [directory, linkApps, rules]);
  const { said, add, change, remove, mend, drop } = useRules(rules, broken);
  const visited = earlier.map(({ address }) => address);
  const around = { rules, links, page, others: visited };
  /** Of a rule's own site alone; beside the pages that were opened, those that are linked. */
  const aroundRule = (rule: SiteRule) => {
    const isOwn = (address: string) => isAtSiteOf(rule, address);
    const known = [...visited, ...links.map(({ address }) => address)];
    return {
      ...around,
      page: page && isOwn(page.address) ? page : null,
      others: known.filter(isOwn),
    };
  };

  return (
    <section>
      <h2>{translate('site_rules_title')}</h2>
      <p class="quiet-text">{translate('site_rules_text')}</p>
      {rules.length + broken.length > 0 && (
        <ul class="setting-rows">
          {rules.map((rule) => (
            <SiteRuleItem
              key={rule.id}
              rule={rule}
              around={aroundRule(rule)}
              isOpen={rule.id === meant}
              onSave={change}
              onRemove={() => remove(rule)}
            />
          ))}
          {broken.map((one) => (
            <BrokenRuleItem
              key={JSON.stringify(one.entry)}
              broken={one}
              around={around}
              onSave={async (rule) => void (await mend(one, rule))}
              onRemove={() => drop(one)}
            />
          ))}
        </ul>
      )}
      <div role="status">
        {typeof said === 'string' && (
          <p class="good">
            <Sentence of="site_rule_saved" values={[said]} />
          </p>
        )}
        {said !== null && typeof said !== 'string' && <FailureNotice failure={said} />}
      </div>
      {adding ? (
        <SiteRuleForm
          key={siteOf(page?.address)}
          suggestion={suggestion}
          {...around}
          onSave={async (rule) => {
            if (await add(rule)) setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <p>
          <Button icon="plus" of="add_site_rule" onClick={() => setAdding(true)} />
        </p>
      )}
    </section>
  );
}

/** Of all Link APPs. */
async function linksOf(directory: DirectoryReader, linkApps: LinkApp[]): Promise<RecordLink[]> {
  return (await Promise.all(linkApps.map(({ id }) => directory.recordLinks(id)))).flat();
}

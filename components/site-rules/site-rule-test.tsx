import { type Dispatch, type StateUpdater, useEffect, useState } from 'preact/hooks';
import type { SiteRuleText } from '../../utils/capture/site-rule-text.ts';
import { systemNamed } from '../../utils/capture/systems.ts';
import { isOneRecord, type TriedRule } from '../../utils/capture/try-site-rule.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { PageLeft } from '../../utils/storage.ts';
import { Sentence } from '../ui/sentence.tsx';
import { isSameRecord, NameTest, type TestAddresses, type TestResults } from './name-test.tsx';
import { CodeField, isSelector } from './site-rule-fields.tsx';

interface Properties {
  text: SiteRuleText;
  page: PageLeft | null;
  /** The rule is there already, and known pages are its records. */
  isOld: boolean;
  addresses: TestAddresses;
  /** Null where the rule is none yet. */
  results: TestResults | null;
  onType: Dispatch<StateUpdater<TestAddresses>>;
}

/** What the rule makes of the pages of two records, at once: on one alone any rule looks right. */
export function SiteRuleTest({ text, page, isOld, addresses, results, onType }: Properties) {
  const selector = text.nameSelector.trim();
  const way = translate(isOld ? 'change_rule_for_site' : 'add_rule_for_site');
  return (
    <fieldset class="fields rule-test">
      <legend>{translate('site_test')}</legend>
      <CodeField
        label={translate('site_test_address')}
        hint={translate('site_test_hint')}
        value={addresses.first}
        onType={(first) => onType((before) => ({ ...before, first }))}
      />
      <CodeField
        label={translate('site_test_second')}
        hint={translate('site_test_second_hint', way)}
        value={addresses.second}
        onType={(second) => onType((before) => ({ ...before, second }))}
      />
      <div class="stack tight live-result" role="status">
        {results && <IdTest {...results} addresses={addresses} />}
        <NameTest
          {...{ page, isOld }}
          selector={selector === '' || isSelector(selector) ? selector : null}
        />
      </div>
    </fieldset>
  );
}

/**
 * The addresses that a rule is tried on: the page it is written for, and another record of its
 * site, where known. A page that comes later goes first; empty boxes are filled.
 */
export function useTestAddresses(
  page: PageLeft | null,
  others: string[],
): [TestAddresses, Dispatch<StateUpdater<TestAddresses>>] {
  const known = [...(page ? [page.address] : []), ...others];
  const [first = ''] = known;
  const second = known.find((address) => address !== first) ?? '';
  const [addresses, setAddresses] = useState<TestAddresses>({ first, second });
  useEffect(() => setAddresses({ first, second }), [page]);
  useEffect(() => {
    setAddresses((now) => ({ first: now.first || first, second: now.second || second }));
  }, [first, second]);
  return [addresses, setAddresses];
}

const code = (text: string) => <span class="id strong">{text}</span>;

/** What a rule makes of the addresses that it is tried on. */
function IdTest({ first, second, addresses }: TestResults & { addresses: TestAddresses }) {
  if (first === null) return second && <OtherResult tried={second} />;
  if (isSameRecord({ first, second }, addresses) && first.kind === 'record') {
    return (
      <p class="problem">
        <Sentence of="site_test_same" values={[code(first.recordId)]} />
      </p>
    );
  }
  const isUnlike =
    first.kind === 'record' && second?.kind === 'record' && !isOneRecord(first, second);
  return (
    <>
      {first.kind === 'record' ? (
        <p class={isUnlike ? 'good' : undefined}>
          <Sentence of="site_test_record" values={[code(first.recordId), code(first.companyId)]} />
        </p>
      ) : (
        <OtherResult tried={first} />
      )}
      {second &&
        (second.kind === 'record' ? (
          isUnlike && (
            <p class="good">
              <Sentence of="site_test_unlike" values={[code(second.recordId)]} />
            </p>
          )
        ) : (
          <OtherResult tried={second} at={addresses.second} />
        ))}
    </>
  );
}

/** Where the rule finds no record. `at`: of which address that is said, where it is not the first. */
function OtherResult({ tried, at }: { tried: TriedRule; at?: string }) {
  const about = at === undefined ? null : <bdi class="id">{at} </bdi>;
  switch (tried.kind) {
    case 'known':
      return <p>{translate('site_test_known', systemNamed(tried.system)?.title ?? '')}</p>;
    case 'noRecord':
      return (
        <p class="problem">
          {about}
          <Sentence of="site_test_no_record" values={[tried.word]} />
        </p>
      );
    default:
      return (
        <p class="problem">
          {about}
          {translate(tried.kind === 'noId' ? 'site_test_no_id' : 'site_test_other_page')}
        </p>
      );
  }
}

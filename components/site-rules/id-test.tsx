import { systemNamed } from '../../utils/capture/systems.ts';
import { isOneRecord, type TriedRule } from '../../utils/capture/try-site-rule.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { Sentence } from '../ui/sentence.tsx';
import { isSameRecord, type TestAddresses, type TestResults } from './name-test.tsx';

const code = (text: string) => <span class="id strong">{text}</span>;

/** What a rule makes of the addresses that it is tried on. */
export function IdTest({ first, second, addresses }: TestResults & { addresses: TestAddresses }) {
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

import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import type { SitePatternProblem } from '../../utils/capture/site-pattern.ts';
import type { IdPlace } from '../../utils/capture/site-rule.ts';
import type { SiteRuleProblems, SiteRuleText } from '../../utils/capture/site-rule-text.ts';
import { type MessageKey, translate } from '../../utils/i18n/translate.ts';
import { TextField } from '../ui/text-field.tsx';
import { useFocus } from '../ui/use-focus.ts';

export const patternProblems: Record<SitePatternProblem, MessageKey> = {
  notAPattern: 'site_pattern_not_a_pattern',
  notPlain: 'site_pattern_not_plain',
  notAWebAddress: 'site_pattern_not_a_web_address',
  noSite: 'site_pattern_no_site',
  noIdPart: 'site_pattern_no_id_part',
  variesTooMuch: 'site_pattern_varies_too_much',
};

const places: [IdPlace['at'], MessageKey][] = [
  ['pattern', 'id_place_pattern'],
  ['query', 'id_place_query'],
  ['fragment', 'id_place_fragment'],
];

interface Properties {
  text: SiteRuleText;
  problems: SiteRuleProblems;
  /** An empty box is no mistake until its user wants to save. */
  pressed: boolean;
  onChange: (part: Partial<SiteRuleText>) => void;
}

export function SiteRuleFields({ text, problems, pressed, onChange }: Properties) {
  const first = useFocus<HTMLInputElement>();
  const place = useId();
  const said = (box: keyof SiteRuleText, problem: MessageKey | undefined): string | undefined =>
    problem && (pressed || text[box] !== '') ? translate(problem) : undefined;
  return (
    <>
      <CodeField
        label={translate('site_pattern')}
        hint={translate('site_pattern_hint')}
        input={first}
        value={text.pattern}
        problem={said('pattern', problems.pattern && patternProblems[problems.pattern])}
        onType={(pattern) => onChange({ pattern })}
      />
      <div class="field">
        <label for={place}>{translate('id_place')}</label>
        <select
          id={place}
          value={text.at}
          onChange={({ currentTarget }) => {
            const chosen = places.find(([at]) => at === currentTarget.value);
            if (chosen) onChange({ at: chosen[0] });
          }}
        >
          {places.map(([at, label]) => (
            <option key={at} value={at}>
              {translate(label)}
            </option>
          ))}
        </select>
      </div>
      {text.at !== 'pattern' && (
        <CodeField
          label={translate('id_parameter')}
          hint={translate('id_parameter_hint')}
          value={text.parameter}
          problem={said('parameter', problems.parameter && 'id_parameter_empty')}
          onType={(parameter) => onChange({ parameter })}
        />
      )}
      <CodeField
        label={translate('site_prefix')}
        hint={translate('site_prefix_hint')}
        value={text.prefix}
        problem={said('prefix', problems.prefix && 'site_prefix_problem')}
        onType={(prefix) => onChange({ prefix })}
      />
      <CodeField
        label={translate('name_selector')}
        hint={translate('name_selector_hint')}
        value={text.nameSelector}
        problem={said('nameSelector', problems.nameSelector && 'name_selector_problem')}
        onType={(nameSelector) => onChange({ nameSelector })}
      />
    </>
  );
}

/** Whether the browser takes it as a selector. */
export function isSelector(text: string): boolean {
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
}

interface CodeFieldProperties {
  label: string;
  value: string;
  /** What to write in it, while nothing is wrong with it. */
  hint: string;
  problem?: string | undefined;
  input?: RefObject<HTMLInputElement | null>;
  onType: (text: string) => void;
}

/** A text box for an address, a selector and the like. */
export const CodeField = ({ hint, problem, ...others }: CodeFieldProperties) => (
  <TextField
    {...{ problem, ...others }}
    class="id"
    autocapitalize="none"
    spellcheck={false}
    maxLength={2048}
  >
    {problem === undefined && <p class="hint">{hint}</p>}
  </TextField>
);

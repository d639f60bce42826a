import type { Source } from '../../utils/companies/list/source.ts';
import { brokenText, sourcesText, workingText } from '../../utils/i18n/sources-text.ts';

/** What a Company has connected, by name; what does not work comes first, and in words. */
export function SourceWords({ sources }: { sources: Source[] }) {
  const [broken, working] = [brokenText(sources), workingText(sources)];
  const all = sourcesText(sources);
  return (
    <span class="source-words ellipsis" role="img" aria-label={all} title={all}>
      {broken !== '' && <span class="problem">{broken}</span>}
      {broken !== '' && working !== '' && ' · '}
      {working}
    </span>
  );
}

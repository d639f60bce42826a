import type { Source } from '../../utils/companies/list/source.ts';
import { translateCount } from '../../utils/translate.ts';
import { initialsOf } from './initials-of.ts';

/** As many as a narrow row has room for. */
const mostShown = 4;

/** What is connected: a tile with its initials for each source, and how many more there are. */
export function SourceMarks({ sources }: { sources: Source[] }) {
  if (sources.length === 0) return null;
  const names = sources.map(({ name }) => name).join(', ');
  const label = translateCount('sources_connected', sources.length, names);
  const more = sources.length - mostShown;
  return (
    <span class="source-marks" role="img" aria-label={label} title={label}>
      {sources.slice(0, mostShown).map(({ id, name, errors }) => (
        <span key={id} class={errors > 0 ? 'source-mark has-error' : 'source-mark'}>
          {initialsOf(name)}
        </span>
      ))}
      {more > 0 && <span>+{more}</span>}
    </span>
  );
}

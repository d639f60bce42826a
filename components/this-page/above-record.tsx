import type { ComponentProps } from 'preact';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { LinkAppDot } from '../link-app-dot.tsx';
import { RecordLine } from '../record/record-line.tsx';

interface Properties extends ComponentProps<typeof RecordLine> {
  /** The Link APP that the record belongs to, where that is not the one that the panel shows. */
  other: LinkApp | null;
}

/** What record it is, and in which Link APP. */
export function AboveRecord({ other, ...line }: Properties) {
  return (
    <>
      <RecordLine {...line} />
      {other && (
        <p class="of-link-app hint">
          <LinkAppDot colour={other.colour} />
          <bdi class="ellipsis" title={other.label}>
            {other.label}
          </bdi>
        </p>
      )}
    </>
  );
}

import type { ComponentProps } from 'preact';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { LinkAppDot } from '../link-apps/link-app-dot.tsx';
import type { TabPage } from '../workspace/page-at-hand.ts';
import { RecordLine } from '../workspace/record-line.tsx';
import { PanelRuleLink } from './panel-rule-link.tsx';

interface Properties extends ComponentProps<typeof RecordLine> {
  /** The Link APP that the record belongs to, where that is not the one that the panel shows. */
  other: LinkApp | null;
  /** The page, where it is a record by a rule of the user's own. */
  ruledPage: TabPage | null;
}

/** What record it is, and in which Link APP. */
export function AboveRecord({ other, ruledPage, ...line }: Properties) {
  return (
    <>
      <RecordLine {...line} />
      {ruledPage && <PanelRuleLink page={ruledPage} hasRule />}
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

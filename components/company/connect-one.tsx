import { useId, useState } from 'preact/hooks';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { PickSource } from './pick-source.tsx';
import { useConnectLink, useIntegrations } from './use-connect-link.ts';

interface Properties {
  company: KnownCompany;
  /** The user has asked the API for this Company: a card beside a page asks for nothing unprompted. */
  isAsked: boolean;
}

/**
 * **Copy a link that connects…** one chosen source. Not drawn where the API is known to leave
 * sources out, unless a press found that out.
 */
export function ConnectOne({ company, isAsked }: Properties) {
  const [isOpen, setOpen] = useState(false);
  const { integrations, failure, load } = useIntegrations(company.linkApp, isAsked || isOpen);
  const { busy, refused, failure: notCopied, copy } = useConnectLink(company);
  const list = useId();
  if (integrations === null && !isOpen) return null;
  return (
    <section class="stack">
      <Button
        icon="copy"
        of="copy_connect_link"
        class="wide"
        aria-expanded={isOpen}
        aria-controls={list}
        onClick={() => {
          setOpen(!isOpen);
          if (failure) load();
        }}
      />
      <div role="status">
        {isOpen && integrations === undefined && !failure && (
          <p class="hint">{translate('checking')}</p>
        )}
        {isOpen && integrations === null && (
          <p class="notice">{translate('connect_links_unknown')}</p>
        )}
        {isOpen && failure && (
          <FailureNotice failure={failure}>
            <Button of="try_again" onClick={load} />
          </FailureNotice>
        )}
        {notCopied && <FailureNotice failure={notCopied} />}
        {refused && (
          <p class="notice">
            <Sentence of="no_connect_link" values={[refused.name]} />
          </p>
        )}
      </div>
      <div id={list}>
        {isOpen && integrations && (
          <PickSource
            integrations={integrations}
            connected={company.connections ?? []}
            busy={busy}
            onPick={async (source, template) => {
              await copy(source, template);
              setOpen(false);
            }}
            onLeave={() => setOpen(false)}
          />
        )}
      </div>
    </section>
  );
}

import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask } from '../../utils/ask.ts';
import type { CompanyReference } from '../../utils/companies/known-company.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import type { Integration } from '../../utils/link-api/integration.ts';
import type { Request } from '../../utils/messages.ts';
import { act } from '../last-action/act.ts';
import { useBusy } from '../ui/use-busy.ts';

export type Source = Request<'copyConnectLink'>['source'];

/** Copies a link that connects one source; the answer is its outcome. */
export function useConnectLink({ linkApp, id }: CompanyReference) {
  const [refused, setRefused] = useState<Source | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, run] = useBusy();
  /** `template`: the id of the message around it; null: the link alone. */
  const copy = (source: Source, template: string | null) =>
    run(async () => {
      setRefused(null);
      setFailure(null);
      const asked = { linkApp, id, source, template, gestureAt: Date.now() };
      const reply = await act('copyConnectLink', asked);
      if (!reply.ok) setFailure(reply.error);
      else if (reply.value === null) setRefused(source);
    });
  return { busy, refused, failure, copy };
}

interface Integrations {
  /** Undefined until the API has answered; null where it does not tell. */
  integrations: Integration[] | null | undefined;
  failure: Failure | null;
  load: () => void;
}

/** Of each Link APP, while this page is open: they hardly ever change. */
const known = new Map<string, Integration[] | null>();

/** The sources that can be connected; asked for once they are wanted. */
export function useIntegrations(linkApp: string, isWanted: boolean): Integrations {
  const [, setLoaded] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const load = useCallback(async () => {
    setFailure(null);
    const answer = await ask('listIntegrations', { linkApp });
    if (answer.ok) known.set(linkApp, answer.value);
    else setFailure(answer.error);
    setLoaded((count) => count + 1);
  }, [linkApp]);
  useEffect(() => {
    if (isWanted && !known.has(linkApp)) void load();
  }, [linkApp, load, isWanted]);
  return { integrations: known.get(linkApp), failure, load };
}

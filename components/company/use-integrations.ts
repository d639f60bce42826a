import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Failure } from '../../utils/companies/outcome.ts';
import type { Integration } from '../../utils/link-api/integration.ts';
import { ask } from '../../utils/messages.ts';

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

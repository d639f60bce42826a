import { useState } from 'preact/hooks';
import type { CompanyReference } from '../../utils/companies/known-company.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import type { Request } from '../../utils/messages.ts';
import { act } from '../last-action/act.ts';
import { useBusy } from '../ui/use-busy.ts';

export type Source = Request<'copyConnectLink'>['source'];

/** Copies a link that connects one source; its answer tells what became of it. */
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

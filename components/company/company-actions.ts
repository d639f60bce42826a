import type { CompanyReference } from '../../utils/companies/known-company.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import { act } from '../last-action/act.ts';
import type { WantedTemplate } from './message-button.tsx';

export interface CompanyActions {
  copyLink: (company: CompanyReference) => Promise<void>;
  openPage: (company: CompanyReference) => Promise<void>;
  copyApiToken: (company: CompanyReference) => Promise<void>;
  copyMessage: (company: CompanyReference, template: WantedTemplate) => Promise<void>;
  writeEmail: (company: CompanyReference, template: WantedTemplate) => Promise<void>;
}

const referenceTo = ({ linkApp, id }: CompanyReference): CompanyReference => ({ linkApp, id });

/**
 * What a press on a Company's buttons asks of the background. `onFailure` gets what no last action
 * tells: null as an action begins, a failure if no answer came.
 */
export function companyActions(onFailure: (failure: Failure | null) => void): CompanyActions {
  const tell = async (acting: ReturnType<typeof act>) => {
    onFailure(null);
    const answer = await acting;
    if (!answer.ok) onFailure(answer.error);
  };
  const pressOn = (company: CompanyReference) => ({
    ...referenceTo(company),
    gestureAt: Date.now(),
  });
  return {
    copyLink: (company) => tell(act('copyLink', pressOn(company))),
    openPage: (company) => tell(act('openPage', referenceTo(company))),
    copyApiToken: (company) => tell(act('copyApiToken', pressOn(company))),
    copyMessage: (company, template) => tell(act('copyMessage', { ...pressOn(company), template })),
    writeEmail: (company, template) => tell(act('writeEmail', { ...pressOn(company), template })),
  };
}

import type { CompanyReference } from '../../utils/companies/known-company.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import { ask } from '../../utils/messages.ts';
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
 * What a press on a Company's buttons asks of the background, which keeps what became of it as the last action.
 * `onFailure` gets what no last action tells: null as an action begins, a failure if no answer came.
 */
export function companyActions(onFailure: (failure: Failure | null) => void): CompanyActions {
  const act = async (
    asking: ReturnType<
      typeof ask<'copyLink' | 'openPage' | 'copyApiToken' | 'copyMessage' | 'writeEmail'>
    >,
  ) => {
    onFailure(null);
    const answer = await asking;
    if (!answer.ok) onFailure(answer.error);
  };
  return {
    copyLink: (company) => act(ask('copyLink', { ...referenceTo(company), gestureAt: Date.now() })),
    openPage: (company) => act(ask('openPage', referenceTo(company))),
    copyApiToken: (company) =>
      act(ask('copyApiToken', { ...referenceTo(company), gestureAt: Date.now() })),
    copyMessage: (company, template) =>
      act(ask('copyMessage', { ...referenceTo(company), template, gestureAt: Date.now() })),
    writeEmail: (company, template) =>
      act(ask('writeEmail', { ...referenceTo(company), template, gestureAt: Date.now() })),
  };
}

import { type CardAction, cardActions } from '../../utils/actions.ts';
import type { CompanyReference } from '../../utils/companies/known-company.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import { act } from '../last-action/act.ts';
import type { WantedTemplate } from './message-button.tsx';

type Press = (company: CompanyReference) => Promise<void>;

export interface CompanyActions extends Record<CardAction, Press> {
  copyLink: Press;
  openPage: Press;
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
  const ofCard = Object.keys(cardActions) as CardAction[];
  const presses = ofCard.map((name): [CardAction, Press] => [
    name,
    (company) => tell(act(name, pressOn(company))),
  ]);
  return {
    ...(Object.fromEntries(presses) as Record<CardAction, Press>),
    copyLink: (company) => tell(act('copyLink', pressOn(company))),
    openPage: (company) => tell(act('openPage', referenceTo(company))),
    copyMessage: (company, template) => tell(act('copyMessage', { ...pressOn(company), template })),
    writeEmail: (company, template) => tell(act('writeEmail', { ...pressOn(company), template })),
  };
}

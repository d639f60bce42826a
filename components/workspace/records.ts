/** What is needed on the pages of a CRM alone: one chunk of code. */

export { PickCompany } from './pick-company.tsx';
export { RecordLine, SiteRuleLink } from './record-line.tsx';
export { recordMoves } from './record-moves.ts';
export { recordOpening } from './record-view.ts';

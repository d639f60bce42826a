/** What is needed on the pages of a CRM alone: one chunk of code. */

export { CollectButtons } from './collect-buttons.tsx';
export { PickCompany } from './pick-company.tsx';
export { RecordLine } from './record-line.tsx';
export { recordMoves } from './record-moves.ts';
export { recordOpening } from './record-opening.ts';

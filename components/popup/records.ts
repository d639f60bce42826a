/** What is needed on a record alone: one chunk of code. */
export { RecordLine } from '../record/record-line.tsx';
export { PickCompany } from './pick-company.tsx';
export { recordMoves } from './record-moves.ts';
export { recordView } from './record-view.ts';

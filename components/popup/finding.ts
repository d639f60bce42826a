/** The views that search: one chunk of code. */
export { Home } from './home.tsx';
export { PickCompany } from './pick-company.tsx';

import {
  type CompanyActions,
  companyActions,
} from '../../../components/company/company-actions.ts';

/** All that can be pressed on a Company, of which a test hears what it wants to; the rest does nothing. */
export function fakeActions(heard: Partial<CompanyActions> = {}): CompanyActions {
  const nothing = async () => undefined;
  const names = Object.keys(companyActions(() => undefined)) as (keyof CompanyActions)[];
  const fakes = names.map((name): [string, CompanyActions['copyLink']] => [name, nothing]);
  return { ...companyActions(() => undefined), ...Object.fromEntries(fakes), ...heard };
}

import { comparableName } from './comparable-name.ts';
import { nameBeforeRetiring } from './retired.ts';

/**
 * Whether a name is another client's than a Company's. One without a name may be anybody's, and a
 * retired one is still the client's that it was.
 */
export function isOtherClient(name: string, company: { name: string | null }): boolean {
  const [wanted, known] = [comparableName(name), comparableName(nameBeforeRetiring(company))];
  return wanted !== '' && known !== '' && wanted !== known;
}

import { wordsOf } from '../../utils/companies/like-name.ts';

const first = (word: string): string => [...word][0] ?? '';

/** Two letters that stand for a name: of its first two words, else the first two of its only one. */
export function initialsOf(name: string): string {
  const [one = '', other] = wordsOf(name);
  const letters = other === undefined ? [...one].slice(0, 2).join('') : first(one) + first(other);
  return letters.toUpperCase();
}

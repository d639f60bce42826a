/** Words that say what a firm is in law and not who it is. */
const legalForms = new Set(
  (
    'ab ag aps as asa bhd bv co company corp corporation cv doo ek eg eood gbr gmbh gmbhcokg inc incorporated ' +
    'kft kg kk limited llc llp lp ltd ltda mbh nv oao ohg ooo oy oyj plc pllc pte pty pvt sa sarl sas sdnbhd ' +
    'se sl spa spzoo srl sro srls tov ug zao zrt ао ип оао ооо пао тов'
  ).split(' '),
);

const marks = /\p{M}+/gu;
const noLetters = /[^\p{L}\p{N}]+/u;

/** Letters that no decomposition takes apart. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/** Without case, accents and width: `Łódź` and `LODZ` are one. For search and for likeness. */
export function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .replace(/[ßæœøłđı]/g, (letter) => plainLetters[letter] ?? letter);
}

/**
 * What two names of one client are likely to share: without case, accents, signs and legal forms
 * ("Acme, Inc." and "ACME GmbH" give `acme`). Empty where the name has no letter and no digit.
 */
export function likeName(name: string | null): string {
  const words = plainText((name ?? '').replace(/[.'’]/g, ''))
    .split(noLetters)
    .filter((word) => word !== '');
  const telling = words.filter((word, place) => place === 0 || !legalForms.has(word));
  return telling.join(' ');
}

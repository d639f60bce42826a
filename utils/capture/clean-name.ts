import { longestText } from '../companies/company-id.ts';
import { cutText } from '../companies/retired.ts';
import { visibleText } from '../companies/visible-text.ts';
import { decodeEntities } from './decode-entities.ts';

/**
 * A page's text as a name: as it is seen, cut to what the API takes. Pages escape names twice and
 * more often (`Smith &amp;amp; Sons`); whatever they have between the same marks is no name.
 */
export function cleanName(text: string): string {
  let name = text;
  for (let before: string | undefined; name !== before; ) {
    before = name;
    name = visibleText(cutText(visibleText(decodeEntities(name)), longestText));
  }
  return name;
}

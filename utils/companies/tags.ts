import * as v from 'valibot';
import { plainText } from './comparable-name.ts';

export const longestTag = 60;
export const mostTags = 30;
export const longestNote = 4000;

/** The limits of tags and note, from any source. */
export const notesEntries = {
  tags: v.pipe(v.array(v.pipe(v.string(), v.maxLength(2 * longestTag))), v.maxLength(mostTags)),
  note: v.pipe(v.string(), v.maxLength(longestNote)),
};

/**
 * The tags of a text, between commas or semicolons of any script. Each is kept once, whatever its
 * letter case and accents, and cut to what a row can show.
 */
export function parseTags(text: string): string[] {
  const tags = new Map<string, string>();
  for (const part of text.split(/[,;\n，；、､،؛]/)) {
    const tag = [...part.trim().replace(/\s+/g, ' ')].slice(0, longestTag).join('').trim();
    const key = plainText(tag);
    if (key !== '' && !tags.has(key)) tags.set(key, tag);
  }
  return [...tags.values()].slice(0, mostTags);
}

export const tagsText = (tags: string[]): string => tags.join(', ');

/** The tags with one more, unless it is there already in any case and accents, or there are too many. */
export const withTag = (tags: string[], tag: string): string[] =>
  tags.length >= mostTags || tags.some(isSameTag(tag)) ? tags : [...tags, tag];

export const withoutTag = (tags: string[], tag: string): string[] =>
  tags.filter((other) => !isSameTag(tag)(other));

const isSameTag = (tag: string) => (other: string) => plainText(tag) === plainText(other);

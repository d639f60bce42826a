import { plainText } from './like-name.ts';

export const longestTag = 60;
export const mostTags = 30;
export const longestNote = 4000;

/**
 * The tags of a text, as they were typed: between commas, each once whatever its letter case and
 * accents, and cut to what a row can show.
 */
export function parseTags(text: string): string[] {
  const tags = new Map<string, string>();
  for (const part of text.split(/[,;\n]/)) {
    const tag = [...part.trim().replace(/\s+/g, ' ')].slice(0, longestTag).join('').trim();
    const key = plainText(tag);
    if (key !== '' && !tags.has(key)) tags.set(key, tag);
  }
  return [...tags.values()].slice(0, mostTags);
}

export const tagsText = (tags: string[]): string => tags.join(', ');

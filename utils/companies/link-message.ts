/** As long as a template may be. */
export const longestTemplate = 5000;

/** A message without its link would be sent in vain. */
export const hasLink = (template: string): boolean => template.includes('{link}');

/** Whether a template is one that the options would keep. */
export const isTemplate = (text: string): boolean =>
  hasLink(text) && text.length <= longestTemplate;

/** The words that go with a link: `{name}` and `{link}` in a template stand for the Company's own. */
export function linkMessage(template: string, values: { name: string; link: string }): string {
  return template.replace(/\{(name|link)\}/g, (_, part: 'name' | 'link') => values[part]);
}

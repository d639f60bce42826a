import { noIds } from './template.ts';

/** Beside the words that no known system has for an id: what other sites open an empty form or a list at. */
const others = [
  ...['0', '-1', '-', 'nan', 'none', 'true', 'false', '[object object]', '[object%20object]'],
  ...['create-new', 'add-new', 'delete', 'remove', 'copy', 'duplicate', 'duplicates', 'merge'],
  ...[
    'export',
    'upload',
    'settings',
    'trash',
    'archive',
    'archived',
    'recent',
    'filter',
    'overview',
  ],
  // In other languages.
  ...['neu', 'liste', 'nouveau', 'nouvelle', 'nuevo', 'nueva', 'nuovo', 'nuova', 'novo', 'nova'],
  ...['nieuw', 'nowy', 'nowa', 'lista', 'lijst', 'suche', 'recherche', 'buscar', 'zoeken'],
];

const words = new Set([...noIds, ...others]);

/** Whether what stands in an id's place is none: empty, or the word for a page that shows no one record. */
export const isNoId = (text: string): boolean => {
  const word = text.trim().toLowerCase();
  return word === '' || words.has(word);
};

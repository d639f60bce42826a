import { noIds } from './template.ts';

/** Words that other sites use for an empty form or a list, besides those of the known systems. */
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

/** Whether the text in an id's place is no id: empty, or the word of a page without one record. */
export const isNoId = (text: string): boolean => {
  const word = text.trim().toLowerCase();
  return word === '' || words.has(word);
};

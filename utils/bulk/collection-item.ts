import { defineStoredItem } from '../browser/stored-item.ts';
import { type Collection, collectionSchema, emptyCollection } from './collection.ts';

/** The records that were collected from pages; written by the background. Not for the first draw of a page. */
export const collectionItem = defineStoredItem<Collection>({
  key: 'collection',
  version: 1,
  schema: collectionSchema,
  fallback: emptyCollection,
});

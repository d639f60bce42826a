import { translate } from '../utils/translate.ts';

/** The whole page, where what is stored cannot be read: nothing is drawn from it, and nothing changed. */
export function Trouble({ kind }: { kind: 'newerData' | 'storage' }) {
  const newer = kind === 'newerData';
  return (
    <div class="trouble">
      <h1>{translate(newer ? 'newer_data_title' : 'storage_trouble_title')}</h1>
      <p>{translate(newer ? 'newer_data_text' : 'storage_trouble_text')}</p>
    </div>
  );
}

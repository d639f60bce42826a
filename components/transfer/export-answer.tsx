import { translate, translateCount } from '../../utils/i18n/translate.ts';

/** The number of Companies; null while nothing was exported. */
export type Exported = number | 'failed' | null;

/** What became of an export. A damaged or busy database cannot be read. */
export function ExportAnswer({ exported }: { exported: Exported }) {
  if (exported === null) return null;
  if (exported === 'failed') return <p class="notice bad">{translate('export_failed')}</p>;
  return <p class="good">{translateCount('exported', exported)}</p>;
}

export const orFailed = (): Exported => 'failed';

import { translate, translateCount } from '../../utils/i18n/translate.ts';

interface Properties {
  /** The page of a CRM that the popup was opened over; null over any other. */
  page: object | null;
  /** How many records were collected before. */
  count: number;
  onCollect: () => void;
  onShow: () => void;
}

/** On a page of a CRM its records can be collected; what was collected is a press away everywhere. */
export function CollectButtons({ page, count, onCollect, onShow }: Properties) {
  if (!page && count === 0) return null;
  return (
    <p class="collect-buttons">
      {page && (
        <button type="button" class="link" onClick={onCollect}>
          {translate('collect_records')}
        </button>
      )}
      {count > 0 && (
        <button type="button" class="link" onClick={onShow}>
          {translateCount('collected_open', count)}
        </button>
      )}
    </p>
  );
}

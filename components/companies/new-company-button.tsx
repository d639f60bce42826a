import { translate } from '../../utils/i18n/translate.ts';
import { Icon } from '../ui/icon.tsx';

/** **New Company**, beside the search: a plus where there is no room for its words. */
export function NewCompanyButton({ onPress }: { onPress: () => void }) {
  const label = translate('new_company');
  return (
    <button
      type="button"
      class="primary new-company-button"
      title={label}
      aria-label={label}
      onClick={onPress}
    >
      <Icon name="plus" />
      <span>{label}</span>
    </button>
  );
}

import { shownName } from '../../utils/companies/shown-name.ts';

/** A Company's name, or its id where it has none; a long one ends in an ellipsis and is whole in the tooltip. */
export function CompanyName({ company }: { company: { id: string; name: string | null } }) {
  const name = shownName(company);
  return (
    <bdi class="ellipsis company-name" title={name}>
      {name}
    </bdi>
  );
}

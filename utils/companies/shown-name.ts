/** A Company's name, or its id where it has none. */
export const shownName = ({ id, name }: { id: string; name: string | null }): string =>
  name?.trim() ? name : id;

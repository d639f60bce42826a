import { vi } from 'vitest';

/** There is no room for another row of a store, until `mockRestore`. */
export function fillStore(name: string) {
  const { put } = IDBObjectStore.prototype;
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...row
  ) {
    if (this.name === name) throw new DOMException('Full', 'QuotaExceededError');
    return put.apply(this, row);
  });
}

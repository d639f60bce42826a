/** When this worker last saw creates missing, for `settleCompany`: the next worker begins anew. */
export const looks = new Map<string, number>();

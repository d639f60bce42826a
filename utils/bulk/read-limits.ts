/** More rows than that are no batch that anyone looks through. */
export const mostRows = 100_000;

/** The biggest file that is read. */
export const mostBytes = 64 * 1024 * 1024;

/** Items in one cell, apart by "; "; null where there are none. */
export const list = (items: readonly string[]): string | null => (items.length === 0 ? null : items.join("; "))

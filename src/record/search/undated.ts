/** In place of a day that is not known: such reports and incidents are sorted as the oldest. */
export const UNDATED = -1_000_000

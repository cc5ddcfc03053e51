/**
 * A copy of `one` with more fields, or other values in some: `{ ...one, ...fields }`, in the same order. Where a literal
 * begins with `...` and goes on with a new field, V8 (11) gives every copy a hidden class of its own. There were ten a
 * report, and whoever looked at such a fact, count or voice later looked the slow way.
 */
export const altered = <T extends object, Fields extends object>(one: T, fields: Fields): T & Fields =>
  Object.assign({}, one, fields)

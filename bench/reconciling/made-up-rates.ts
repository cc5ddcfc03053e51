/**
 * How often made-up reports of one event differ: shares as `npm run bench -- rates` measures them on reports of the war in
 * Syria, rounded. Few events there are told by several reports, so each is known to within a few hundredths at best.
 */
export const RATES = {
  /** The day is another than most reports give. */
  drift: 0.04,
  /** The place is spelled otherwise. */
  misspelling: 0.16,
  /** Another place stands first: the province, a quarter. */
  otherPlace: 0.23,
  /** The place could not be resolved to a point. */
  unresolved: 0.03,
  /** The toll is another than most reports give. */
  revision: 0.36,
  /** The report gives no number of dead. */
  noNumber: 0.22,
  /** It blames nobody. */
  noCulprit: 0.22,
  /** It repeats an earlier report. */
  copy: 0.05,
  /** The type is another that first reports confuse with it. */
  confusedType: 0.04,
  /** The event is told by one report only. */
  toldOnce: 0.74,
} as const

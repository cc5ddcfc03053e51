/**
 * What one observation about two mentions weighs. The unit is the natural logarithm of how many times likelier the
 * observation is when both tell of one event than when they merely share a district and a day; so weights add up, and
 * 0 says nothing either way. First set by reasoning, then checked against read reports, never against single ones.
 */

/** At this sum two mentions are taken for one event: about twenty to one, for a wrong merge hides a dissenting account. */
export const JOIN_AT = 3.1

/**
 * From here up to the score to join at, a person is asked: about twelve to one for one event on these grounds alone. Lower
 * scores are nearly always two events, and a queue that is mostly noise is not worked off.
 */
export const PROPOSE_AT = 2.5

export const PLACE = {
  /** The most precise place of both has the same name. */
  same: 3,
  /** ... but that name covers a whole governorate or a great city, where much happens on one day. */
  sameWide: 2.2,
  /** The most precise place of one is what the other names around it: a village, and its governorate. */
  level: 0.9,
  /** Both list several places and share one below the widest. */
  shared: 1.6,
  /** Different places within one that both name: two quarters of Aleppo. */
  siblings: -1.6,
  /** Names that differ but points so near that their precision cannot part them. */
  near: 1.8,
  /** No name in common and no points to compare. */
  apart: -3,
  /** Points too far apart for their precision: homonyms. */
  far: -5,
  /** One of them names no place. */
  unknown: -0.2,
} as const

export const TIME = {
  /** The same single day, or the same stretch. */
  same: 2,
  /** Stretches of a few days that meet. */
  meets: 1.2,
  /** Two long stretches that meet. */
  longMeets: 0.3,
  /** A day within a long stretch: the stretch is mostly a total or a campaign, an event of its own. */
  withinLong: -0.6,
  /** Reports of one event often differ by a day: local midnight, date of publication, "overnight". */
  dayApart: -0.8,
  twoDaysApart: -2.2,
  /** One of them leaves the day open: an event of that week at that place is as likely another, if nothing else agrees. */
  open: -0.7,
  /** No day is known, not even of a report: what is told of a place is mostly of other days, unless victims or numbers agree. */
  unknown: -2.6,
  /**
   * No year is known, but both name one date: that a place is struck on the same date of another year is rare, but a date
   * may be named that is not the event's.
   */
  sameDate: 1.6,
  /** ... but both name one weekday: one day in seven is left of all years, where an open date leaves the days of a week. */
  sameWeekday: -1.2,
  /** ... or weekdays next to each other: the chance of that is two in seven, and reports rarely differ so. */
  nextWeekday: -3,
  /** ... or other weekdays, or dates. */
  otherWeekday: -6,
  /** More days than reports of one event ever differ by: nothing else makes up for it. Finite, so that it can be stored as JSON. */
  tooFar: -100,
} as const

/** Agreement on a rare type says more than agreement on an everyday one (shares of types among read mentions). */
export const SAME_TYPE = {
  "air-strike": 0.5,
  shelling: 0.6,
  "armed-clash": 0.5,
  explosion: 1.4,
  "drone-strike": 1.6,
  "suicide-bombing": 1.8,
  "chemical-weapon": 2.4,
  shooting: 1.2,
  execution: 1.6,
  abduction: 1.6,
  other: 0,
} as const

export const TYPE = {
  /** Types that first reports mix up: who fired from where, blast or bomber, gas or the bomb that carried it. */
  confused: -0.2,
  /** Types that can be told of one event, but rarely are. */
  strained: -1.4,
  incompatible: -4,
} as const

export const ACTORS = {
  /** Both name the same culprits, whether to blame or to clear them. */
  same: 0.8,
  /** Culprits of one side: a command and its coalition. */
  sameSide: 0.4,
  /** Nobody in common. Disputed events have this too, so it weighs little. */
  different: -0.6,
} as const

export const NUMBERS = {
  /** The same figure of the same kind of harm; the larger it is, the less it is chance. */
  equalSmall: 0.5,
  equalFew: 1,
  equalMany: 1.7,
  /** Figures that the growth of a toll, or a different count, explains. */
  near: 0.3,
  /** Figures that no growth explains. */
  apart: -1.3,
  /** From here on an equal figure counts as "few", as "many". */
  few: 4,
  many: 10,
  /** Later tolls are rarely more than half as large again among those near each other. */
  nearRatio: 1.6,
  /** A toll that grows further than this is rather another event ... */
  apartRatio: 3,
  /** ... if more than this many people lie between. */
  apartBy: 8,
} as const

export const DETAILS = {
  /** A word in common in what was hit: a market, a school. */
  target: 0.4,
  /** A named dead in common. */
  victim: 3,
  /** One of them is a total over several events that its report tells of besides; the other tells of none. */
  total: -2.5,
  /** Both reports are mainly about it, or both mention it in passing. */
  main: 0.2,
} as const

/**
 * What one observation about two named victims weighs: the natural logarithm of how many times likelier it is for one
 * person than for two. Set by reasoning: in one incident few people share a full name; in a country many do.
 */

/** At this sum two claims are taken to be about one person: about fifty to one, for a wrong join hides a death. */
export const SAME_AT = 4

export const NAME = {
  /** A first name alone is shared by one in fifty or so. */
  first: 2,
  /** Each further part (father's, grandfather's, family's name) makes chance agreement rarer. */
  further: 2.2,
  /** Transcriptions of one name; consonants alone are shared by a few names. */
  spelling: -0.4,
  /** A part left out in the middle or at the end. */
  shorter: -0.8,
  /** A letter or two: a slip, or a cousin. */
  misspelled: -0.8,
  other: -12,
} as const

export const AGE = {
  same: 1.5,
  /** Reports give completed years, or years of birth taken off. */
  near: 0.4,
  nearYears: 1,
  apart: -3,
} as const

export const SEX = { same: 0.2, other: -6 } as const
export const ROLE = { same: 0.7 } as const

export const INCIDENT = {
  same: 2,
  /** Namesakes are common among all the victims of a war. */
  other: -1.5,
} as const

export const STATUS = {
  /** Nobody dies twice; where two incidents are one event that was not joined, age or a longer name must speak for it. */
  killedTwice: -2,
  /** Injured, then died; missing, then found: told of one person over two incidents. */
  following: 1,
} as const

export const REPORT = {
  /** A list names each of its people once; brothers differ in one part. */
  sameList: -12,
} as const

/** Days between two reports beyond which a name for another incident is not compared any more. */
export const MOST_DAYS = 120

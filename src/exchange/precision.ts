import type { Place } from "../model/place.ts"
import type { When } from "../model/when.ts"
import { dayOfIso } from "../space/day.ts"

/** Metres within which a place is a named town or village. */
const TOWN = 5_000
/** "Near" a known point: UCDP takes 25 km, and ACLED's "small part of a region" is no wider. */
const NEAR = 25_000
/** The reach of a second-order division such as a district. */
const DISTRICT = 60_000
/** Beyond this only a country or a great part of one is known. */
const COUNTRY = 150_000

/** ACLED's `geo_precision`: 1 a named town, 2 a small part of a region, 3 a larger region. Null without a place. */
export function geoPrecision(place: Place | null): 1 | 2 | 3 | null {
  if (place === null) return null
  if (isProvince(place) || place.precision > NEAR) return 3
  return place.precision <= TOWN ? 1 : 2
}

/**
 * UCDP GED's `where_prec`: 1 an exact location, 2 within 25 km of a known point, 3 a second-order division, 4 a first-order
 * division, 5 a line or an area without fixed bounds, 6 a country. (7, international waters, no place here can be known to be.)
 */
export function wherePrecision(place: Place | null): 1 | 2 | 3 | 4 | 5 | 6 | null {
  if (place === null) return null
  if (isProvince(place)) return 4
  if (place.precision <= TOWN) return 1
  if (place.precision <= NEAR) return 2
  if (place.precision <= DISTRICT) return 3
  return place.precision <= COUNTRY ? 5 : 6
}

/** ACLED's `time_precision`: 1 the day, 2 within a week, 3 within a month. Null where less is known. */
export function timePrecision(when: When): 1 | 2 | 3 | null {
  const days = daysOf(when)
  if (days === null || days > MONTH) return null
  if (days === 1) return 1
  return days <= WEEK ? 2 : 3
}

/** UCDP GED's `date_prec`: 1 the day, 2 two to six days, 3 a week, 4 up to a month, 5 up to a year. Null where less is known. */
export function datePrecision(when: When): 1 | 2 | 3 | 4 | 5 | null {
  const days = daysOf(when)
  if (days === null || days > YEAR) return null
  if (days === 1) return 1
  if (days < WEEK) return 2
  if (days === WEEK) return 3
  return days <= MONTH ? 4 : 5
}

const WEEK = 7
const MONTH = 31
const YEAR = 366

/** How many days are possible, both ends included; null where an end is open. */
function daysOf({ from, to }: When): number | null {
  const [first, last] = [dayOfIso(from ?? ""), dayOfIso(to ?? "")]
  return first === null || last === null ? null : Math.max(1, last - first + 1)
}

const isProvince = ({ name, admin1, precision }: Place) => name === admin1 && precision > TOWN

const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/
const OFFSET = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?/
const SECOND = 1000

/**
 * The instant of a local time (`2018-11-16T18:00`) in an IANA zone, as an ISO time in UTC (`2018-11-16T16:00:00.000Z`).
 * A time that the clocks skip is taken with the offset before the change, one that they repeat is the first of the two.
 * Throws a RangeError on a zone that this Node does not know, and on anything that is no local time.
 */
export function instantOf(local: string, zone: string): string {
  const wall = LOCAL.test(local) ? Date.parse(`${local}:00Z`) : Number.NaN
  if (Number.isNaN(wall)) throw new RangeError(`expected a local time like 2018-11-16T18:00, got "${local}"`)
  // The offset is asked for half a day before, where no change of clocks since can count, and then at the instant itself.
  const before = wall - offsetAt(wall - 43_200 * SECOND, zone)
  const after = wall - offsetAt(before, zone)
  const lands = (instant: number) => instant + offsetAt(instant, zone) === wall
  return new Date(lands(before) || !lands(after) ? before : after).toISOString()
}

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  const [, sign, hours = 0, minutes = 0, seconds = 0] = OFFSET.exec(formatOf(zone).format(instant)) ?? []
  const ahead = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  return (sign === "-" ? -ahead : ahead) * SECOND
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format takes thousands of times as long as using it. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone) ?? new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" })
  formats.set(zone, known)
  return known
}

import { dayOf, isoOf } from "../space/day.ts"

/**
 * The ISO date that the address of a page carries: as folders (`/2021/8/20/`), at the end of a word (`…-2023-06-20`), or in
 * the number of a post on X, which is counted up with time. Null where it carries none. Such a date is that of publication
 * in Greenwich time, a day off at most.
 */
export function addressDate(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { hostname, pathname } = new URL(address)
  return postDate(hostname, pathname) ?? pathDate(pathname)
}

/** The years of the Web: other numbers of four digits are numbers of something else. */
const YEAR = String.raw`(?<year>(?:199|20\d)\d)`
const PATTERNS = [
  new RegExp(String.raw`/${YEAR}/(?<month>\d\d?)/(?<date>\d\d?)(?=/|$)`, "g"),
  new RegExp(String.raw`[/_-]${YEAR}-(?<month>\d\d)-(?<date>\d\d)(?=[/._]|$)`, "g"),
]

/** The last one counts: an archived page keeps the address of the original behind its own. */
function pathDate(path: string): string | null {
  const days = PATTERNS.flatMap((pattern) =>
    [...path.matchAll(pattern)].flatMap(
      ({ groups: { year, month, date } = {} }) => dayOf(Number(year), Number(month), Number(date)) ?? [],
    ),
  )
  const last = days.at(-1)
  return last === undefined ? null : isoOf(last)
}

const POST_HOST = /^(?:www\.|mobile\.|m\.)?(?:twitter|x)\.com$/
const POST = /^\/[^/]+\/status(?:es)?\/(?<id>\d{11,19})(?:\/|$)/
/** Milliseconds since 1970 stand in the upper bits of a post's number, less these (Twitter's "Snowflake", November 2010). */
const POST_EPOCH = 1_288_834_974_657
const POST_TIME_SHIFT = 22n

function postDate(host: string, path: string): string | null {
  const id = POST_HOST.test(host) ? POST.exec(path)?.groups?.["id"] : undefined
  if (id === undefined) return null
  return new Date(Number(BigInt(id) >> POST_TIME_SHIFT) + POST_EPOCH).toISOString().slice(0, 10)
}

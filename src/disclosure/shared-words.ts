import { WITHHELD } from "./voices.ts"
import type { WithheldNames } from "./withheld-names.ts"

/**
 * Words that were made about claims, as they may be shared: none that name somebody, reports under the ids that they are
 * shown under, and words of a report in quotation marks only where they stand in what is shown of it.
 */
export function sharedWords(
  names: WithheldNames,
  reports: ReadonlyMap<string, string>,
  shownTexts: readonly string[],
): (text: string) => string {
  const ids = [...reports.keys()].sort((a, b) => b.length - a.length).map(escaped)
  const long = ids.filter((id) => id.length >= LONG)
  // A short id can be a number that means something else; then only where reasons give a report's id.
  const given = ids.map((id) => `(?<=^compared with )${id}$|^${id}(?= tells of it)`)
  const pattern = new RegExp(
    [...given, ...long.map((id) => `(?<![\\p{L}\\p{N}])${id}(?![\\p{L}\\p{N}])`)].join("|"),
    "gu",
  )
  return (text) => {
    const renamed = ids.length === 0 ? text : text.replace(pattern, (id) => reports.get(id) ?? WITHHELD)
    const quoted = renamed.replace(QUOTED, (whole, words: string) =>
      shownTexts.some((shown) => shown.includes(words)) ? whole : `"${WITHHELD}"`,
    )
    return names.standIn(quoted) ? WITHHELD : quoted
  }
}

const LONG = 6
/** From the first quotation mark to the last: quoted words can hold some themselves. */
const QUOTED = /"(.*)"/su

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

import type { Victim } from "../../../../model/claim.ts"
import { wordsOf } from "../../../phrase.ts"
import type { Line } from "../../../rule.ts"

/** Words of the longest line that can stand over a list of names. */
const LONGEST_HEAD = 30
/** Words of the longest item: title, name, age, where from. */
const LONGEST_ITEM = 22

const DEAD = /\b(?:martyrs?|dead|deceased|killed|victims?|fatalities|slain|fallen|martyred)\b/
const HURT = /\b(?:wounded|injured|injuries)\b/
const GONE = /\b(?:missing|disappeared|kidnapped|abducted)\b/

/** What befell those whose names stand in the lines under this one: "Martyrs:", "The names of the wounded"; null where it opens no list. */
export function headOfRoll(line: Line): Victim["status"] | null {
  const { from, to } = line.sentence
  if (to - from > LONGEST_HEAD) return null
  const words = wordsOf(line, from, to)
    .toLowerCase()
    .replace(/[\s\d.)(•*#-]+$/u, "")
  const status = (
    [
      [DEAD, "killed"],
      [HURT, "injured"],
      [GONE, "missing"],
    ] as const
  ).filter(([known]) => known.test(words))
  if (status.length !== 1 || !OPENS.test(words)) return null
  return status[0]?.[1] ?? null
}

/** It ends in a colon, speaks of names or a list, or is nothing but the word. */
const OPENS =
  /:$|^\P{L}*(?:the )?(?:full |initial )?(?:names?|lists?|identities) (?:and ages )?of\b|^\P{L}*(?:the |our )?(?:martyrs?|dead|deceased|killed|victims?|wounded|injured|missing|fatalities)$/u

/** The first token of an item that is no bullet, number or dash. */
export function itemFrom(line: Line): number {
  let k = line.sentence.from
  while (k < line.sentence.to && line.tokens[k]?.kind !== "word" && !/\p{L}/u.test(line.tokens[k]?.text ?? "")) k++
  return k
}

/** Whether a line is nothing but a bullet or a number. */
export const isBullet = (line: Line): boolean => itemFrom(line) === line.sentence.to

/** Whether a line is short and says nothing with a verb, as an item of a list. */
export const isItem = (line: Line): boolean =>
  line.sentence.to - line.sentence.from <= LONGEST_ITEM &&
  !line.chunks.some((chunk) => chunk.kind === "verb" && chunk.form !== "bare" && chunk.form !== "ing")

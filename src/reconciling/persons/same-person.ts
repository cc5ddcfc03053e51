import type { Victim } from "../../model/claim.ts"
import type { ClaimRef } from "../../model/mention.ts"
import type { Day } from "../../space/day.ts"
import { editSimilarity } from "../../space/edit-similarity.ts"
import { isSameSound, type NamePart } from "../../space/name-sounds.ts"
import { AGE, INCIDENT, NAME, REPORT, ROLE, SEX, STATUS } from "./weights.ts"

/** One claim on one named victim, ready for comparison. */
export interface Sighting {
  readonly ref: ClaimRef
  readonly incident: string
  readonly day: Day | null
  readonly victim: Victim
  readonly parts: readonly NamePart[]
  readonly letters: string
}

/** One thing for or against two claims being about one person. */
export interface Evidence {
  readonly weight: number
  readonly words: string
}

/** All evidence for and against two claims being about one person; the same for (b, a). */
export function evidence(a: Sighting, b: Sighting): Evidence[] {
  return [
    name(a, b),
    age(a.victim, b.victim),
    sex(a.victim, b.victim),
    role(a.victim, b.victim),
    ...circumstances(a, b),
  ].filter((one) => one !== null)
}

function name(a: Sighting, b: Sighting): Evidence {
  const [shorter, longer] = a.parts.length <= b.parts.length ? [a.parts, b.parts] : [b.parts, a.parts]
  const parts = shorter.length
  const pair = `${a.victim.name} / ${b.victim.name}`
  if (a.letters === b.letters) return { weight: worth(parts), words: `the same name, ${a.victim.name}` }
  if (parts === longer.length && matches(shorter, longer, isSameSound))
    return { weight: worth(parts) + NAME.spelling, words: `two spellings of one name, ${pair}` }
  if (parts === longer.length && matches(shorter, longer, isSlip))
    return { weight: worth(parts) + NAME.misspelled, words: `names differ by a letter, ${pair}` }
  const [first, other] = [shorter[0], longer[0]]
  if (first !== undefined && other !== undefined && isSameSound(first, other) && matches(shorter, longer, isSameSound))
    return { weight: worth(parts) + NAME.shorter, words: `one name is the shorter form, ${pair}` }
  return { weight: NAME.other, words: `other names, ${pair}` }
}

const worth = (parts: number) => NAME.first + NAME.further * Math.max(0, parts - 1)

/** Whether each part of the shorter name has its like in the longer, in the same order. */
function matches(
  shorter: readonly NamePart[],
  longer: readonly NamePart[],
  isLike: (a: NamePart, b: NamePart) => boolean,
): boolean {
  let at = 0
  for (const part of longer) {
    const wanted = shorter[at]
    if (wanted !== undefined && isLike(wanted, part)) at++
  }
  return at === shorter.length
}

/** A letter amiss in a long part; in short ones a letter makes another name (Salma, Salwa). */
const isSlip = (a: NamePart, b: NamePart) =>
  isSameSound(a, b) ||
  (Math.min(a.letters.length, b.letters.length) >= LONG_PART && editSimilarity(a.letters, b.letters) >= ALIKE)
const LONG_PART = 6
const ALIKE = 0.83

function age({ age: a }: Victim, { age: b }: Victim): Evidence | null {
  if (a === undefined || b === undefined) return null
  const years = Math.abs(a - b)
  if (years === 0) return { weight: AGE.same, words: `both ${a} years old` }
  return years <= AGE.nearYears
    ? { weight: AGE.near, words: `${a} and ${b} years old` }
    : { weight: AGE.apart, words: `${a} against ${b} years old` }
}

function sex({ sex: a }: Victim, { sex: b }: Victim): Evidence | null {
  if (a === undefined || b === undefined) return null
  return a === b ? { weight: SEX.same, words: `both ${a}` } : { weight: SEX.other, words: `${a} against ${b}` }
}

function role({ role: a }: Victim, { role: b }: Victim): Evidence | null {
  if (a === undefined || b === undefined || a.toLowerCase() !== b.toLowerCase()) return null
  return { weight: ROLE.same, words: `both ${a}` }
}

function circumstances(a: Sighting, b: Sighting): Evidence[] {
  const isOne = a.incident === b.incident
  const found: Evidence[] = [
    isOne
      ? { weight: INCIDENT.same, words: "named for one incident" }
      : { weight: INCIDENT.other, words: "named for two incidents" },
  ]
  const [before, after] = (a.day ?? 0) <= (b.day ?? 0) ? [a, b] : [b, a]
  const statuses = `${before.victim.status} ${after.victim.status}`
  if (!isOne && statuses === "killed killed")
    found.push({ weight: STATUS.killedTwice, words: "said to have been killed in both" })
  if (!isOne && FOLLOWING.has(statuses))
    found.push({ weight: STATUS.following, words: statuses.replace(" ", ", then ") })
  if (a.ref.report === b.ref.report && a.letters !== b.letters)
    found.push({ weight: REPORT.sameList, words: "both in one report, which names two people" })
  return found
}

/** What one status leads to in a later report. */
const FOLLOWING: ReadonlySet<string> = new Set(["injured killed", "missing killed", "missing found", "missing injured"])

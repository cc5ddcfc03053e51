import type { Group } from "../../../model/claim.ts"
import type { NamedParty } from "../../chunk.ts"
import { type Ground, wordAt } from "./ground.ts"
import { groupOfNoun } from "./lexicon/nouns.ts"

/** "the wounded", "those killed": people called by what was done to them. */
export const HARMED: ReadonlySet<string> = new Set(
  "wounded injured killed slain displaced deceased martyr martyrs".split(" "),
)
const AFTER_NOUN = /^(?:wounded|injured|killed|slain|dead|alive|missing|hostage|hostages|lives|bodies)$/

/** Which group the people of tokens `[from, to)` are: the head decides, then what stands before it. */
export function groupOf(ground: Ground, from: number, to: number, parties: readonly NamedParty[]): Group {
  const head = wordAt(ground, to - 1)
  // "29 rebels dead": the noun before tells who they are.
  if (AFTER_NOUN.test(head) && to - from > 1 && groupOfNoun(wordAt(ground, to - 2)) !== undefined)
    return groupOf(ground, from, to - 1, parties)
  const byHead = groupOfNoun(head)
  if (byHead && byHead !== "people") return byHead
  const worker = workerGroup(ground, from, to)
  if (worker) return worker
  if (/^(?:rebels|loyalists)$/.test(head)) return "combatants"
  if (parties.some((party) => party.to === to && party.how === "epithet")) return "combatants"
  if (/^(?:members?|elements?)$/.test(head) && parties.length > 0 && !CIVIL.test(wordAt(ground, to - 2)))
    return "combatants"
  return byHead ?? "people"
}

/** Members of these are no fighters, whoever is named. */
const CIVIL = /^(?:family|staff|crew|council|parliament|team|cabinet|board|community)$/
const HELPING = /\b(?:red cross|red crescent|sarc|unrwa|aid (?:agency|group)|white helmets?|civil defen[cs]e)\b/

/** "aid worker", "medical staff", "army personnel": the word before the head makes the group. */
function workerGroup(ground: Ground, from: number, to: number): Group | null {
  const words: string[] = []
  for (let k = from; k < to; k++) words.push(wordAt(ground, k))
  const helps = /^(?:staff|members?|workers?|volunteers?|employees?|rescuers?)$/.test(words.at(-1) ?? "")
  if (helps && HELPING.test(words.join(" "))) return "aid-workers"
  const compound = words.slice(-LONGEST_COMPOUND).join(" ")
  return COMPOUNDS.find(([words]) => words.test(compound))?.[1] ?? null
}

const LONGEST_COMPOUND = 3
const COMPOUNDS: readonly (readonly [RegExp, Group])[] = [
  [
    /\b(?:aid|humanitarian|relief|rescue|red cross|red crescent) (?:worker|staff|volunteer|employee|member)/,
    "aid-workers",
  ],
  [/\b(?:medical|health|hospital) (?:worker|staff|personnel)/, "medics"],
  [/\bmedia (?:worker|activist)/, "journalists"],
  [
    /\b(?:militia|army|armed|military|rebel|terrorist|security|opposition|regime) (?:member|men|man|personnel|element|people)/,
    "combatants",
  ],
]

import type { Victim } from "../../../../model/claim.ts"
import { altered } from "../../../altered.ts"
import { factOf } from "../../../fact.ts"
import { gather } from "../../../gather.ts"
import type { Names } from "../../../names.ts"
import type { Line } from "../../../rule.ts"
import type { NamedVictim } from "../../../victim.ts"
import { type Ground, groundOf } from "../ground.ts"
import { type Befell, befellOf } from "./befell.ts"
import { type Person, personsIn } from "./person.ts"
import { headOfRoll, isBullet, isItem, itemFrom } from "./roll.ts"
import { together } from "./together.ts"

/**
 * Everybody whom a text names as killed, injured or missing, line by line: in sentences ("Ahmed Haj Saleh, 15, was killed")
 * and in lists under a head ("Martyrs:"), whose items are said by whoever says the head.
 */
export function victimsIn(lines: readonly Line[], names: Names): NamedVictim[] {
  const found: NamedVictim[] = []
  let roll: Roll | null = null
  lines.forEach((line, index) => {
    const harm = tellsOfHarm(line)
    if ((!harm && !roll) || (roll && isBullet(line))) return
    const ground = groundOf(line.tokens, line.sentence, names)
    const items: NamedVictim[] = roll ? itemsOf(line, index, ground, roll) : []
    const told = harm && items.length === 0 ? toldIn(line, index, ground) : []
    found.push(...items, ...told)
    if (items.length > 0) return
    const status = harm && told.length === 0 ? headOfRoll(line) : null
    roll = status ? { status, line: index, at: line.sentence.to - 1 } : null
  })
  return found
}

/** A list that goes on: what befell those in it, and the line that says so. */
interface Roll {
  readonly status: Victim["status"]
  readonly line: number
  readonly at: number
}

/** Whom one line of a list names; none where the line is no item. */
function itemsOf(line: Line, index: number, ground: Ground, roll: Roll): NamedVictim[] {
  if (!isItem(line)) return []
  const persons = personsIn(line, { ...ground, titled: false })
  if (persons[0]?.from !== itemFrom(line)) return []
  return persons.map((person) => ({
    line: index,
    name: person.name,
    under: { line: roll.line, at: roll.at },
    fact: victimFact(person, roll.status, null),
  }))
}

/** Words without which a line tells of nobody's death, wounds or disappearance. */
const HARM: ReadonlySet<string> = new Set(
  "dead death deaths body bodies corpse corpses remains martyr martyrs martyred martyrdom slain victim victims missing murder assassination killing killings killed wounded injured deceased fatalities disappearance kidnapping abduction life live lives lost suffered sustained disappeared kidnapped abducted vanished fallen wound wounds injuries condition".split(
    " ",
  ),
)

function tellsOfHarm(line: Line): boolean {
  for (const chunk of line.chunks) {
    if (chunk.kind === "verb" && DEEDS.has(chunk.deed)) return true
    if (chunk.kind !== "noun" && chunk.kind !== "verb") continue
    for (let k = chunk.from; k < chunk.to; k++) if (HARM.has(line.tokens[k]?.lower ?? "")) return true
  }
  return false
}
const DEEDS: ReadonlySet<string> = new Set(["kill", "injure", "die", "execute", "abduct"])

function toldIn(line: Line, index: number, ground: Ground): NamedVictim[] {
  return gather(together(line, personsIn(line, ground)), (group) => {
    const befell = befellOf(line, group)
    return gather(group.persons, (person): readonly NamedVictim[] => {
      const status = person.befell ?? befell?.status
      return status
        ? [{ line: index, name: person.name, fact: victimFact(person, status, person.befell ? null : befell) }]
        : []
    })
  })
}

/** Tokens; beyond it the words that tell somebody's fate are left out of the evidence, which is then the name. */
const LONGEST_EVIDENCE = 22

function victimFact(person: Person, status: Victim["status"], befell: Befell | null): NamedVictim["fact"] {
  const from = Math.min(person.from, befell?.from ?? person.from)
  const to = Math.max(person.core, befell?.to ?? person.core)
  const near = to - from <= LONGEST_EVIDENCE && (befell === null || befell.from < befell.to)
  const mood = befell?.negated ? { stance: "denies" as const } : befell?.hedged ? { stance: "suggests" as const } : {}
  const stated = {
    facet: "victim" as const,
    value: altered(person.value, { status }),
    from: near ? from : person.from,
    to: near ? to : person.core,
    at: person.name.from,
    ...mood,
    ...(person.inferred.length > 0 ? { inferred: person.inferred } : {}),
    ...(befell?.deed ? { deed: true } : {}),
  }
  const rule = befell?.died
    ? "people who die: Ahmed Haj Saleh, 71, died"
    : "a person named: Ahmed Haj Saleh, 15, was killed"
  return factOf(stated, rule) as NamedVictim["fact"]
}

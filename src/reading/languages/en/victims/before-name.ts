import type { Victim } from "../../../../model/claim.ts"
import { altered } from "../../../altered.ts"
import { type Ground, wordAt } from "../ground.ts"
import { ADJECTIVES, DETERMINERS } from "../lexicon/function-words.ts"
import { groupOfNoun, singular } from "../lexicon/nouns.ts"
import { NUMBER_WORDS } from "../lexicon/numbers.ts"
import { KIN, ROLE_MODIFIERS, ROLE_NOUNS, sexOfNoun, TITLES } from "../lexicon/persons.ts"
import { type Age, ageOfWord } from "./age.ts"

/** What stands before a name and belongs to it. */
export interface BeforeName {
  readonly from: number
  readonly role: string | null
  readonly sex: "female" | "male" | null
  readonly age: Age | null
  readonly befell: Victim["status"] | null
  /** "her daughters": the role goes on to who is named next. */
  readonly shared: boolean
}

/** Words of the longest stretch before a name that is looked at. */
const REACH = 9

/**
 * Reads back from a name: "the journalist | Sami", "his 9-year-old brother | Omar", "Dr. | Lina", "a local commander, | Abu
 * Omar", "the slain officer | Ivan", "a woman named | Salma". `least` is the first token that may be taken.
 */
export function leftOf(ground: Ground, name: number, least: number): BeforeName {
  const walk = walked(ground, name, least)
  if (isTold(walk)) return settled(walk)
  const mark = ground.tokens[name - 1]?.text ?? ""
  const before = /^[,/:]$/.test(mark) ? walked(ground, name - 1, least) : null
  // "his wife, Fatima": only a noun with its own determiner explains the name behind the comma; in lists "Child / Fatima" does.
  const explains = before !== null && (mark === "," ? before.closed && isTold(before) : before.role.length > 0)
  return explains ? settled(before) : altered(NOTHING, { from: name })
}

const NOTHING = { role: null, sex: null, age: null, befell: null, shared: false } as const

interface Walk {
  from: number
  readonly role: string[]
  sex: "female" | "male" | null
  age: Age | null
  befell: Victim["status"] | null
  shared: boolean
  /** A determiner or a number stands at its head. */
  closed: boolean
}

function walked(ground: Ground, name: number, least: number): Walk {
  const walk: Walk = { from: name, role: [], sex: null, age: null, befell: null, shared: false, closed: false }
  for (let k: number | null = name - 1; k !== null && k >= least && k >= name - REACH && !walk.closed; )
    k = stepBack(ground, k, name, walk)
  return walk
}

/** Takes token `k` into the walk and gives the token before it, or null where the walk ends. */
function stepBack(ground: Ground, k: number, name: number, walk: Walk): number | null {
  if (ground.tokens[k]?.text === "." && TITLES.has(wordAt(ground, k - 1))) return k - 1
  if (!isTold(walk)) {
    const introduced = beforeIntroduction(ground, k, name)
    if (introduced !== null) return introduced
  }
  if (takeHead(ground, k, walk)) return null
  return takeWord(ground, k, walk) ? k - 1 : beforeName(ground, k, walk)
}

/** "named | Salma", "identified as | Ali", ", known as | Ali": the token before such words, or null. */
function beforeIntroduction(ground: Ground, k: number, name: number): number | null {
  if (k !== name - 1) return null
  const as = wordAt(ground, k) === "as"
  const verb = as ? k - 1 : k
  if (!(as ? /^(?:identified|named|known)$/ : /^(?:named|called)$/).test(wordAt(ground, verb))) return null
  return ground.tokens[verb - 1]?.text === "," ? verb - 2 : verb - 1
}

/** A determiner or a number at the head of the stretch: "the", "his", "her two". Nothing before it belongs to the name. */
function takeHead(ground: Ground, k: number, walk: Walk): boolean {
  const word = wordAt(ground, k)
  const counts = walk.shared && (NUMBER_WORDS.has(word) || /^\d+$/.test(word))
  if (!DETERMINERS.has(word) && !counts) return false
  walk.closed = true
  if (isTold(walk)) walk.from = counts && DETERMINERS.has(wordAt(ground, k - 1)) ? k - 1 : k
  return true
}

/** An age, a fate, a role or what qualifies one; false where the word is none. */
function takeWord(ground: Ground, k: number, walk: Walk): boolean {
  const word = wordAt(ground, k)
  const age = ageOfWord(word)
  const befell = befellAt(ground, k)
  const role = isRole(word) || (walk.role.length > 0 && ROLE_MODIFIERS.has(word))
  if (role && !befell) takeRole(ground, k, walk)
  else if (age) walk.age ??= age
  else if (befell) walk.befell ??= befell
  else return isTold(walk) && (ADJECTIVES.has(word) || ROLE_MODIFIERS.has(word))
  walk.from = k
  return true
}

/** Over a party or place that qualifies a role: "an | Islamic State | commander". */
function beforeName(ground: Ground, k: number, walk: Walk): number | null {
  if (walk.role.length === 0) return null
  for (let from = k; from >= Math.max(0, k - LONGEST_NAME); from--) {
    const named = ground.names[from]
    if (named && named.kind !== "time" && named.to === k + 1) return from - 1
  }
  return null
}
/** Words of the longest name of a party before a role, less one. */
const LONGEST_NAME = 3

const isTold = (walk: Walk) => walk.role.length > 0 || walk.age !== null || walk.befell !== null

function isRole(word: string): boolean {
  const own = singular(word)
  if (TITLES.has(word) || KIN.has(own) || PARENT_OF.test(word) || ROLE_NOUNS.has(own)) return true
  return groupOfNoun(own) !== undefined && !NOBODY.test(word)
}

const PARENT_OF = /^(?:mother|father)-of-/

/** "25 others", "the dead": nobody's role. */
const NOBODY =
  /^(?:others?|dead|bod(?:y|ies)|li(?:fe|ves)|casualt(?:y|ies)|fatalit(?:y|ies)|people|persons?|corpses?|victims?|crowd|majority)$/

function takeRole(ground: Ground, k: number, walk: Walk): void {
  const word = wordAt(ground, k)
  const own = singular(word)
  const plural = own !== word && !TITLES.has(word)
  if (walk.role.length === 0) walk.shared = plural
  walk.role.unshift(walk.role.length === 0 && plural ? own : (ground.tokens[k]?.text ?? ""))
  walk.sex ??= TITLES.get(word) ?? sexOfNoun(own.replace(/-of-.*/, ""))
}

/** A word that says what befell whom it stands before, where an article shows that it is no verb. */
function befellAt(ground: Ground, k: number): Victim["status"] | null {
  const word = wordAt(ground, k)
  const status = BEFELL.get(word)
  return status && (/^(?:the|an?|his|her|their|its)$/.test(wordAt(ground, k - 1)) || /^martyrs?$/.test(word))
    ? status
    : null
}

const BEFELL: ReadonlyMap<string, Victim["status"]> = new Map([
  ...["slain", "martyr", "martyrs", "martyred", "murdered", "assassinated", "deceased", "killed"].map(
    (word) => [word, "killed"] as const,
  ),
  ...["wounded", "injured"].map((word) => [word, "injured"] as const),
  ...["missing", "kidnapped", "abducted"].map((word) => [word, "missing"] as const),
])

function settled(walk: Walk): BeforeName {
  const { from, role, sex, age, befell, shared } = walk
  const words = role.filter((word) => !/^(?:late|mr|mrs|ms|miss|sir|madam)$/i.test(word))
  return { from, role: words.length > 0 ? words.join(" ") : null, sex, age, befell, shared }
}

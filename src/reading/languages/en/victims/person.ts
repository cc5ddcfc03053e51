import type { Victim } from "../../../../model/claim.ts"
import type { NounChunk } from "../../../chunk.ts"
import { wordsOf } from "../../../phrase.ts"
import type { Line } from "../../../rule.ts"
import { type Ground, wordAt } from "../ground.ts"
import { DETERMINERS } from "../lexicon/function-words.ts"
import { groupOfNoun, singular } from "../lexicon/nouns.ts"
import { HONORIFICS, KIN, sexOfNoun } from "../lexicon/persons.ts"
import { type Age, ageAfter, ageOfWord } from "./age.ts"
import { type BeforeName, leftOf } from "./before-name.ts"
import { type NameRun, nameAt } from "./name.ts"

/** A person as a line names them: what stands before the name, the name, the age, what stands in apposition. */
export interface Person {
  /** The token of the first word that belongs to the person: "his", "the", "journalist". */
  readonly from: number
  readonly name: NameRun
  /** The token after name and age: what is shortest and tells who. */
  readonly core: number
  /** The token after what stands in apposition. */
  readonly to: number
  readonly value: Omit<Victim, "status">
  readonly inferred: readonly string[]
  /** What a word right before the name says befell them: "the slain", "martyr". */
  readonly befell: Victim["status"] | null
  /** "her daughters Rima and Hala": the role goes on to who is named next. */
  readonly shared: boolean
}

/** Every person that a line names, in order; names that are places or single words need more than their spelling. */
export function personsIn(line: Line, ground: Ground): Person[] {
  const found: Person[] = []
  for (let k = line.sentence.from; k < line.sentence.to; ) {
    const name = nameAt(ground, k)
    const person = name && personAt(line, ground, name, found.at(-1))
    if (person) found.push(person)
    k = person?.to ?? name?.to ?? k + 1
  }
  return found
}

function personAt(line: Line, ground: Ground, name: NameRun, previous: Person | undefined): Person | null {
  const left = leftOf(ground, name.from, Math.max(line.sentence.from, previous?.to ?? 0))
  const sexed = sexAfter(ground, name.to)
  const age = ageAfter(ground, sexed?.to ?? name.to)
  const core = age?.to ?? sexed?.to ?? name.to
  const right = appositionAt(line, ground, core)
  const pair = previous?.shared === true && core - previous.to <= JOINT ? previous : null
  if (!isPersons(ground, name, left, { age: age ?? right?.age ?? null, pair: pair !== null })) return null
  const role = left.role ?? right?.role ?? pair?.value.role
  const said = left.sex ?? sexed?.sex ?? right?.sex ?? honorificAt(ground, name) ?? pair?.value.sex
  const sex = said ?? pronounAfter(ground, right?.to ?? core)
  return {
    from: left.from,
    name,
    core,
    to: right?.to ?? core,
    value: {
      name: wordsOf(line, name.from, name.to),
      ...ageOf(left.age ?? age ?? right?.age ?? null),
      ...(sex ? { sex } : {}),
      ...(role ? { role } : {}),
    },
    inferred: [...(sex && !said ? ["sex"] : []), ...(role && EPITHET.test(role) ? ["role"] : [])],
    befell: left.befell,
    shared: left.shared || pair !== null,
  }
}

/** "Karim Odeh, male, 23 years old", "Salma Zein (female)". */
function sexAfter(ground: Ground, i: number): { readonly sex: "female" | "male"; readonly to: number } | null {
  const word = wordAt(ground, i + 1)
  if (!/^[,(/-]$/.test(ground.tokens[i]?.text ?? "") || (word !== "male" && word !== "female")) return null
  return { sex: word, to: ground.tokens[i + 2]?.text === ")" ? i + 3 : i + 2 }
}

/** What is known of a name besides its spelling. */
interface Known {
  readonly age: Age | null
  /** It follows one of "his brothers A and B". */
  readonly pair: boolean
}

/** One word, the name of a place, or words of a headline need a role, an age or a fate beside them to be a person's name. */
function isPersons(ground: Ground, name: NameRun, left: BeforeName, { age, pair }: Known): boolean {
  const single = name.to === name.from + 1 && !sharesSurname(ground, name.to)
  const told = left.role !== null || left.age !== null || left.befell !== null || age !== null
  if ((single || name.place || ground.titled) && !told && !pair) return false
  // In a headline any word has a capital.
  if (ground.titled && single && age === null && left.age === null) return false
  return !(name.place && left.role === null && LOCATIVE.test(wordAt(ground, name.from - 1)))
}

/** Words that judge: kept as said, and marked, since they settle nothing. */
const EPITHET =
  /\b(?:terrorist|takfiri|extremist|jihadist|jihadi|militant|martyr|mercenary|infiltrator|collaborator)s?\b/i

/** "Daw Khin": what opens a Burmese name tells a sex. */
const honorificAt = (ground: Ground, { from, to }: NameRun) =>
  to > from + 1 ? HONORIFICS.get(wordAt(ground, from)) : undefined

/** "Karim | and Nabil Haddad": the surname is said with the last of them. */
function sharesSurname(ground: Ground, i: number): boolean {
  const next = wordAt(ground, i) === "and" ? nameAt(ground, i + 1) : null
  return next !== null && next.to - next.from > 1
}

/** Tokens from one name of a pair to the next: ", 6, and". */
const JOINT = 6
const LOCATIVE = /^(?:in|at|near|from|around|of|outside|to|into|toward|towards)$/

const ageOf = (age: Age | null) =>
  age ? { age: age.age, ...(age.ageMonths !== undefined ? { ageMonths: age.ageMonths } : {}) } : {}

/** "… and her two daughters", "lost his life": a pronoun that takes up the name. Worked out, so it is marked. */
function pronounAfter(ground: Ground, i: number): "female" | "male" | undefined {
  let k = i
  while (k < i + 3 && /^(?:,|and|with|lost|along)$/.test(wordAt(ground, k))) k++
  if (k === i) return undefined
  const pronoun = wordAt(ground, k)
  return pronoun === "her" ? "female" : pronoun === "his" ? "male" : undefined
}

interface Apposition {
  readonly to: number
  readonly role?: string
  readonly sex?: "female" | "male"
  readonly age?: Age
}

/** Words of the longest role that is kept. */
const LONGEST_ROLE = 6

/** ", a freelance journalist", ", co-chair of the council", ", son of Ali", ", a 12-year-old girl": what a name is explained by. */
function appositionAt(line: Line, ground: Ground, i: number): Apposition | null {
  if (i + 1 >= ground.end) return null
  if (ground.tokens[i]?.text === "(") return inBrackets(ground, i + 1)
  if (ground.tokens[i]?.text !== ",") return null
  const index = line.chunks.findIndex((chunk) => chunk.from === i + 1)
  const chunk = line.chunks[index]
  if (chunk?.kind !== "noun" || !explains(ground, chunk) || startsOther(ground, chunk)) return null
  const end = tiedEnd(line, index)
  const closing = ground.tokens[end]?.text ?? "."
  if (!/^[,;.):–—-]$/.test(closing) && closing !== "and") return null
  const head = wordAt(ground, chunk.head)
  // "Ahmed Ali, his wife and three children": the wife is another person.
  const other = /^(?:his|her|their)$/.test(wordAt(ground, chunk.from))
  if (other && closing !== ",") return null
  if (closing === "and" && chunk.from === chunk.head && !KIN.has(head)) return null
  let from = DETERMINERS.has(wordAt(ground, chunk.from)) ? chunk.from + 1 : chunk.from
  const age = ageOfWord(wordAt(ground, from))
  if (age) from++
  const sex = sexOfNoun(head)
  const role = from < chunk.to && chunk.to - from <= LONGEST_ROLE ? wordsOf(line, from, chunk.to) : undefined
  return { to: end, ...(role ? { role } : {}), ...(sex ? { sex } : {}), ...(age ? { age } : {}) }
}

/** "(woman)", "(a child)": one noun in brackets. */
function inBrackets(ground: Ground, i: number): Apposition | null {
  const at = DETERMINERS.has(wordAt(ground, i)) ? i + 1 : i
  const word = wordAt(ground, at)
  if (groupOfNoun(word) === undefined || ground.tokens[at + 1]?.text !== ")") return null
  const sex = sexOfNoun(word)
  return { to: at + 2, role: word, ...(sex ? { sex } : {}) }
}

/** A noun in small letters for one person, without a count of its own beyond "a". */
function explains(ground: Ground, chunk: NounChunk): boolean {
  const head = wordAt(ground, chunk.head)
  if (ground.tokens[chunk.head]?.capital === true || (chunk.role !== "people" && chunk.role !== "thing")) return false
  if (chunk.count && !(chunk.count.min === 1 && chunk.count.max === 1)) return false
  return ground.tokens[chunk.head]?.kind === "word" && singular(head) === head && !/^(?:he|she|it|they|who)$/.test(head)
}

/** "his brother | Omar": the noun belongs to the name after it. */
const startsOther = (ground: Ground, chunk: NounChunk) => nameAt(ground, chunk.to) !== null

/** Over "of the council", "from Hajin", "with the agency". */
function tiedEnd(line: Line, index: number): number {
  let k = index + 1
  for (let ties = 0; ties < 3; ties++) {
    const [tie, noun] = [line.chunks[k], line.chunks[k + 1]]
    if (tie?.kind !== "preposition" || noun?.kind !== "noun") break
    k += 2
  }
  return line.chunks[k - 1]?.to ?? line.sentence.to
}

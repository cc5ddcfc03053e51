import { consonantsOf } from "../space/consonants.ts"
import { editSimilarity } from "../space/edit-similarity.ts"
import { foldName } from "../space/fold.ts"
import type { Gazetteer, GazetteerPlace } from "../space/gazetteer.ts"
import { ARTICLES, KINDS_OF_PLACE } from "./words.ts"

/** A place name as it stands in a report, ready for comparison. */
export interface PlaceName {
  readonly text: string
  readonly words: readonly string[]
  /** All words, and which letters stand in them, a bit for each of a few classes of letters: most names differ in many. */
  readonly joined: string
  readonly letters: number
  /** What is left of its sound when spellings differ; names of one place mostly share it. Empty for a bare description. */
  readonly skeleton: string
  /** Covers a governorate, a region or a great city. */
  readonly wide: boolean
  readonly country: boolean
}

/** Names met so far, each prepared once, and how alike two of them are. */
export interface Names {
  of(text: string): PlaceName
  /** 1 for one name, 0.9 for another spelling of it, down to 0 for nothing in common. */
  likeness(a: PlaceName, b: PlaceName): number
}

/** From here on two names are taken for one place. */
export const ALIKE = 0.75

/** Radius in metres from which on a named thing is no single spot. */
const WIDE_PRECISION = 15_000
/** In a city of so many people, several attacks a day are nothing rare in a war. */
const GREAT_CITY = 300_000

export function createNames(gazetteer: Gazetteer): Names {
  const byText = new Map<string, PlaceName>()
  return {
    of(text) {
      const known = byText.get(text)
      if (known !== undefined) return known
      const name = prepare(text, gazetteer)
      byText.set(text, name)
      return name
    },
    likeness: compareNames,
  }
}

function prepare(text: string, gazetteer: Gazetteer): PlaceName {
  const all = text
    .split(/[\s,/-]+/)
    .map(foldName)
    .filter((word) => word !== "" && !ARTICLES.has(word))
  const telling = all.filter((word) => !KINDS_OF_PLACE.has(word))
  const words = telling.length > 0 ? telling : all
  const [first] = gazetteer.find(text)
  const joined = words.join(" ")
  return {
    text,
    words,
    joined,
    letters: lettersOf(joined),
    skeleton: isDescription(text) ? "" : consonantsOf(words),
    wide: first !== undefined && isWide(first),
    country: first?.kind === "country",
  }
}

const isWide = ({ precision, kind, population }: GazetteerPlace) =>
  precision >= WIDE_PRECISION || kind === "admin1" || kind === "region" || population >= GREAT_CITY

/** A name in Latin letters without any capital ("a village near the city") names nothing. */
const isDescription = (text: string) => /[a-z]/.test(text) && !/\p{Lu}/u.test(text)

/** Shorter skeletons (Homs and Hama, Douma and Adam) are shared by too many names to go by alone. */
const TELLING_SKELETON = 3
/** Two spellings of one name share at least this much of their letters. */
const ENOUGH_LETTERS = 0.55
const MOST_LETTERS = 0.85
const MOST_WORDS = 0.66

function compareNames(a: PlaceName, b: PlaceName): number {
  if (a.joined === b.joined) return 1
  if (a.skeleton !== "" && a.skeleton === b.skeleton) {
    const isTelling = a.skeleton.length >= TELLING_SKELETON
    return isTelling || editSimilarity(a.joined, b.joined) >= ENOUGH_LETTERS ? 0.9 : 0.3
  }
  if (mostSimilar(a, b) >= MOST_LETTERS && editSimilarity(a.joined, b.joined) >= MOST_LETTERS) return 0.8
  let common = 0
  for (const word of a.words) if (b.words.includes(word)) common++
  if (common === 0) return 0
  const dice = (2 * common) / (a.words.length + b.words.length)
  return dice >= MOST_WORDS && a.words.length > 1 && b.words.length > 1 ? 0.75 : dice * 0.5
}

/**
 * At most how similar two different names can be, by their lengths and letters alone: an edit changes the length by one,
 * and which letters there are by two. Measuring edits costs a hundred times as much, and most pairs are ruled out here.
 */
function mostSimilar(a: PlaceName, b: PlaceName): number {
  const longer = Math.max(a.joined.length, b.joined.length)
  const edits = Math.max(1, Math.abs(a.joined.length - b.joined.length), bitsOf(a.letters ^ b.letters) / 2)
  return 1 - edits / longer
}

/** Classes of letters: so many as a number of 32 bits has room for. */
const CLASSES = 31

function lettersOf(word: string): number {
  let letters = 0
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) % CLASSES)
  return letters
}

function bitsOf(number: number): number {
  let bits = 0
  for (let rest = number; rest !== 0; rest &= rest - 1) bits++
  return bits
}

import { consonantsOf } from "../space/consonants.ts"
import { editSimilarity } from "../space/edit-similarity.ts"
import { foldName } from "../space/fold.ts"
import type { Gazetteer, GazetteerPlace } from "../space/gazetteer.ts"
import { ARTICLES, KINDS_OF_PLACE } from "./words.ts"

/** A place name as it stands in a report, ready for comparison. */
export interface PlaceName {
  readonly id: number
  readonly text: string
  readonly words: readonly string[]
  /** What is left of its sound when spellings differ; names of one place mostly share it. Empty for a bare description. */
  readonly skeleton: string
  /** Covers a governorate, a region or a great city. */
  readonly wide: boolean
  readonly country: boolean
}

/** Names met so far, each prepared once, and how alike two of them are, each pair worked out once. */
export interface Names {
  of(text: string): PlaceName
  /** 1 for one name, 0.9 for another spelling of it, down to 0 for nothing in common. */
  likeness(a: PlaceName, b: PlaceName): number
}

/** From here on two names are taken for one place. */
export const ALIKE = 0.75

/** So many pairs are remembered, about 50 MB; then all are forgotten and worked out again as they come. */
const MOST_PAIRS = 1_000_000

/** Radius in metres from which on a named thing is no single spot. */
const WIDE_PRECISION = 15_000
/** In a city of so many people, several attacks a day are nothing rare in a war. */
const GREAT_CITY = 300_000

export function createNames(gazetteer: Gazetteer): Names {
  const byText = new Map<string, PlaceName>()
  let rows: Map<number, number>[] = []
  let worked = 0
  return {
    of(text) {
      const known = byText.get(text)
      if (known !== undefined) return known
      const name = prepare(byText.size, text, gazetteer)
      byText.set(text, name)
      return name
    },
    likeness(a, b) {
      if (a.id === b.id) return 1
      const [x, y] = a.id < b.id ? [a, b] : [b, a]
      const row = rows[x.id] ?? new Map<number, number>()
      rows[x.id] = row
      const known = row.get(y.id)
      if (known !== undefined) return known
      const likeness = compareNames(x, y)
      row.set(y.id, likeness)
      worked++
      if (worked >= MOST_PAIRS) {
        rows = []
        worked = 0
      }
      return likeness
    },
  }
}

function prepare(id: number, text: string, gazetteer: Gazetteer): PlaceName {
  const all = text
    .split(/[\s,/-]+/)
    .map(foldName)
    .filter((word) => word !== "" && !ARTICLES.has(word))
  const telling = all.filter((word) => !KINDS_OF_PLACE.has(word))
  const words = telling.length > 0 ? telling : all
  const [first] = gazetteer.find(text)
  return {
    id,
    text,
    words,
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
  const x = a.words.join(" ")
  const y = b.words.join(" ")
  if (x === y) return 1
  const letters = editSimilarity(x, y)
  if (a.skeleton !== "" && a.skeleton === b.skeleton) {
    return a.skeleton.length >= TELLING_SKELETON || letters >= ENOUGH_LETTERS ? 0.9 : 0.3
  }
  if (letters >= MOST_LETTERS) return 0.8
  const common = a.words.filter((word) => b.words.includes(word)).length
  const dice = (2 * common) / (a.words.length + b.words.length)
  return dice >= MOST_WORDS && a.words.length > 1 && b.words.length > 1 ? 0.75 : dice * 0.5
}

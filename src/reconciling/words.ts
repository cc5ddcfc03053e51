/**
 * The English words that reconciling goes by. Readings keep numbers, parties and dates as values; these few things are
 * only in the wording. A reader for another language adds its words here.
 */

/** Words too small to say what a phrase is about. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  "a an the of in on at to by for and or its their his her with from near some many".split(" "),
)

/** Articles before a place name, Arabic ones as they are transcribed, and links within it. */
export const ARTICLES: ReadonlySet<string> = new Set("al el ul ar as ash ad an at az ez es er the a of in".split(" "))

/** Words that say what kind of place it is; one report has them and the next has not. */
export const KINDS_OF_PLACE: ReadonlySet<string> = new Set(
  `city town village province governorate district neighborhood neighbourhood area region countryside suburb
  quarter`.split(/\s+/),
)

/** Words that fit nearly every target. */
export const ANY_TARGET: ReadonlySet<string> = new Set(
  `area areas target targets position positions site sites location locations group groups force forces fighter fighters
  militant militants militia militias troops soldiers units people them they us our it its ally allies allied partner
  partners military under control controlled held territory zone backed supported only hit struck members one ones there
  that this such`.split(/\s+/),
)

/** Words that shut out every other target. */
export const EXCLUSIVE = /\b(only|solely|exclusively|nothing but|none but)\b/iu

/** A target that is the speaker's own. */
export const ONE_S_OWN = /^(its|our)\b/iu

/** Words that make people in a count civilians, or people who are not known to fight. */
export const CIVILIAN =
  /\b(famil(y|ies)|relatives?|wives|civilians?|non-?combatants?|child(ren)?|women|residents?|villagers?|displaced)\b/iu

/** Words that make a named person one who fights. */
export const FIGHTER =
  /\b(fighters?|militants?|commanders?|soldiers?|officers?|generals?|colonels?|gunm[ae]n|jihadists?|conscripts?|troops?|combatants?)\b/iu

/** The least that vague words mean; other words than these mean at least two. */
export const VAGUE_FLOORS: readonly (readonly [RegExp, number])[] = [
  [/thousand/i, 1000],
  [/hundred/i, 100],
  [/dozen/i, 12],
  [/score/i, 20],
]

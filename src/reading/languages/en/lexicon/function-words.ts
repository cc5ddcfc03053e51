/** Words that hold an English sentence together, by what they do to the chunks around them. */
const set = (words: string) => new Set(words.split(/\s+/))

export const DETERMINERS = set(
  "the a an this that these those its their his her our your my some any each every no another other such both all most half",
)
export const DEFINITE = set("the this that these those its their his her our")
export const PRONOUNS = set(
  "he she it they we i you him them us me himself themselves itself this these those others who everyone nobody somebody one",
)
export const PREPOSITIONS = set(
  "in on at by with of from to for into near against over under through across around between among amid inside outside along behind beyond during within without upon toward towards onto off above below beside besides despite via per about including like due according following regarding concerning throughout alongside opposite targeting",
)
export const CLAUSE_WORDS = set(
  "after before when while as because although though if since until once where whereas unless whether but",
)
export const RELATIVES = set("who which whose whom")
export const MODALS = set("may might could would should can will must shall cannot")
export const HEDGING_MODALS = set("may might could")
export const BE = set("be is are was were been being am 's 're get gets got getting")
export const HAVE = set("have has had having 've")
export const DO = set("do does did")
export const NEGATIONS = set("not n't never no neither nor without cannot")
export const HEDGES = set(
  "reportedly allegedly apparently probably possibly likely perhaps presumably seemingly purportedly suspected alleged reported presumed possible supposed purported apparent believed likely presumable unconfirmed",
)
export const ADVERBS = set(
  "also then later earlier already still now again meanwhile moreover however further there here thus therefore instead even just only so far yet once soon too very well almost first effectively previously recently early late ago together back away up down out forth critically mostly mainly least overnight today altogether nevertheless nonetheless elsewhere",
)
/** Titles and other shortenings whose full stop ends no sentence. */
export const ABBREVIATIONS = set(
  "mr mrs ms dr prof pfc pvt pte cst cpl sr gen col lt maj capt sgt brig cmdr adm gov sen rep st no vs etc jan feb mar apr jun jul aug sep sept oct nov dec u.s u.n e.g i.e approx sq km",
)
export const NOUN_BEFORE_NAME = set(
  "president minister spokesman spokeswoman spokesperson general colonel lieutenant major captain commander chief head director governor envoy ambassador secretary leader chairman official activist agency group network channel broadcaster newspaper website village town city district province governorate neighborhood neighbourhood suburb region area camp front monitor monitoring operator photographer correspondent reporter journalist organisation organization coalition dr mr mrs ms capt col gen lt maj sgt brig correspondent analyst adviser advisor doctor member resident source capital tv television news base airport enclave faction rebels army forces militia brigade division",
)

/** Adjectives of this kind of text whose form does not show that they are none of the nouns. */
export const ADJECTIVES = set(
  "large small big huge new old young elderly key major main heavy light local foreign public private military medical chemical residential civilian popular nearby nearest strategic close near far long short high low top senior junior good bad great wide deep hard soft hot cold mobile armed unarmed secret free full empty whole entire various certain same similar different separate single double triple twin joint mutual international regional national central royal federal official political humanitarian religious historic ancient modern medium powerful deadly deadliest latest recent current former late fresh final initial first second third fourth fifth last next previous early dead alive critical serious severe minor slight fatal lethal toxic poisonous fierce intense violent brutal so-called alleged suspected aerial northern southern eastern western northeastern northwestern southeastern southwestern upper lower inner outer rural urban other more rival hostile loyal able crowded busy besieged vital crucial mainly daily weekly family only lone predominantly",
)
/** Words in "-ly" that say what, not how. */
const NO_MANNER = set(
  "family only early assembly daily weekly monthly italy july rally supply ally fly reply apply multiply bully anomaly deadly elderly friendly lovely likely unlikely emily sally billy kelly holy belly",
)
/** "heavily", "reportedly": how, not what. */
export const isManner = (word: string): boolean => word.endsWith("ly") && word.length > 3 && !NO_MANNER.has(word)

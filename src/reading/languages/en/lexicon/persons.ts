const set = (words: string): ReadonlySet<string> => new Set(words.split(" "))

/** What stands in small letters inside a name: "Juan de la Cruz", "Ali bin Hassan", "Ahmad al Jasem". */
export const NAME_PARTICLES = set(
  "al el ul bin ibn bint ben ould abu abou umm um de del la las los da dos du van von der",
)

/** Ordinary words of this lexicon that are names of people all the same. */
export const NAME_WORDS = set(
  "abu abou umm um bin ibn ben ali ahmed mohammed muhammad hassan hussein omar khaled ibrahim mahmoud mustafa abdel rahman rami bashar al-din assad rose hope grace mark faith joy jack frank dean baker cook hill gates",
)

/** What stands before a name and is none of it, with the sex that it tells; null where it tells none. */
export const TITLES: ReadonlyMap<string, "female" | "male" | null> = new Map([
  ...[..."mr sir imam father sheikh sheik shaykh haji hajji ato mullah".split(" ")].map(
    (word) => [word, "male"] as const,
  ),
  ...[..."mrs ms miss madam hajja sheikha woizero weyzero sister".split(" ")].map((word) => [word, "female"] as const),
  ...[
    ..."dr prof professor doctor engineer eng captain capt colonel col general gen lieutenant lt major maj sergeant sgt corporal brigadier brig commander private cpl pvt pte warrant officer judge justice chief pfc spc ssgt sfc adm admiral rev reverend".split(
      " ",
    ),
  ].map((word) => [word, null] as const),
])

/** First words of Burmese names that say Mr, Mrs or Miss and stay part of the name. */
export const HONORIFICS: ReadonlyMap<string, "female" | "male"> = new Map([
  ["u", "male"],
  ["ko", "male"],
  ["daw", "female"],
])

/** Nouns for people that tell a sex, singular. */
const FEMALE = set(
  "woman girl mother wife daughter sister grandmother aunt niece widow lady bride schoolgirl granddaughter stepdaughter policewoman servicewoman spokeswoman actress waitress daughter-in-law mother-in-law sister-in-law",
)
const MALE = set(
  "man boy father husband son brother grandfather uncle nephew widower groom schoolboy grandson stepson policeman serviceman spokesman fisherman gunman militiaman cameraman crewman tribesman imam son-in-law father-in-law brother-in-law",
)

/** The sex that a noun for a person tells by itself, or null. */
export const sexOfNoun = (word: string): "female" | "male" | null =>
  FEMALE.has(word) ? "female" : MALE.has(word) ? "male" : null

/** Kin, singular: these stand before a name without a comma ("his brother Omar"), and after one ("Omar, his brother"). */
export const KIN = set(
  "wife husband son daughter brother sister mother father uncle aunt nephew niece cousin grandson granddaughter grandfather grandmother fiance fiancee fiancé fiancée widow child baby infant stepson stepdaughter son-in-law daughter-in-law father-in-law mother-in-law brother-in-law sister-in-law twin",
)

/** Further nouns that stand before a person's name and are what the person was. */
export const ROLE_NOUNS = set(
  "co-chair co-chairperson co-chairman chairperson deputy mayor activist leader head chief director principal headmaster photojournalist blogger preacher sheikh midwife comrade martyr spokesperson candidate secretary governor singer poet writer footballer player lecturer chef dentist electrician carpenter mechanic tailor barber coach trainer",
)

/** What can stand before such a noun and belongs to it. */
export const ROLE_MODIFIERS = set(
  "freelance prominent senior local veteran university media human rights ambulance aid relief rescue civil field military political top notorious pregnant displaced disabled late taxi bus lorry truck nursery primary school karate national",
)

import { mulberry32 } from "./mulberry32.ts"

/** What a `.jsonl` record of a report holds. */
export interface ReportRecord {
  readonly id: string
  readonly outlet: string
  readonly published: string
  readonly language: string
  readonly title: string
  readonly text: string
}

/** The length that the speed to reach is stated for. */
const WORDS = 300

/**
 * A made-up report of about 300 words on the invented war of the samples, for measuring speed: claims, denials, tolls
 * and the background that surrounds them in a real report. The same number always gives the same report.
 */
export function madeUpReport(number: number): ReportRecord {
  const random = mulberry32(number)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
  const fill = (template: string) =>
    template.replaceAll(/\{(\w+)\}/g, (_, slot: keyof typeof WORDS_FOR) => pick(WORDS_FOR[slot]))
  const sentences: string[] = [fill(pick(OPENINGS))]
  for (let words = 0; words < WORDS; words = sentences.join(" ").split(" ").length) {
    sentences.push(fill(pick(random() < BACKGROUND_SHARE ? BACKGROUND : CLAIMS)))
  }
  return {
    id: `made-up-${number}`,
    outlet: pick(["lantern-post", "coastline-daily", "vey-courier", "upland-radio"]),
    published: `2024-03-${String(10 + (number % 18)).padStart(2, "0")}`,
    language: "en",
    title: fill(pick(HEADLINES)),
    text: paragraphs(sentences).join("\n\n"),
  }
}

/** About so much of a news report tells no claim of its own. */
const BACKGROUND_SHARE = 0.4

const WORDS_FOR = {
  party: ["the Ordane coalition", "the Aldravan army", "the Northern Front", "the Vey Defence Force"],
  speaker: [
    "the Riverine Monitor",
    "the Ministry of Health",
    "residents",
    "a coalition spokeswoman",
    "the Relief Mission",
  ],
  person: ["Colonel Ines Vardo", "Major Tomas Rell", "Oren Taske", "a doctor at the hospital"],
  place: ["Brennick", "Sollow", "Tolvane", "Marisk", "Port Aldra"],
  area: ["Upper Vey", "Corrand", "the province", "the countryside around Tolvane"],
  number: ["three", "five", "six", "11", "14", "17", "at least 20", "more than 30", "about 40", "dozens of"],
  day: ["Saturday", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "March 9"],
  time: ["late on", "early on", "on the evening of", "before dawn on", "on"],
  victims: ["people", "civilians", "children", "fighters", "women", "members of one family", "aid workers"],
  thing: ["a market", "two houses", "a school", "a bakery", "a convoy", "a hospital", "an arms depot"],
  attack: ["air strikes", "shelling", "a car bomb", "rocket fire", "a drone strike", "mortar shells"],
  city: ["Geneva", "Nairobi", "Lisbon", "Oslo", "Dakar"],
} as const

const HEADLINES = [
  "{number} killed in {attack} on {place}",
  "{speaker} says {attack} hit {place}",
  "Army denies hitting {thing} in {place}",
]

const OPENINGS = [
  "{attack} killed {number} {victims} in {place} {time} {day}, {speaker} said.",
  "{speaker} said {time} {day} that {party} had bombed {thing} in {place}, killing {number} {victims}.",
  "{party} denied {time} {day} that its aircraft had killed {victims} in {place}.",
]

const CLAIMS = [
  "According to {speaker}, {number} {victims} were killed and {number} others wounded.",
  "{person} said that {attack} hit {thing} in {place} {time} {day}.",
  "{party} accused {party} of shelling {thing} near {place}.",
  '"We hit only positions of armed men in {area}," {person} said.',
  "{party} denied that it had carried out {attack} on {place}.",
  "It added that {number} {victims} were among the dead, including two children.",
  "{speaker} could not confirm how many {victims} had died in {place}.",
  '"We had informed them in time, over the agreed line," {person} told reporters {time} {day}.',
  "{party} is looking into reports that {thing} was hit.",
  "The death toll rose to {number} after several of the wounded died, {speaker} said.",
  "He said that no civilians had been hurt by {attack} in {area}.",
  "{attack} by {party} destroyed {thing} and injured {number} {victims}, {speaker} said.",
]

const BACKGROUND = [
  "The war in Aldrava is in its second year, and neither side has gained much ground since the autumn.",
  "Delegates are to meet in {city} next month, but few expect them to agree on the crossing points.",
  "Shops in {place} opened again after the roads had been cleared, and the ferry ran twice a day.",
  "The River Vey has long served as the line between the two camps, which rarely speak to each other.",
  "Prices of flour and lamp oil have doubled since the summer, and many families have moved to {area}.",
  "A group of foreign ministers who met in {city} called on both camps to keep the hospital road open.",
  "The valley lies three hours by car from the capital, beyond a pass that is closed in the winter.",
  "Its leaders have asked for more observers, a request that was put off at the last session in {city}.",
]

/** Three sentences a paragraph, the first letter of each in capitals. */
function paragraphs(sentences: readonly string[]): string[] {
  const SENTENCES = 3
  const started = sentences.map((sentence) => sentence.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()))
  return Array.from({ length: Math.ceil(started.length / SENTENCES) }, (_, i) =>
    started.slice(i * SENTENCES, (i + 1) * SENTENCES).join(" "),
  )
}

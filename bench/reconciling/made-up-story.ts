import { mulberry32 } from "../mulberry32.ts"

/** What a made-up story tells. */
export interface Told {
  readonly place: string
  readonly province: string
  readonly type: string
  readonly killed: number | null
  readonly culprit: string | null
}

/**
 * A made-up report of some eighty words: the event in one of several wordings, and what surrounds it in a paper. All
 * reports share these words, as all strikes are told in the same ones. The same seed gives the same story.
 */
export function madeUpStory(told: Told, seed: number): string {
  const random = mulberry32(seed)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
  const { place, province, killed } = told
  const act = pick(ACTS[told.type] ?? ["violence"])
  const dead = killed === null ? pick(["several people", "a number of people"]) : `${killed} ${pick(PEOPLE)}`
  const by = told.culprit === null ? "" : ` ${pick(["by", "blamed on", "carried out by"])} the ${told.culprit}`
  const where = pick([`in ${place}`, `on ${place}`, `near the centre of ${place}`])
  const first = pick([
    `${dead} were killed in ${act}${by} ${where}, ${pick(SOURCES)} said.`,
    `${act}${by} hit ${pick(THINGS)} ${where} and killed ${dead}, according to ${pick(SOURCES)}.`,
    `${pick(SOURCES)} said that ${act}${by} had killed ${dead} ${where} in ${province}.`,
  ])
  const rest = Array.from({ length: 4 }, () => pick(BACKGROUND).replace("*", pick([place, province])))
  return [first, ...rest].join(" ")
}

const ACTS: Readonly<Record<string, readonly string[]>> = {
  "air-strike": ["air strikes", "an air raid", "bombs dropped from planes"],
  shelling: ["shelling", "rocket fire", "mortar shells"],
  "armed-clash": ["fighting", "clashes", "an assault"],
  explosion: ["a car bomb", "a blast", "an explosive device"],
  "suicide-bombing": ["a suicide bombing"],
  shooting: ["gunfire", "a shooting"],
}
const PEOPLE = ["people", "civilians", "residents", "persons"]
const THINGS = ["a market", "two houses", "a school", "a bakery", "a bus", "a clinic", "a road junction", "a farm"]
const SOURCES = ["a monitor", "residents", "a medical source", "rescue workers", "local activists", "state media"]
const BACKGROUND = [
  "Rescue workers searched through the rubble until late in the evening.",
  "The wounded were taken to field hospitals in the countryside around *.",
  "Pictures sent by residents of * showed smoke over the houses.",
  "It was not at once possible to confirm the account independently.",
  "The area around * has changed hands several times since the war began.",
  "Both camps accuse each other of having broken the truce.",
  "Relief agencies say that many families have left * since the spring.",
  "The road to * was closed, and the power failed in several districts.",
  "There was no comment from the military.",
  "A council member in * said that schools would stay shut on the next day.",
  "Delegates are to meet again next week, but few expect them to agree.",
  "Prices of flour and fuel have doubled since the last harvest.",
]

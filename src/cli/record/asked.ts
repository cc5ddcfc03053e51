import { INCIDENT_TYPES, STANCES } from "../../model/claim.ts"
import { DISPUTE_KINDS } from "../../model/incident.ts"
import { ASKED_GRADES, ASKED_SUGGESTIONS } from "../../record/search/graded.ts"
import type { Question } from "../../record/search/question.ts"
import { coordinatesOf, USUAL_RADIUS_KM } from "../../recording/near.ts"
import { dayOfIso } from "../../space/day.ts"
import { Misuse } from "../exit.ts"
import type { KnowledgeFlags } from "../flags.ts"
import { knowledgeWith } from "../knowledge.ts"
import { tell } from "../output.ts"
import type { QuestionFlags } from "./question-flags.ts"

/** The question that the options ask. Throws `Misuse` for what cannot be asked. */
export async function questionOf(flags: QuestionFlags & KnowledgeFlags): Promise<Question> {
  const { near, from, to, publishedFrom, publishedTo, dispute, type } = flags
  const given = {
    place: flags.place,
    outlet: flags.outlet,
    language: flags.language?.split("-")[0]?.toLowerCase(),
    words: flags.told,
    said: flags.said,
    person: flags.person,
    parties: flags.party,
    speakers: flags.speaker,
    facets: flags.facet,
    grades: flags.grade?.map((grade) => oneOf("--grade", grade, ASKED_GRADES)),
    suggested: flags.suggested?.map((grade) => oneOf("--suggested", grade, ASKED_SUGGESTIONS)),
    outdated: flags.outdatedGrade,
    stances: flags.stance?.map((stance) => oneOf("--stance", stance, STANCES)),
    type: type === undefined ? undefined : oneOf("--type", type, INCIDENT_TYPES),
    near: near === undefined ? undefined : await spotOf(near, flags),
    from: day("--from", from),
    to: day("--to", to),
    publishedFrom: day("--published-from", publishedFrom),
    publishedTo: day("--published-to", publishedTo),
    disputes: dispute === true ? [] : dispute === undefined ? undefined : [oneOf("--dispute", dispute, DISPUTE_KINDS)],
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

/** `36.5,40.7` is latitude and longitude; anything else is a name that the gazetteer knows. */
async function spotOf(near: string, flags: QuestionFlags & KnowledgeFlags): Promise<NonNullable<Question["near"]>> {
  const kilometres = flags.within === undefined ? USUAL_RADIUS_KM : Number(flags.within.replace(/\s*km$/, ""))
  if (!(kilometres > 0)) throw new Misuse(`--within: "${flags.within}" is no distance in kilometres such as 25`)
  const radius = kilometres * 1000
  const spot = coordinatesOf(near)
  if (spot !== null) return { ...spot, radius }
  const places = (await knowledgeWith(flags)).gazetteer.find(near)
  const [first, ...others] = places
  if (first === undefined)
    throw new Misuse(`--near: no place "${near}" is known; give latitude and longitude (--near 34.69,40.83)`)
  if (others.length > 0)
    tell(
      `${near}: taken for ${[first.name, first.admin1, first.country].filter(Boolean).join(", ")} (${first.lat},${first.lon}); ${others.length} more of that name`,
    )
  return { lon: first.lon, lat: first.lat, radius }
}

function day(flag: string, date: string | undefined): number | undefined {
  if (date === undefined) return undefined
  const known = dayOfIso(date)
  if (known === null) throw new Misuse(`${flag}: "${date}" is not a date such as 2017-04-05`)
  return known
}

function oneOf(flag: string, value: string, known: readonly string[]): string {
  if (!known.includes(value)) throw new Misuse(`${flag}: "${value}" is none of ${known.join(", ")}`)
  return value
}

import type { Claim, Count } from "../../../src/model/claim.ts"
import type { IncidentReading, Reading } from "../../../src/model/reading.ts"

/** What a table's `reads` lists, a line for each incident and for each claim, sorted: `Kharkiv | un denies: harm`. */
export function linesListed(reads: string): string[] {
  const lines: string[] = []
  let place = ""
  for (const row of reads.split("\n").filter((line) => line.trim() !== "")) {
    const [who = "", told] = row.trim().split(/: (.*)/s)
    if (told === undefined) {
      lines.push(who)
      place = who.split(" ").slice(2).join(" ")
    } else
      for (const claim of told.split("; "))
        lines.push(`${place} | ${who}: ${WORDS.test(claim) ? claim.toLowerCase() : claim}`)
  }
  return lines.sort()
}

/** Claims that keep words of the text, whose capitals may only be a sentence's. */
const WORDS = /^(?:target|with) /

/** The same of a reading; named victims are left out. */
export function linesRead({ incidents, claims }: Reading): string[] {
  const lines = incidents.map((incident) => `${incident.type} ${dayOf(incident)} ${placeOf(incident)}`)
  for (const claim of claims) {
    const incident = incidents.find(({ id }) => id === claim.incident)
    if (!incident || claim.facet === "victim") continue
    const stance = claim.stance === "asserts" ? "" : ` ${claim.stance}`
    lines.push(`${placeOf(incident)} | ${claim.speaker.id}${stance}: ${told(claim, incident)}`)
  }
  return lines.sort()
}

const placeOf = ({ places: [first] }: IncidentReading) => first?.text ?? "-"

function dayOf({ when: { from, to } }: IncidentReading): string {
  if (from === null) return "?"
  return to === null || to === from ? from : `${from}..${to}`
}

function told(claim: Claim, { type }: IncidentReading): string {
  switch (claim.facet) {
    case "occurrence":
      return claim.value.type === type ? "happened" : `happened ${claim.value.type}`
    case "responsibility":
      return `by ${claim.value.actor}`
    case "killed":
    case "injured":
    case "missing":
      return `${claim.facet} ${counted(claim.value)} ${claim.value.group}`
    case "civilian-harm":
      return claim.value.harmed ? "harm" : "no harm"
    case "target":
      return `target ${claim.value.what.toLowerCase()}`
    case "means":
      return `with ${claim.value.weapon.toLowerCase()}`
    case "notice":
      return claim.value.given ? "notice" : "no notice"
    case "victim":
      return `victim ${claim.value.name}`
  }
}

function counted({ min, max, vague, approximate }: Count): string {
  if (min === null) return max === null ? (vague ?? "?") : `..${max}`
  if (max === null) return `${min}+`
  return `${approximate ? "~" : ""}${min === max ? min : `${min}..${max}`}`
}

import type { Knowledge } from "#src/knowledge/knowledge"
import { loadKnowledge } from "#src/knowledge/load"
import type { ClaimOf } from "#src/model/claim"
import type { IncidentReading, Reading } from "#src/model/reading"
import { read } from "#src/reading/read"
import { CAUSE_OF, crowdActor, crowdGovernorate } from "./crowd-words.ts"
import { type Crowd, FA_KES, labelledReports } from "./fa-kes.ts"
import { type Figure, type Measure, share } from "./measure.ts"

/** Where the crowd did not know there is nothing to compare. */
const UNKNOWN = "unknown"

/**
 * The fields of a report's main incident against the crowd's. Cause: the incident's type. Actor: whom most claims of the
 * incident blame (asserted or suggested), the first of equals. Toll: whether a count of killed, of any incident of the
 * reading and any group but combatants, has the crowd's number as its least or its most. Governorate: that of the most
 * precise place that has one.
 */
export const fields: Measure = {
  name: "fields (FA-KES)",
  needs: [FA_KES],
  figures: async () => {
    const knowledge = await loadKnowledge()
    const compared = (await labelledReports()).map(({ report, crowd }) => {
      const reading = read(report, knowledge)
      return { reading, crowd, main: reading.incidents.find(({ main }) => main) }
    })
    const known = (field: "cause" | "actor") => compared.filter(({ crowd }) => crowd[field] !== UNKNOWN)
    const dead = compared.filter(({ crowd }) => crowd.civilians > 0)
    return [
      figure("cause", known("cause"), "85 %", ({ main, crowd }) => causeOf(main) === crowd.cause),
      figure(
        "actor",
        known("actor"),
        "70 %",
        ({ main, crowd, reading }) => actorOf(reading, main, knowledge) === crowd.actor,
      ),
      figure("civilian toll", dead, "80 %", ({ crowd, reading }) => hasToll(reading, crowd.civilians)),
      figure("governorate", compared, "85 %", ({ main, crowd }) => governorateOf(main) === crowd.location),
    ]
  },
}

interface Compared {
  readonly reading: Reading
  readonly crowd: Crowd
  readonly main: IncidentReading | undefined
}

function figure(what: string, of: readonly Compared[], toReach: string, isRight: (one: Compared) => boolean): Figure {
  const right = of.filter(isRight).length
  return { what, here: share(right, of.length), of: `${right} of ${of.length} reports`, toReach }
}

const causeOf = (main: IncidentReading | undefined) => (main ? CAUSE_OF[main.type] : undefined)

function actorOf({ claims }: Reading, main: IncidentReading | undefined, knowledge: Knowledge): string | undefined {
  const blamed = claims.filter(
    (claim): claim is ClaimOf<"responsibility"> =>
      claim.facet === "responsibility" &&
      claim.incident === main?.id &&
      (claim.stance === "asserts" || claim.stance === "suggests"),
  )
  const votes = new Map<string, number>()
  for (const { value } of blamed) {
    const actor = crowdActor(value.actor, knowledge)
    votes.set(actor, (votes.get(actor) ?? 0) + 1)
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0]
}

const hasToll = ({ claims }: Reading, civilians: number) =>
  claims.some(
    (claim) =>
      claim.facet === "killed" &&
      claim.value.group !== "combatants" &&
      (claim.value.min === civilians || claim.value.max === civilians),
  )

function governorateOf(main: IncidentReading | undefined): string | undefined {
  const admin1 = main?.places.find((place) => place.admin1 !== null)?.admin1
  return admin1 ? crowdGovernorate(admin1) : undefined
}

import { existsSync } from "node:fs"
import { loadKnowledge } from "#src/knowledge/load"
import type { Claim } from "#src/model/claim"
import type { Incident } from "#src/model/incident"
import type { Reading } from "#src/model/reading"
import { read } from "#src/reading/read"
import { reconcile } from "#src/reconciling/reconcile"
import { mulberry32 } from "./mulberry32.ts"
import { reportsOf } from "./reports.ts"

/** FA-KES (Abu Salem et al. 2019), development part: news of the war in Syria. */
const FA_KES = "../shared/data/fa-kes/dev.jsonl"
/** So many incidents are audited; those with fewer claims show too little to audit. */
const INCIDENTS = 10
const FEWEST_CLAIMS = 4

/** Prints incidents chosen by a seed, each with its claims and the sentences they stand in, for a person to audit. */
export async function printForAudit(seed: number): Promise<void> {
  if (!existsSync(FA_KES)) {
    console.log(`\nNothing to audit here: it needs ${FA_KES}`)
    return
  }
  const knowledge = await loadKnowledge()
  const readings = (await reportsOf(FA_KES)).map((report) => read(report, knowledge))
  const incidents = reconcile(readings, knowledge)
  const large = incidents.filter((incident) => claimCount(incident) >= FEWEST_CLAIMS).sort(byId)
  const chosen = choose(large, seed)
  console.log(
    `seed ${seed}: ${chosen.length} of ${large.length} incidents with ${FEWEST_CLAIMS} claims or more, ` +
      `of ${incidents.length} incidents in ${readings.length} reports`,
  )
  for (const incident of chosen) console.log(`\n${linesOf(incident, readings).join("\n")}`)
}

const claimCount = ({ accounts }: Incident) => accounts.reduce((sum, { claims }) => sum + claims.length, 0)
/** In an order of its own, so that how the reconciler sorts does not move the choice. */
const byId = (a: Incident, b: Incident) => (a.id < b.id ? -1 : 1)

function choose(from: Incident[], seed: number): Incident[] {
  const random = mulberry32(seed)
  const left = [...from]
  return Array.from({ length: Math.min(INCIDENTS, left.length) }, () =>
    left.splice(Math.floor(random() * left.length), 1),
  ).flat()
}

function linesOf(incident: Incident, readings: readonly Reading[]): string[] {
  const { id, type, when, placeNames, mentions, accounts, disputes, toll } = incident
  const told = readings.filter(({ report }) => mentions.some((mention) => mention.report === report.id))
  return [
    `## ${id}: ${type}, ${when.from} to ${when.to}, ${placeNames.join(", ")}`,
    ...told.map(({ report }) => `report ${report.id} (${report.outlet}, ${report.dated.date}): ${report.title}`),
    ...accounts.flatMap(({ id, claims }) => [
      `account ${id}`,
      ...claims.flatMap((ref) =>
        told
          .filter(({ report }) => report.id === ref.report)
          .flatMap((reading) =>
            reading.claims.filter((claim) => claim.id === ref.claim).map((claim) => claimLine(claim, reading)),
          ),
      ),
    ]),
    ...disputes.map(
      ({ kind, facet, accounts, reason }) => `dispute ${kind}, ${facet}: ${accounts.join(", ")}: ${reason}`,
    ),
    ...toll.ranges.map(({ facet, group, min, max, vague }) => `toll ${facet} ${group} ${min}..${max} ${vague ?? ""}`),
  ]
}

function claimLine(claim: Claim, { report, text }: Reading): string {
  const { start, end } = claim.evidence
  const [from, to] = [text.lastIndexOf(". ", start) + 1, text.indexOf(".", end)]
  const sentence = `${text.slice(from, start)}[${text.slice(start, end)}]${text.slice(end, to < 0 ? undefined : to)}`
  const head = `${report.id} ${claim.id} ${claim.facet} ${claim.stance} ${JSON.stringify(claim.value)}`
  return `  ${head} by ${claim.speaker.id} "${claim.speaker.text}"\n    ${sentence.replaceAll(/\s+/g, " ").trim()}`
}

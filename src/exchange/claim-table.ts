import type { Claim } from "../model/claim.ts"
import type { Dossier, Incident } from "../model/incident.ts"
import type { Reading } from "../model/reading.ts"
import { PROJECT_COLUMNS, projectCells } from "./project-columns.ts"
import type { Column, Row } from "./table.ts"

/** One row a claim, with its incident and its report. `value` is what has no column of its own, as words or JSON. */
export const CLAIM_COLUMNS: readonly Column[] = [
  { name: "incident", hxl: "#event+id" },
  { name: "incident_type", hxl: "#event+type" },
  { name: "date_from", hxl: "#date+start" },
  { name: "date_to", hxl: "#date+end" },
  { name: "place", hxl: "#loc+name" },
  { name: "admin1", hxl: "#adm1+name" },
  { name: "country", hxl: "#country+code+v_iso2" },
  { name: "report", hxl: "#meta+report+id" },
  { name: "outlet", hxl: "#meta+source" },
  { name: "report_date", hxl: "#date+reported" },
  { name: "url", hxl: "#meta+url" },
  { name: "claim", hxl: "#meta+claim+id" },
  { name: "account", hxl: "#contact+account" },
  { name: "speaker", hxl: "#contact+speaker+id" },
  { name: "speaker_words", hxl: "#contact+speaker+name" },
  { name: "speaker_person", hxl: "#contact+person+name" },
  { name: "stance", hxl: "#status+stance" },
  { name: "facet", hxl: "#indicator+facet" },
  { name: "min", hxl: "#affected+min", number: true },
  { name: "max", hxl: "#affected+max", number: true },
  { name: "group", hxl: "#affected+group" },
  { name: "vague", hxl: "#affected+words" },
  { name: "value", hxl: "#indicator+value" },
  { name: "evidence", hxl: "#description+evidence" },
  { name: "evidence_start", number: true },
  { name: "evidence_end", number: true },
  { name: "inferred", hxl: "#meta+inferred+list" },
  ...PROJECT_COLUMNS,
]

/** The claims of a dossier's incidents as rows of `CLAIM_COLUMNS`, incident by incident, account by account. */
export function claimRows(dossier: Dossier): Row[] {
  const readings = new Map(dossier.readings.map((reading) => [reading.report.id, reading]))
  const claims = new Map(
    dossier.readings.map(({ report, claims }) => [report.id, new Map(claims.map((claim) => [claim.id, claim]))]),
  )
  const project = projectCells(dossier.project)
  return dossier.incidents.flatMap((incident) =>
    incident.accounts.flatMap((account) =>
      account.claims.flatMap((ref) => {
        const reading = readings.get(ref.report)
        const claim = claims.get(ref.report)?.get(ref.claim)
        if (reading === undefined || claim === undefined) return []
        return [
          {
            ...incidentCells(incident),
            ...reportCells(reading),
            ...claimCells(claim),
            account: account.id,
            ...project,
          },
        ]
      }),
    ),
  )
}

function incidentCells({ id, type, when, place }: Incident): Row {
  return {
    incident: id,
    incident_type: type,
    date_from: when.from,
    date_to: when.to,
    place: place?.name ?? null,
    admin1: place?.admin1 ?? null,
    country: place?.country ?? null,
  }
}

function reportCells({ report }: Reading): Row {
  return { report: report.id, outlet: report.outlet, report_date: report.dated.date, url: report.url }
}

function claimCells(claim: Claim): Row {
  const { id, speaker, stance, facet, evidence, inferred } = claim
  return {
    claim: id,
    speaker: speaker.id,
    speaker_words: speaker.text === "" ? null : speaker.text,
    speaker_person: speaker.person ?? null,
    stance,
    facet,
    ...countCells(claim),
    value: valueWords(claim),
    evidence: evidence.text,
    evidence_start: evidence.start,
    evidence_end: evidence.end,
    inferred: inferred === undefined || inferred.length === 0 ? null : inferred.join("; "),
  }
}

function countCells(claim: Claim): Row {
  if (claim.facet !== "killed" && claim.facet !== "injured" && claim.facet !== "missing")
    return { min: null, max: null, group: null, vague: null }
  const { min, max, group, vague } = claim.value
  return { min, max, group, vague: vague ?? null }
}

function valueWords(claim: Claim): string | null {
  switch (claim.facet) {
    case "killed":
    case "injured":
    case "missing":
      return null
    case "occurrence":
      return claim.value.type
    case "responsibility":
      return claim.value.actor
    case "civilian-harm":
      return String(claim.value.harmed)
    case "target":
      return claim.value.what
    case "means":
      return claim.value.weapon
    default:
      return JSON.stringify(claim.value)
  }
}

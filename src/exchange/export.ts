import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Dossier } from "../model/incident.ts"
import { ACLED_COLUMNS, acledRows } from "./acled-table.ts"
import { CLAIM_COLUMNS, claimRows } from "./claim-table.ts"
import { geoJson } from "./geojson.ts"
import { INCIDENT_COLUMNS, incidentRows } from "./incident-table.ts"
import { jsonLines } from "./json-lines.ts"
import { tableText } from "./table.ts"
import { UCDP_COLUMNS, ucdpRows } from "./ucdp-table.ts"

/** The formats that a dossier can be written in, and whether they have columns, which HXL can tag. */
export const FORMATS = ["csv-claims", "csv-incidents", "geojson", "jsonl", "acled", "ucdp-ged"] as const
export type ExportFormat = (typeof FORMATS)[number]
export const isTable = (format: ExportFormat): boolean => format !== "geojson" && format !== "jsonl"

/** A dossier in a format, as text (UTF-8). docs/exchange.md says what each holds. */
export function exported(dossier: Dossier, format: ExportFormat, knowledge: Knowledge, hxl = false): string {
  switch (format) {
    case "csv-claims":
      return tableText(CLAIM_COLUMNS, claimRows(dossier), hxl)
    case "csv-incidents":
      return tableText(INCIDENT_COLUMNS, incidentRows(dossier), hxl)
    case "acled":
      return tableText(ACLED_COLUMNS, acledRows(dossier, knowledge), hxl)
    case "ucdp-ged":
      return tableText(UCDP_COLUMNS, ucdpRows(dossier, knowledge), hxl)
    case "geojson":
      return geoJson(dossier)
    case "jsonl":
      return [...jsonLines(dossier)].join("")
  }
}

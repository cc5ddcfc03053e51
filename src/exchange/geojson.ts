import type { Dossier } from "../model/incident.ts"
import { incidentRows } from "./incident-table.ts"

/** A degree to six decimals is a tenth of a metre, finer than any place here (RFC 7946, section 11.2). */
const DECIMALS = 1e6

/**
 * The incidents of a dossier as a GeoJSON FeatureCollection (RFC 7946): a point each, longitude first, in WGS 84; null
 * where no place is known. The point is the middle of an area of `precision_m` metres. The properties are the columns of the
 * table of incidents that are filled; the project stands in the member `project`.
 */
export function geoJson(dossier: Dossier): string {
  const features = incidentRows(dossier).map(({ latitude, longitude, id, ...row }) => ({
    type: "Feature",
    id,
    geometry:
      typeof latitude !== "number" || typeof longitude !== "number"
        ? null
        : { type: "Point", coordinates: [rounded(longitude), rounded(latitude)] },
    properties: Object.fromEntries(Object.entries({ id, ...row }).filter(([, cell]) => cell !== null)),
  }))
  const { project } = dossier
  return `${JSON.stringify({ type: "FeatureCollection", ...(project !== undefined && { project }), features })}\n`
}

const rounded = (degrees: number) => Math.round(degrees * DECIMALS) / DECIMALS

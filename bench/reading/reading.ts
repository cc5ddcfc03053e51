import { attribution } from "./attribution.ts"
import { camps } from "./camps.ts"
import { claims } from "./claims.ts"
import { confidence } from "./confidence.ts"
import { fields } from "./fields.ts"
import { printMeasures } from "./measure.ts"
import { geoVirus, trNews } from "./place-names.ts"
import { speed } from "./speed.ts"
import { strikePlace } from "./strike-place.ts"
import { victims } from "./victims.ts"

/** Every figure about the reader in one table, with what is to be reached, what others reach, and the data it needs. */
export function benchReading(): Promise<void> {
  return printMeasures("Reading", [
    claims,
    camps,
    confidence,
    attribution,
    fields,
    strikePlace,
    geoVirus,
    trNews,
    victims,
    speed,
  ])
}

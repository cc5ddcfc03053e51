import type { PlaceKind } from "../../space/gazetteer.ts"

/** A place on its way into the compiled gazetteer. `division` is GeoNames' admin1 code with its country, `SY.09`. */
export interface Entry {
  readonly name: string
  readonly names: readonly string[]
  readonly country: string
  readonly division: string | null
  readonly kind: PlaceKind
  readonly lat: number
  readonly lon: number
  readonly population: number
  readonly precision: number
  readonly zone: string | null
  readonly capital: boolean
}

import { foldName } from "../../space/fold.ts"
import type { PlaceKind } from "../../space/gazetteer.ts"

/**
 * A place on its way into the compiled gazetteer. `folded` are its names, folded, each once. `division` is GeoNames' admin1 code with its country, `SY.09`; `admin1`
 * the name of that division; `pack` the pack that put the place in or took it over.
 */
export interface Entry {
  readonly name: string
  readonly folded: readonly string[]
  readonly country: string
  readonly division: string | null
  readonly admin1: string | null
  readonly kind: PlaceKind
  readonly lat: number
  readonly lon: number
  readonly population: number
  readonly precision: number
  readonly zone: string | null
  readonly capital: boolean
  readonly pack: string | null
}

/** Names folded, each once, without empty ones. */
export function foldNames(names: readonly string[]): string[] {
  return [...new Set(names.map(foldName))].filter((folded) => folded !== "")
}

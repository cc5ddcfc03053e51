import type { Knowledge } from "../../knowledge/knowledge.ts"
import type { DividingLine, PackPlace } from "../../model/pack.ts"
import type { Point } from "../../space/distance.ts"
import { type Frame, isIn } from "./frame.ts"

/** What maps can show around a place: populated places that the packs know, larger ones first, and their agreed lines. */
export interface Surroundings {
  readonly towns: readonly PackPlace[]
  readonly lines: readonly DividingLine[]
}

export function surroundings(packs: Knowledge["packs"]): Surroundings {
  return {
    towns: packs
      .flatMap(({ places }) => places)
      .filter(({ kind }) => kind in RANKS)
      .sort((a, b) => rank(a) - rank(b)),
    lines: packs.flatMap(({ lines }) => lines),
  }
}

/** The towns that a frame shows, larger ones first, of one size the nearest to its centre, without the place itself. */
export function townsIn(frame: Frame, { towns }: Surroundings, place: Point & { readonly name: string }): PackPlace[] {
  const away = ({ lon, lat }: Point) => Math.hypot(frame.x(lon) - frame.x(place.lon), frame.y(lat) - frame.y(place.lat))
  return towns
    .filter((town) => town.name !== place.name && isIn(frame, town))
    .sort((a, b) => rank(a) - rank(b) || away(a) - away(b))
}

const RANKS: Readonly<Record<string, number>> = { city: 0, town: 1, village: 2 }
const rank = ({ kind }: PackPlace) => RANKS[kind] ?? 0

import type { Point } from "../../space/distance.ts"
import { type Frame, isIn } from "./frame.ts"

/** A name in a map: where its dot is, where its words begin or end. */
export interface Label {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly anchor: "start" | "end"
  readonly textX: number
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Mean width of a letter and height of a line, in units of the drawing, at the size that the style sheet gives labels. */
const LETTER = 6.2
const LINE = 15
const GAP = 6

/**
 * Names for the places that fall into a frame, at most `most`, in the order given; one that would cover another or leave the frame is
 * put on its dot's other side, else left out. `taken`: boxes that must stay free.
 */
export function labels(
  places: readonly (Point & { readonly name: string })[],
  frame: Frame,
  most: number,
  taken: readonly Box[],
): Label[] {
  const boxes: Box[] = [...taken]
  const placed: Label[] = []
  for (const place of places) {
    if (placed.length === most) break
    if (!isIn(frame, place)) continue
    const [x, y] = [frame.x(place.lon), frame.y(place.lat)]
    const fit = (["start", "end"] as const)
      .map((anchor) => ({ anchor, box: boxOf(x, y, place.name, anchor) }))
      .find(({ box }) => box.left >= 0 && box.right <= frame.width && !boxes.some((other) => meet(box, other)))
    if (fit === undefined) continue
    boxes.push(fit.box)
    placed.push({ name: place.name, x, y, anchor: fit.anchor, textX: fit.anchor === "start" ? x + GAP : x - GAP })
  }
  return placed
}

export function boxOf(x: number, y: number, name: string, anchor: "start" | "end"): Box {
  const width = name.length * LETTER + GAP
  const left = anchor === "start" ? x - GAP / 2 : x - width
  return { left, right: left + width + GAP / 2, top: y - LINE / 2, bottom: y + LINE / 2 }
}

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

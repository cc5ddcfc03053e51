import { type Html, html } from "../html.ts"
import { type Frame, roundDown } from "./frame.ts"

/** Lines of round longitude and latitude, three to six each way, with their degrees at the edge. */
export function graticule(frame: Frame): Html {
  const west = lonAt(frame, 0)
  const step = roundDown((lonAt(frame, frame.width) - west) / 2.5)
  const decimals = Math.max(0, Math.ceil(-Math.log10(step)))
  const south = latAt(frame, frame.height)
  const meridians = steps(west, lonAt(frame, frame.width), step)
  const parallels = steps(south, latAt(frame, 0), step)
  return html`<g class="graticule">${meridians.map((lon) => {
    const x = round(frame.x(lon))
    return html`<path d="M${x} 0V${frame.height}"/>${x > 60 && x < frame.width - 110 && html`<text x="${x + 3}" y="${frame.height - 5}">${degrees(lon, decimals, "E", "W")}</text>`}`
  })}${parallels.map((lat) => {
    const y = round(frame.y(lat))
    return html`<path d="M0 ${y}H${frame.width}"/>${y > 14 && y < frame.height - 20 && html`<text x="4" y="${y - 3}">${degrees(lat, decimals, "N", "S")}</text>`}`
  })}</g>`
}

function steps(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step)
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, i) => (first + i) * step)
}

/** Longitude and latitude at a place in the drawing; both axes are linear. */
const lonAt = (frame: Frame, x: number) => frame.centre.lon + (x - frame.width / 2) / (frame.x(1) - frame.x(0))
const latAt = (frame: Frame, y: number) => frame.centre.lat + (y - frame.height / 2) / (frame.y(1) - frame.y(0))

export function degrees(value: number, decimals: number, positive: string, negative: string): string {
  return `${Math.abs(value).toFixed(decimals)}° ${value < 0 ? negative : positive}`
}

const round = (value: number) => Math.round(value * 10) / 10

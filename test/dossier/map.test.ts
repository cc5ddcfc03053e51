import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { frame, roundDown } from "../../src/dossier/map/frame.ts"
import { labels } from "../../src/dossier/map/labels.ts"
import type { Dossier } from "../../src/model/incident.ts"
import { distance } from "../../src/space/distance.ts"
import { MADE_UP } from "./made-up.ts"
import { onePage } from "./parsed.ts"

const precise = (precision: number): Dossier => {
  const dossier = structuredClone(MADE_UP)
  for (const { place } of dossier.incidents) if (place !== null) place.precision = precision
  return dossier
}

/** What a map draws: the area's radius and the scale bar, in units, and the metres that the bar stands for. */
function drawn(precision: number) {
  const { document } = onePage(precise(precision))
  const bar = document.querySelector(".scale path")?.getAttribute("d") ?? ""
  const [, units = "0"] = /h([\d.]+)/.exec(bar) ?? []
  const [, length = "0", unit = ""] =
    /([\d,]+) (k?m)/.exec(document.querySelector(".scale text")?.textContent ?? "") ?? []
  const radius = Number(document.querySelector("circle.area")?.getAttribute("r"))
  return {
    radius,
    units: Number(units),
    metres: Number(length.replace(",", "")) * (unit === "km" ? 1000 : 1),
    document,
  }
}

test.each([300, 1500, 12_000, 90_000, 400_000])(
  "a precision of %i m is drawn as an area of that radius, by the map's own scale bar",
  (precision) => {
    const { radius, units, metres } = drawn(precision)
    expect(radius).toBeGreaterThan(0)
    expect((radius / units) * metres).toBeGreaterThan(precision * 0.97)
    expect((radius / units) * metres).toBeLessThan(precision * 1.03)
  },
)

test("known places and the agreed line are there for orientation", () => {
  const { document } = drawn(1500)
  expect([...document.querySelectorAll(".town text")].map(({ textContent }) => textContent).sort()).toEqual([
    "Dolab",
    "Harun Ford",
    "Qast",
  ])
  expect(document.querySelector(".river title")?.textContent).toBe("The Orse")
  expect(document.querySelector("svg.chart")?.getAttribute("aria-label")).toContain("Tell Maren")
})

describe("the frame", () => {
  const point = fc.record({
    lon: fc.double({ min: -170, max: 170, noNaN: true }),
    lat: fc.double({ min: -65, max: 65, noNaN: true }),
  })
  test("is true to scale near its centre", () => {
    fc.assert(
      fc.property(
        point,
        fc.double({ min: 1000, max: 50_000, noNaN: true }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        (centre, reach, part) => {
          const view = frame(centre, reach, 480, 340)
          const other = { lon: centre.lon + (part * reach) / 150_000, lat: centre.lat + (part * reach) / 150_000 }
          const units = Math.hypot(view.x(other.lon) - view.x(centre.lon), view.y(other.lat) - view.y(centre.lat))
          const metres = distance(centre, other)
          expect(Math.abs(units * view.scale - metres)).toBeLessThanOrEqual(metres * 0.02 + 0.01)
        },
      ),
    )
  })
  test.each([
    [1, 1],
    [1.9, 1],
    [4999, 2000],
    [5000, 5000],
    [0.07, 0.05],
  ])("%d goes down to %d", (value, round) => {
    expect(roundDown(value)).toBeCloseTo(round, 9)
  })
})

test("labels neither cover each other nor leave the map", () => {
  const view = frame({ lon: 40, lat: 34 }, 20_000, 480, 340)
  const near = fc.record({
    name: fc.string({ minLength: 1, maxLength: 20 }),
    lon: fc.double({ min: 39.7, max: 40.3, noNaN: true }),
    lat: fc.double({ min: 33.8, max: 34.2, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(near, { maxLength: 30 }), (places) => {
      const put = labels(places, view, 9, [])
      expect(put.length).toBeLessThanOrEqual(9)
      const boxes = put.map(({ textX, y, name, anchor }) => {
        const width = name.length * 6
        return {
          left: anchor === "start" ? textX : textX - width,
          right: anchor === "start" ? textX + width : textX,
          y,
        }
      })
      for (const [i, a] of boxes.entries()) {
        expect(a.left).toBeGreaterThanOrEqual(-1)
        expect(a.right).toBeLessThanOrEqual(481)
        for (const b of boxes.slice(i + 1))
          expect(Math.abs(a.y - b.y) >= 14 || a.right <= b.left || b.right <= a.left).toBe(true)
      }
    }),
  )
})

import { describe, expect, test } from "vitest"
import { DARK, LIGHT } from "../../src/dossier/style/tokens.ts"

/** Relative luminance and contrast of WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

test("the measure knows black on white", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21)
})

describe.each([
  ["light", LIGHT],
  ["dark", DARK],
])("%s colours", (_, colours) => {
  const text = ["ink", "muted", "link", "denies", "suggests", "leaves"] as const
  test.each(text.flatMap((ink) => (["paper", "raised"] as const).map((ground) => [ink, ground] as const)))(
    "%s on %s reads (AA, 4.5)",
    (ink, ground) => {
      expect(contrast(colours[ink], colours[ground])).toBeGreaterThanOrEqual(4.5)
    },
  )
  test.each(["on-says", "on-denies", "on-suggests", "on-leaves", "lit"] as const)(
    "marked words on %s read",
    (ground) => {
      expect(contrast(colours.ink, colours[ground])).toBeGreaterThanOrEqual(7)
    },
  )
  test.each([
    ["denies", "on-denies"],
    ["suggests", "on-suggests"],
    ["link", "on-denies"],
    ["link", "lit"],
    ["muted", "on-denies"],
  ] as const)("%s on %s reads", (ink, ground) => {
    expect(contrast(colours[ink], colours[ground])).toBeGreaterThanOrEqual(4.5)
  })
  test.each(["says", "denies", "suggests", "leaves", "water", "area", "focus"] as const)(
    "%s is seen beside the paper (AA, 3)",
    (shape) => {
      expect(contrast(colours[shape], colours.paper)).toBeGreaterThanOrEqual(3)
    },
  )
})

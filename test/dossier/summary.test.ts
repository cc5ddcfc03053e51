import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { summary } from "../../src/dossier/summary.ts"
import { KNOWLEDGE, MADE_UP } from "./made-up.ts"

const plain = (width: number) => summary(MADE_UP, { colour: false, width, knowledge: KNOWLEDGE })

/** ANSI styles as a summary uses them. */
const STYLES = /\p{Cc}\[\d+m/gu

describe("what a person reads in the terminal", () => {
  test("days, titles, ranges, blame, disputes, a line each", () => {
    expect(plain(200)).toBe(`
Saturday 17 May 2031
  Air strike at Tell Maren, Upper Orse
    at least 43 killed, several injured
    suggested grade: Weak (one origin: Orse Watch)
    Orse Watch blames Northern Coalition; Office of the Coalition Envoy points to Army of the Republic, which denies it, as does Orse Watch; 4 reports, 3 origins
    ≠ Whether civilians were harmed: civilians harmed (Orse Watch) against no civilians harmed (Northern Coalition)
    ≠ Who did it: Northern Coalition (Orse Watch) against not Army of the Republic (Orse Watch and Army of the Republic) against perhaps Army of the Republic (Office of the Coalition Envoy)
    ≠ How many were killed: 43 (Orse Watch) against at least 50 (Army of the Republic)

Date not known
  Shelling at قاست
    1 child injured
    1 report, 1 origin

5 reports, 2 incidents, 3 disputes. Ranges by the rule airwars-like; they are what is claimed, not what is established.
`)
  })

  test("without knowledge of parties it still reads", () => {
    expect(summary(MADE_UP, { colour: false, width: 100 })).toContain("Orse Watch blames northern coalition")
  })

  test("what the rule makes of each claim, where it is asked for", () => {
    const [strike, ...others] = MADE_UP.incidents.toReversed()
    const toll = strike?.tolls[1]
    if (strike === undefined || toll === undefined) throw new Error("expected a strike with its tolls")
    const dossier = { ...MADE_UP, incidents: [{ ...strike, toll }, ...others] }
    const shown = summary(dossier, { colour: false, width: 200, knowledge: KNOWLEDGE, why: true })
    expect(shown).toContain("· Orse Watch says 43 people were killed: the figure\n")
    expect(shown).toMatch(/· Northern Coalition .*: context: said of the dead by the accused side alone\n/)
  })

  test("nothing to tell", () => {
    expect(summary({ incidents: [], readings: [] }, { colour: false, width: 80 })).toBe(
      "\n0 reports, 0 incidents, 0 disputes\n",
    )
  })

  test("lines fit the terminal, whatever its width", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (width) => {
        const tooLong = plain(width)
          .split("\n")
          .filter((line) => line.length > Math.max(40, width))
        expect(tooLong).toEqual([])
      }),
    )
  })

  test("styles only where colour is wanted, each line for itself", () => {
    expect(plain(80)).not.toContain("\u001b")
    const styled = summary(MADE_UP, { colour: true, width: 80, knowledge: KNOWLEDGE })
    expect(styled.replaceAll(STYLES, "")).toBe(plain(80))
    for (const line of styled.split("\n")) expect(line.split("\u001b[").length - 1).toBeOneOf([0, 2])
  })
})

test("control characters in a report cannot steer the terminal", () => {
  const hostile = "\u001b]0;title\u0007\u001b[2J\u202Eevil\u0000"
  const [incident] = MADE_UP.incidents
  if (incident === undefined) throw new Error("expected an incident")
  const printed = summary(
    { incidents: [{ ...incident, placeNames: [hostile] }], readings: MADE_UP.readings },
    { colour: false, width: 80 },
  )
  expect(printed).toContain("evil")
  expect(printed).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
})

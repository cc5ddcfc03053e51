import { existsSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { describe, expect, test } from "vitest"
import { ListComparison } from "../../src/model/listed-incident.ts"
import { inFolder, run } from "./command.ts"

const FILES = {
  "reports/a.txt":
    "Planes of the US-led coalition bombed Hajin on 17 November 2018, killing nine civilians, the Observatory said.",
  "reports/b.txt": "Shells hit Idlib on 3 February 2018 and killed four people, residents said.",
}
const HEAD =
  "event_id_cnty,event_date,time_precision,sub_event_type,actor1,admin1,location,latitude,longitude,fatalities"
const ROWS = {
  same: "S1,2018-11-17,1,Air/drone strike,US-led coalition,Deir ez-Zor,Hajin,34.69,40.83,9",
  other: "S1,2018-11-17,1,Air/drone strike,US-led coalition,Deir ez-Zor,Hajin,34.69,40.83,14",
  elsewhere: "S2,2018-06-01,1,Suicide bomb,Islamic State,Aleppo,Manbij,36.53,37.95,2",
}
const listOf = (...rows: string[]) => `${[HEAD, ...rows].join("\n")}\n`

const compared = async (list: string, flags: string[] = []) =>
  inFolder({ ...FILES, "list.csv": list }, async (cwd) => run(["compare", "list.csv", "reports", ...flags], { cwd }))

describe("deconflict compare", () => {
  test("agreed, missing here, missing there", async () => {
    const { code, stdout } = await compared(listOf(ROWS.same, ROWS.elsewhere), ["--json"])
    expect(code).toBe(0)
    const found = ListComparison.parse(JSON.parse(stdout))
    expect(found).toMatchObject({ shape: "acled", rule: "acled-like", different: [] })
    expect(found.agreed.map(({ there }) => there)).toEqual(["S1"])
    expect(found.agreed[0]?.reasons.join(" ")).toContain("Hajin")
    expect(found.missingHere.map(({ incident }) => incident.id)).toEqual(["S2"])
    expect(found.missingThere).toHaveLength(1)
  })

  test("different: which field, and both values", async () => {
    const { stdout } = await compared(listOf(ROWS.other), ["--json"])
    const { agreed, different } = ListComparison.parse(JSON.parse(stdout))
    expect(agreed).toEqual([])
    expect(different.map(({ fields }) => fields)).toEqual([[{ field: "killed", here: "9", there: "14" }]])
  })

  test("the same for people", async () => {
    const { stdout } = await compared(listOf(ROWS.other, ROWS.elsewhere))
    expect(stdout).toContain("≠ killed: here 9, there 14")
    expect(stdout).toMatch(/Missing here\n {2}S2: Manbij, 2018-06-01, 2 killed \(line 3\)/)
    expect(stdout).toContain("0 incidents agreed, 1 different, 1 missing here, 1 missing there. Columns of acled")
  })

  test("what was exported agrees with itself, in every shape of a table", () =>
    inFolder(FILES, async (cwd) => {
      for (const format of ["csv-incidents", "acled", "ucdp-ged"]) {
        await run(["export", "reports", "--format", format, "-o", "own.csv"], { cwd })
        const { stdout } = await run(["compare", "own.csv", "reports", "--json"], { cwd })
        const { agreed, different, missingHere, missingThere } = ListComparison.parse(JSON.parse(stdout))
        expect({ format, agreed: agreed.length, different, missingHere, missingThere }).toEqual({
          format,
          agreed: 2,
          different: [],
          missingHere: [],
          missingThere: [],
        })
      }
    }))

  test.each([
    ["name,colour\nx,red\n", /list\.csv: not known whose columns these are/],
    [listOf(ROWS.same.replace("2018-11-17", "soon")), /list\.csv: line 2: eventdate is "soon"/],
  ])("a list that cannot be read is refused: %#", async (list, message) => {
    const { code, stdout, stderr } = await compared(list)
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
    expect(stderr).toMatch(message)
  })
})

const AIRWARS = resolve("../shared/data/airwars")
describe.skipIf(!existsSync(AIRWARS))("a list that experts made (skipped where ../shared is absent)", () => {
  test("every match is one that the experts made too", async () => {
    const [list, reports] = [`${AIRWARS}/incidents.jsonl`, `${AIRWARS}/reports-en.jsonl`]
    const { stdout } = await run(["compare", list, reports, "--json"])
    const { agreed, different, missingHere } = ListComparison.parse(JSON.parse(stdout))
    const listed = readFileSync(list, "utf8").trim().split("\n")
    expect(agreed.length + different.length + missingHere.length).toBe(listed.length)
    expect(agreed.length + different.length).toBeGreaterThan(0)
    const { incidents } = JSON.parse((await run([reports, "--json"])).stdout) as {
      incidents: { id: string; mentions: { report: string }[] }[]
    }
    const filed = new Map(
      readFileSync(`${AIRWARS}/gold-en.jsonl`, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as { id: string; incidents: string[] })
        .map(({ id, incidents }) => [id, incidents]),
    )
    const idOf = new Map(
      listed
        .map((line) => JSON.parse(line) as { id: string; code: string | null })
        .map(({ id, code }) => [code ?? id, id]),
    )
    const right = [...agreed, ...different].filter(({ here, there }) =>
      incidents
        .find(({ id }) => id === here)
        ?.mentions.some(({ report }) => filed.get(report)?.includes(idOf.get(there) ?? "")),
    )
    expect(right.length / (agreed.length + different.length)).toBeGreaterThan(0.8)
  })
})

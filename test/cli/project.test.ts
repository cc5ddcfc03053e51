import { createHash } from "node:crypto"
import { describe, expect, test } from "vitest"
import { Dossier } from "../../src/model/incident.ts"
import { inFolder, run } from "./command.ts"

const HAJIN =
  "Planes of the US-led coalition bombed Hajin on Saturday, killing 43 people, among them 36 civilians, the Observatory said."
const RAQQA = "Shelling of Raqqa on Friday killed dozens of people, residents said."
const REPORTS = {
  "reports/hajin.txt": HAJIN,
  "reports/raqqa.txt": RAQQA,
  "reports/reports.meta.json": JSON.stringify({
    "hajin.txt": { outlet: "vale-post", published: "2018-11-18" },
    "raqqa.txt": { outlet: "tern", published: "2018-11-17" },
  }),
}
const PROJECT = {
  format: "deconflict-project/1",
  id: "ostra",
  version: 3,
  name: "Strikes in Deir ez-Zor",
  where: { countries: ["SY"], admin1: ["Deir ez-Zor"], reason: "our mandate" },
  when: { from: "2018-11-01", to: "2018-11-30", reason: "the month under review" },
  rules: { default: "airwars-like", reason: "as the others of our network" },
  sources: [
    {
      id: "sohr",
      type: "monitor",
      access: [{ access: "network", reason: "correspondents on the ground" }],
      reason: "known to us since 2012",
    },
  ],
}

const killedIn = (stdout: string) =>
  Dossier.parse(JSON.parse(stdout)).incidents.flatMap(({ toll }) =>
    toll.ranges
      .filter(({ facet }) => facet === "killed")
      .map(({ group, min, max }) => `${toll.rule} ${group} ${min}..${max}`),
  )

describe("--rule", () => {
  test.each([
    [
      "claimed-range",
      ["claimed-range people null..null", "claimed-range people 43..43", "claimed-range civilians 36..36"],
    ],
    ["acled-like", ["acled-like people 12..12", "acled-like people 43..43"]],
    ["airwars-like", ["airwars-like civilians 12..12", "airwars-like civilians 36..43"]],
  ])("%s counts in the data", (rule, killed) =>
    inFolder(REPORTS, async (cwd) => {
      const { code, stdout } = await run(["reports", "--rule", rule, "--json"], { cwd })
      expect(code).toBe(0)
      expect(killedIn(stdout)).toEqual(killed)
    }),
  )

  test("is said in the summary, and --why says what it makes of each claim", () =>
    inFolder(REPORTS, async (cwd) => {
      const { stdout } = await run(["reports", "--rule", "acled-like", "--why"], { cwd })
      expect(stdout).toContain("12 killed")
      expect(stdout).toContain("dozens of people were killed: taken as 12; the figure")
      expect(stdout).toContain("Ranges by the rule acled-like")
    }))

  test("one that is not there is refused by name", async () => {
    const { code, stderr } = await run(["reports", "--rule", "guess"])
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringMatching(/--rule <rule>.*acled-like/) })
  })
})

describe("--project", () => {
  const text = JSON.stringify(PROJECT)
  test("limits the incidents, sets the rule, and is named with its version and digest in all that is made", () =>
    inFolder({ ...REPORTS, "ostra.json": text }, async (cwd) => {
      const { code, stdout, stderr } = await run(["reports", "--project", "ostra.json", "--json", "-o", "d.html"], {
        cwd,
      })
      expect(code).toBe(0)
      expect(stderr).toContain("1 incident outside the scope of Strikes in Deir ez-Zor left out")
      expect(killedIn(stdout)).toEqual(["airwars-like civilians 36..43"])
      expect(Dossier.parse(JSON.parse(stdout)).project).toEqual({
        id: "ostra",
        version: 3,
        name: "Strikes in Deir ez-Zor",
        digest: createHash("sha256").update(text).digest("hex"),
        outside: 1,
      })
    }))

  test("the page says under which project it was made", () =>
    inFolder({ ...REPORTS, "ostra.json": text }, async (cwd) => {
      await run(["reports", "--project", "ostra.json", "-o", "d.html"], { cwd })
      const { readFile } = await import("node:fs/promises")
      const page = await readFile(`${cwd}/d.html`, "utf8")
      expect(page).toContain("Strikes in Deir ez-Zor")
      expect(page).toContain("version 3")
    }))

  test.each<[string, string, RegExp]>([
    ["no JSON", "{", /--project p\.json: malformed JSON/],
    ["another format", JSON.stringify({ ...PROJECT, format: "x" }), /--project p\.json: field format: /],
    [
      "a wrong field",
      JSON.stringify({ ...PROJECT, who: { groups: ["men"], reason: "x" } }),
      /field who\.groups\[0\]: /,
    ],
    ["a field that nobody knows", JSON.stringify({ ...PROJECT, wen: {} }), /Unrecognized key: "wen"/],
    [
      "an entry without a reason",
      JSON.stringify({ ...PROJECT, sources: [{ id: "sohr" }] }),
      /field sources\[0\]\.reason: /,
    ],
  ])("%s is refused, and nothing is written", (_, wrong, message) =>
    inFolder({ ...REPORTS, "p.json": wrong }, async (cwd) => {
      const { code, stdout, stderr } = await run(["reports", "--project", "p.json"], { cwd })
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
      expect(stderr).toMatch(message)
    }),
  )

  test("a file that is not there", async () => {
    const { code, stderr } = await run(["reports", "--project", "none.json"])
    expect(code).toBe(2)
    expect(stderr).toMatch(/--project none\.json: /)
  })
})

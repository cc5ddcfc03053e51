import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { folderHome, type Home } from "../record/homes.ts"
import { type TestDesk, testDesk } from "./desk.ts"

describe("pages", () => {
  let home: Home
  let desk: TestDesk
  beforeAll(async () => {
    home = await folderHome()
    desk = await testDesk(home, ["hajin", "raqqa", "again", "idlib", "witness"])
  })
  afterAll(async () => {
    expect(desk.faults).toEqual([])
    await desk.close()
    await home.close()
  })

  test("a person who is not signed in is led to where one does, and back", async () => {
    const response = await desk.ask(null, "/incidents?q=Hajin")
    expect(response.status).toBe(303)
    expect(response.headers.get("location")).toBe("/sign-in?to=%2Fincidents%3Fq%3DHajin")
  })

  test("the list shows what fits, and asks as it was asked", async () => {
    const response = await desk.ask("recorder", "/incidents?q=Hajin&from=2018-01-01&party=")
    const page = await response.text()
    expect(response.status).toBe(200)
    expect(page).toContain('href="/incidents/air-strike-2018-11-14-hajin"')
    expect(page).toContain('name="q" value="Hajin"')
    expect(page).not.toContain("raqqa")
  })

  test("an incident's page is its dossier, with the words of its reports", async () => {
    const page = await (await desk.ask("recorder", "/incidents/air-strike-2018-11-14-hajin")).text()
    expect(page).toContain('<article class="incident"')
    expect(page).toContain("<mark")
  })

  test.each([
    ["/incidents?from=soon", 400, "from"],
    ["/incidents?near=Nowhereton", 400, "no place"],
    ["/incidents?q=nothingofthekind", 200, "No incident fits"],
    ["/incidents/no-such", 404, "no-such"],
  ])("%s says what is wrong", async (path, status, words) => {
    const response = await desk.ask("recorder", path)
    expect(response.status).toBe(status)
    expect(await response.text()).toContain(words)
  })

  test("the interface for programs is described, each of its operations", async () => {
    const page = await (await desk.ask("reader", "/interface")).text()
    expect(page).toContain("GET /api/v1/incidents")
    expect(page).toContain("POST /api/v1/reports")
  })

  test.each(["/incidents", "/incidents/air-strike-2018-11-14-hajin", "/interface"])(
    "%s runs nothing and loads nothing that is not its own",
    async (path) => {
      const { headers } = await desk.ask("recorder", path)
      const policy = headers.get("content-security-policy") ?? ""
      expect(policy).toMatch(
        /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; form-action 'self'/,
      )
      expect(policy).not.toMatch(/unsafe|\*|https?:/)
      expect(headers.get("cache-control")).toBe("no-store")
      expect(headers.get("referrer-policy")).toBe("same-origin")
    },
  )
})

import { afterAll, beforeAll, expect, test } from "vitest"
import { folderHome, type Home } from "../record/homes.ts"
import { type TestDesk, testDesk } from "./desk.ts"

let home: Home
let desk: TestDesk
beforeAll(async () => {
  home = await folderHome()
  desk = await testDesk(home, [], { installation: "line" })
})
afterAll(async () => {
  await desk.close()
  await home.close()
})

test.each(["reports", "incidents/x", "claims", "parties", "persons", "places", "proposals"])(
  "a line has no %s, and says whose they are",
  async (path) => {
    const response = await desk.ask("administrator", `/api/v1/${path}`)
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({
      detail: expect.stringMatching(/this installation is a line; \w+ are kept by a record/),
    })
  },
)

test.each(["/incidents", "/incidents/x"])("nor the page %s", async (path) => {
  expect((await desk.ask("administrator", path)).status).toBe(404)
})

test("it has its log, its events and its own document", async () => {
  expect((await desk.ask("reader", "/api/v1/log/head")).status).toBe(200)
  const document = await (await desk.ask("reader", "/api/v1/openapi.json")).text()
  expect(document).toContain("Deconflict: the line")
  expect(document).not.toContain("/api/v1/reports")
})

import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { z } from "zod"
import { run } from "./command.ts"

let folder = ""
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "deconflict-accounts-"))
  expect(await run(["init"], { cwd: folder })).toMatchObject({ code: 0 })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const command = (...args: readonly string[]) => run([...args, "--by", "Ada Lume"], { cwd: folder })
const Accounts = z.object({
  accounts: z.array(z.object({ name: z.string(), role: z.string(), disabled: z.boolean(), hasPassword: z.boolean() })),
})
const Tokens = z.object({ tokens: z.array(z.object({ id: z.string().optional(), lastFour: z.string() })) })

test("an account comes and goes, with its code and its token, each shown once", async () => {
  const added = await command("account", "add", "ines", "--role", "recorder", "--display-name", "Ines Vardo")
  expect(added).toMatchObject({ code: 0, stdout: expect.stringMatching(/^dcc_[\w-]{43}\n$/) })
  const token = await command("token", "add", "Ines", "--name", "nightly feed", "--scope", "add", "--scope", "read")
  expect(token).toMatchObject({ code: 0, stdout: expect.stringMatching(/^dct_[\w-]{43}\n$/) })
  const lastFour = token.stdout.trim().slice(-4)
  const listed = await command("tokens")
  expect(listed.stdout).toMatch(
    new RegExp(`^…${lastFour} · ines · nightly feed · add read · until \\d{4}-\\d\\d-\\d\\d · never used\n$`),
  )
  expect(await command("token", "revoke", lastFour)).toMatchObject({ code: 0 })
  expect(Tokens.parse(JSON.parse((await command("tokens", "--json")).stdout)).tokens).toEqual([])

  expect(await command("account", "role", "ines", "assessor")).toMatchObject({ code: 0 })
  expect(await command("account", "disable", "ines")).toMatchObject({ code: 0 })
  const { accounts } = Accounts.parse(JSON.parse((await command("accounts", "--json")).stdout))
  expect(accounts).toMatchObject([{ name: "ines", role: "assessor", disabled: true, hasPassword: false }])
  expect((await command("account", "code", "ines")).stderr).toMatch(/disabled/)
  expect(await command("account", "enable", "ines")).toMatchObject({ code: 0 })
  expect((await command("account", "code", "ines")).stdout).toMatch(/^dcc_/)
  expect(await command("verify")).toMatchObject({ code: 0 })
}, 120_000)

test.each([
  [["account", "add", "oren", "--role", "king"], /"king" is no role; there are reader/],
  [["account", "add", "oren", "--role", "coordinator"], /a record has no coordinator/],
  [["account", "add", "two words", "--role", "reader"], /a name has 2 to 64 letters/],
  [["account", "add", "INES", "--role", "reader"], /the name ines has an account already/],
  [["account", "disable", "nobody"], /nobody has an account under the name "nobody"/],
  [["token", "add", "ines", "--name", "x"], /--scope: say what the token may do/],
  [["token", "add", "ines", "--name", "x", "--scope", "fly"], /--scope: "fly" is none of read/],
  [["token", "add", "ines", "--name", "x", "--scope", "add"], /the role assessor may not: add/],
  [["token", "add", "ines", "--name", "x", "--scope", "read", "--expires", "soon"], /--expires: "soon" is not a date/],
  [["token", "add", "ines", "--name", "x", "--scope", "read", "--expires", "2020-01-01"], /a token ends after now/],
  [["token", "revoke", "abcd"], /there is no token "abcd"/],
])("%j is refused, and nothing is made", async (args, message) => {
  const { code, stdout, stderr } = await command(...args)
  expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: "", stderr: expect.stringMatching(message) })
})

test("a line is no place for reports", async () => {
  expect(await command("init", "--as", "line", "--data", "line")).toMatchObject({ code: 0 })
  const { code, stderr } = await command("incidents", "--data", "line")
  expect({ code, stderr }).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/this store is a line, and a record/),
  })
}, 60_000)

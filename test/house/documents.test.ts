import { execFileSync, spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { z } from "zod"
import { filesUnder, ROOT, textOf } from "./repository.ts"

const COMMAND = join(ROOT, "dist/cli/main.js")
const DOCUMENTS = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "samples/README.md", ...filesUnder("docs", ".md")]
const NPM_ITSELF = ["ci", "test", "link"]

const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(textOf("package.json")))
const commands = DOCUMENTS.flatMap((document) => commandsIn(textOf(document)).map((command) => ({ document, command })))
const ours = commands.filter(({ command }) => command.startsWith("deconflict "))
/** Commands on nothing but the samples can be run as they stand. */
const runnable = ours.filter(({ command }) => pathsIn(command).length > 0 && pathsIn(command).every(isSample))

test("the documents show the two commands of a fresh machine", () => {
  const shown = commands.filter(({ document }) => document === "README.md").map(({ command }) => command)
  expect(shown).toEqual(expect.arrayContaining(["npm ci", "npm run demo", "npm test"]))
})

describe.each(commands.filter(({ command }) => command.startsWith("npm ")))("$document: $command", ({ command }) => {
  test("is there", () => {
    const [, verb = "", script = ""] = command.split(/\s+/)
    expect(verb === "run" ? Object.keys(scripts) : NPM_ITSELF).toContain(verb === "run" ? script : verb)
  })
})

describe.each(ours)("$document: $command", ({ command }) => {
  test("names only options that --help names", () => {
    const known = optionsIn(helpFor(command))
    expect(known).toEqual(expect.arrayContaining(optionsIn(command)))
  })
})

describe("run on the samples", () => {
  let folder = ""
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "deconflict-documents-"))
    symlinkSync(join(ROOT, "samples"), join(folder, "samples"))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each(runnable)("$document: $command", ({ command }) => {
    const run = spawnSync(process.execPath, [COMMAND, ...command.split(/\s+/).slice(1)], {
      cwd: folder,
      encoding: "utf8",
    })
    expect({ status: run.status, errors: run.stderr }).toMatchObject({ status: 0 })
  })
})

test.each(DOCUMENTS)("%s links to files that are there", (document) => {
  const links = [...textOf(document).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, path = ""]) => path)
  expect(links.filter((path) => !existsSync(join(ROOT, dirname(document), path)))).toEqual([])
})

/** Commands in fenced blocks of shell and in code within a line, one a part of a chain, without comments. */
function commandsIn(markdown: string): string[] {
  const blocks = [...markdown.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block = ""]) => block.split("\n"))
  const inline = [...markdown.replaceAll(/^```[\s\S]*?^```/gm, "").matchAll(/`([^`\n]+)`/g)].map(
    ([, code = ""]) => code,
  )
  return [...blocks, ...inline]
    .flatMap((line) => line.replace(/(^|\s)#.*/, "").split(/&&|\||>/))
    .map((command) => command.trim())
    .filter((command) => /^(deconflict|npm) /.test(command))
}

function optionsIn(text: string): string[] {
  return [...new Set(text.match(/(?<=^|[\s,])--?[a-zA-Z][\w-]*/gm) ?? [])]
}

/** The help of the command, which may stand under another one: `deconflict stamp request`. */
function helpFor(command: string): string {
  const named: string[] = []
  for (const word of command.split(/\s+/).slice(1)) {
    const [, listed = ""] = helpOf(named).split("\nCommands:\n")
    if (!/^[a-z]+$/.test(word) || !new RegExp(`^ {2}${word}\\b`, "m").test(listed)) break
    named.push(word)
  }
  return helpOf(named)
}

const helps = new Map<string, string>()

function helpOf(named: readonly string[]): string {
  const key = named.join(" ")
  const help = helps.get(key) ?? execFileSync(process.execPath, [COMMAND, ...named, "--help"], { encoding: "utf8" })
  helps.set(key, help)
  return help
}

function pathsIn(command: string): string[] {
  return command.split(/\s+/).filter((word) => word.includes("/"))
}

function isSample(path: string): boolean {
  return path.startsWith("samples/") && existsSync(join(ROOT, path))
}

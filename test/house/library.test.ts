import { execFileSync, spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { z } from "zod"
import { ROOT, textOf } from "./repository.ts"

const Package = z.object({ dependencies: z.record(z.string(), z.string()) })

/** The programs of docs/library.md, one after the other. */
const SHOWN = [...textOf("docs/library.md").matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code = ""]) => code)

/** Packing writes some 20 MB, and compiling loads all types; on a busy machine that takes a while. In milliseconds. */
const SLOW = 180_000

let folder = ""

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "deconflict-library-"))
  execFileSync("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], { cwd: ROOT, stdio: "pipe" })
  const [tarball = ""] = readdirSync(folder)
  const installed = join(folder, "node_modules/deconflict")
  mkdirSync(installed, { recursive: true })
  execFileSync("tar", ["-xzf", join(folder, tarball), "-C", installed, "--strip-components=1"])
  const { dependencies } = Package.parse(JSON.parse(textOf("package.json")))
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(join(folder, "node_modules", name)), { recursive: true })
    symlinkSync(join(ROOT, "node_modules", name), join(folder, "node_modules", name))
  }
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "a-program", type: "module", private: true }))
  const options = {
    target: "es2023",
    lib: ["es2023", "dom"],
    module: "nodenext",
    strict: true,
    types: [],
    outDir: "made",
  }
  const compilerOptions = { ...options, exactOptionalPropertyTypes: true, skipLibCheck: false, typeRoots: [] }
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["program.ts"] }))
}, SLOW)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const compile = (program: string) => {
  writeFileSync(join(folder, "program.ts"), program)
  const run = spawnSync(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), "-p", "."], {
    cwd: folder,
    encoding: "utf8",
  })
  return run.stdout
}

describe("the package, installed by somebody else", { timeout: SLOW }, () => {
  test("the programs of docs/library.md are sound in their types, and run", () => {
    const imports = new Set(
      SHOWN.flatMap((code) => [...code.matchAll(/^import \{(.*?)\}/gm)].flatMap(([, names = ""]) => names.split(","))),
    )
    const names = [...new Set([...imports].map((name) => name.trim()))].join(", ")
    const body = SHOWN.map((code) => code.replaceAll(/^import .*$/gm, "")).join("\n")
    const program = `import { ${names} } from "deconflict"\n${body}
console.log(JSON.stringify([settled.incidents.map(({ toll }) => toll.ranges[0]?.min), decisions.length]))\n`
    expect(compile(program)).toBe("")
    const run = spawnSync(process.execPath, ["made/program.js"], { cwd: folder, encoding: "utf8" })
    expect(run).toMatchObject({ status: 0, stderr: "" })
    const lines = run.stdout.trim().split("\n")
    expect(lines[0]).toMatch(/^shelling-2018-11-17-hajin/)
    expect(lines.at(-1)).toBe("[[9],0]")
  })

  test("what is wrong in types is told", () => {
    const program = `import { reportOf } from "deconflict"\nexport const report = reportOf({ outlet: "Lantern Post" })\n`
    expect(compile(program)).toMatch(/Property 'text' is missing/)
  })

  test("what is inside cannot be reached past the door", () => {
    const program = `import { score } from "deconflict/dist/reconciling/compare.js"\nexport { score }\n`
    expect(compile(program)).toMatch(/Cannot find module/)
  })
})

import { expect, test } from "vitest"
import { z } from "zod"
import { textOf } from "./repository.ts"

const Versions = z.record(z.string(), z.string())
const Package = z.object({ dependencies: Versions, devDependencies: Versions })
const Lock = z.object({ packages: z.record(z.string(), z.looseObject({ resolved: z.string().optional() })) })

const named = Package.parse(JSON.parse(textOf("package.json")))
const pins = Object.entries({ ...named.dependencies, ...named.devDependencies })
const decisions = textOf("docs/decisions/toolchain.md")

test.each(pins)("%s is pinned to one version: %s", (_name, version) => {
  expect(version).toMatch(/^\d+\.\d+\.\d+$/)
})

test.each(pins)("docs/decisions/toolchain.md says why %s is there, at %s", (name, version) => {
  expect(decisions).toMatch(new RegExp(`^\\| ${name} ${version.replaceAll(".", "\\.")} \\|`, "m"))
})

test("the lock file names no registry host", () => {
  const lock = Lock.parse(JSON.parse(textOf("package-lock.json")))
  expect(Object.entries(lock.packages).filter(([, entry]) => entry.resolved !== undefined)).toEqual([])
})

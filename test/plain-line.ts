import type { Reporter, TestModule } from "vitest/node"

/** Ends a run with the plain line `N passed, N failed, N skipped`; a file that breaks before its tests counts as one failure. */
export default class PlainLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    let failed = unhandled.length
    let passed = 0
    let skipped = 0
    for (const module of modules) {
      const tests = [...module.children.allTests()]
      failed += tests.filter((t) => t.result().state === "failed").length
      passed += tests.filter((t) => t.result().state === "passed").length
      skipped += tests.filter((t) => t.result().state === "skipped").length
      if (!module.ok() && !tests.some((t) => t.result().state === "failed")) failed += 1
    }
    process.once("exit", () => process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`))
  }
}

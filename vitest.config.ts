import { availableParallelism } from "node:os"
import { defineConfig } from "vitest/config"

/** Many tests wait for processes and disks: two files at once even where there are two processors, of which vitest takes one. */
const LEAST_WORKERS = 2

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    reporters: ["default", "./test/plain-line.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: Math.max(LEAST_WORKERS, availableParallelism() - 1),
  },
})

import { existsSync, writeFileSync } from "node:fs"
import { GOLD } from "../reading/gold.ts"
import { labelled } from "./labelled.ts"
import { logistic } from "./logistic.ts"

const TARGET = "src/reading/confidence/weights.ts"
/** Smaller ones move no confidence by a hundredth. */
const LEAST_WEIGHT = 0.02

if (existsSync(GOLD)) {
  const examples = await labelled("dev")
  const weights = Object.entries(logistic(examples)).filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT)
  writeFileSync(TARGET, page(weights))
  console.log(`${TARGET}: ${weights.length} weights from ${examples.length} claims of the development reports`)
} else {
  console.error(`the weights of confidence are fitted to gold readings: put them in ${GOLD}`)
  process.exitCode = 1
}

function page(weights: readonly (readonly [string, number])[]): string {
  const key = (name: string) => (/^[a-z]+$/.test(name) ? name : JSON.stringify(name))
  return `/** Made by \`npm run fit\` from the development reports of the gold readings; not written by hand. */
export const WEIGHTS: Readonly<Record<string, number>> = {
${weights.map(([name, weight]) => `  ${key(name)}: ${weight},\n`).join("")}}
`
}

import { printTable } from "../table.ts"
import { type Agreement, bCubed } from "./b-cubed.ts"

/** Prints the B-cubed of a grouping beside that of simple ones, and by how much it is ahead of the best of these. */
export function printGrouping(
  heading: string,
  truth: ReadonlyMap<string, string>,
  ours: ReadonlyMap<string, string>,
  simple: readonly (readonly [string, ReadonlyMap<string, string>])[],
  toReach = "",
): void {
  const row = (name: string, { precision, recall, f1 }: Agreement, toReach = "") => [
    name,
    ...[precision, recall, f1].map((x) => x.toFixed(3)),
    toReach,
  ]
  const yardsticks = simple.map(([name, groups]) => [name, bCubed(truth, groups)] as const)
  const best = Math.max(...yardsticks.map(([, { f1 }]) => f1))
  const agreement = bCubed(truth, ours)
  printTable(`${heading}, ${truth.size} mentions, B-cubed`, [
    ["", "precision", "recall", "F1", "F1 to reach"],
    row("reconcile", agreement, toReach),
    ...yardsticks.map(([name, scores]) => row(name, scores)),
  ])
  console.log(`ahead of the best simple rule by ${(agreement.f1 - best).toFixed(3)}`)
}

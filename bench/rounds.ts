import { performance } from "node:perf_hooks"
import { type Spread, spreadOf } from "./spread.ts"

/**
 * Times several tasks in turn, round after round, so that whatever else the machine does meets all of them alike.
 * Gives each task's spread in milliseconds. One round goes first and is not counted: it warms the compiler up.
 */
export function timeInTurn<Name extends string>(tasks: Record<Name, () => void>, rounds: number): Record<Name, Spread> {
  const names = Object.keys(tasks) as Name[]
  const times = new Map<Name, number[]>(names.map((name) => [name, []]))
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const started = performance.now()
      tasks[name]()
      if (round > 0) times.get(name)?.push(performance.now() - started)
    }
  }
  return Object.fromEntries(names.map((name) => [name, spreadOf(times.get(name) ?? [])])) as Record<Name, Spread>
}

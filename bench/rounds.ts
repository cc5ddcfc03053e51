import { performance } from "node:perf_hooks"

/**
 * Times several tasks in turn, round after round, so that whatever else the machine does meets all of them alike.
 * Gives each task's milliseconds round by round. One round goes first and is not counted: it warms the compiler up.
 */
export function timeInTurn<Name extends string>(
  tasks: Record<Name, () => void>,
  rounds: number,
): Record<Name, number[]> {
  const names = Object.keys(tasks) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const started = performance.now()
      tasks[name]()
      if (round > 0) times[name].push(performance.now() - started)
    }
  }
  return times
}

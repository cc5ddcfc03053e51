/**
 * Times several tasks in turn, round after round, so that whatever else the machine does meets all of them alike. Gives
 * each task's milliseconds of processor time round by round, those of collecting its garbage included: the clock would
 * count what other programs take as well. One round goes first and is not counted: it warms the compiler up.
 */
export function timeInTurn<Name extends string>(
  tasks: Record<Name, () => void>,
  rounds: number,
): Record<Name, number[]> {
  const names = Object.keys(tasks) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const before = process.cpuUsage()
      tasks[name]()
      const { user, system } = process.cpuUsage(before)
      if (round > 0) times[name].push((user + system) / 1000)
    }
  }
  return times
}

import { loadKnowledge } from "#src/knowledge/load"
import { benchAirwars } from "./airwars.ts"
import { benchGold } from "./gold.ts"
import { benchMadeUp } from "./made-up.ts"

/** How readings are grouped into incidents, beside simple rules, on people's readings and our own; and how fast. */
export async function benchReconciling(): Promise<void> {
  const knowledge = await loadKnowledge()
  await benchGold(knowledge)
  await benchAirwars(knowledge)
  benchMadeUp(knowledge)
}

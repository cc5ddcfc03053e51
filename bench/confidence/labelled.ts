import { join } from "node:path"
import { loadKnowledge } from "#src/knowledge/load"
import type { Reading } from "#src/model/reading"
import { confidenceOf } from "#src/reading/confidence/confidence"
import { read } from "#src/reading/read"
import { GOLD, goldPairs, score } from "../reading/gold.ts"
import { reportsOf } from "../reports.ts"
import type { Example } from "./logistic.ts"

/** A claim of ours with its features, as the gold readings judge it. */
export interface Labelled extends Example {
  readonly report: string
  readonly confidence: number
}

/**
 * Every claim that is scored of a gold set, in the order of the text. Right at rung stance: the scorer, given the reading with
 * this claim alone, finds it in the gold; and given the whole reading, it does not count it as one too many.
 */
export async function labelled(set: string): Promise<Labelled[]> {
  const knowledge = await loadKnowledge()
  const reports = new Map((await reportsOf(join(GOLD, `${set}-reports.jsonl`))).map((report) => [report.id, report]))
  const pairs = await goldPairs(set)
  const extra = new Set(wrongIn(score(pairs).errors))
  const claims: (Labelled & { readonly key: string })[] = []
  const alone = pairs.flatMap(({ outlet, claims: count, gold, ours }) => {
    const id = (JSON.parse(gold) as Reading).report.id
    const report = reports.get(id)
    if (!report) return []
    const features: (readonly string[])[] = []
    const reading = read(report, knowledge, (names) => {
      features.push(names)
      return 0
    })
    const judged = reading.claims.filter((claim) => claim.facet !== "victim")
    return judged.flatMap((claim, k) => {
      const names = features[k] ?? []
      const key = `${id}#${claim.id}`
      const right = !extra.has(key)
      claims.push({ report: id, features: names, right, confidence: confidenceOf(names), key })
      return [
        {
          outlet,
          claims: count,
          gold: renamed(gold, key),
          ours: JSON.stringify({
            ...(JSON.parse(ours) as Reading),
            report: { ...reading.report, id: key },
            claims: [claim],
          }),
        },
      ]
    })
  })
  const wrong = new Set(
    score(alone).errors.flatMap((error) =>
      "spurious" in error || error.reached !== "nothing" ? (error.report ?? "") : [],
    ),
  )
  return claims.map(({ key, right, ...claim }) => ({ ...claim, right: right && !wrong.has(key) }))
}

/** Claims that the gold has no match for, as report#claim. */
const wrongIn = (errors: ReturnType<typeof score>["errors"]) =>
  errors.flatMap((error) => ("spurious" in error ? [`${error.report}#${error.spurious.id}`] : []))

function renamed(gold: string, id: string): string {
  const reading = JSON.parse(gold) as Reading
  return JSON.stringify({ ...reading, report: { ...reading.report, id } })
}

import { existsSync } from "node:fs"
import { join } from "node:path"
import { loadKnowledge } from "#src/knowledge/load"
import type { Reading } from "#src/model/reading"
import { read } from "#src/reading/read"
import { copiesAmong } from "#src/reconciling/copies"
import { createCredits } from "#src/reconciling/credits"
import { groupBy } from "#src/reconciling/group-by"
import { type MentionSummary, summarise } from "#src/reconciling/mention"
import { ALIKE, createNames, type Names } from "#src/reconciling/names"
import { createVoices } from "#src/reconciling/voices"
import { reportsOf } from "../reports.ts"
import { printTable } from "../table.ts"
import { goldReadings } from "./gold-readings.ts"
import { RATES } from "./made-up-rates.ts"
import { mentionKey } from "./simple-groupings.ts"

const GOLD = "../shared/gold"
const FA_KES = "../shared/data/fa-kes/dev.jsonl"
const SETS = ["dev", "contested"]

/** So many cases of so many that could be. */
interface Share {
  readonly cases: number
  readonly of: number
}

/** How often reports of one event differ, and how often they copy, measured where the evaluation data is there. */
export async function benchRates(): Promise<void> {
  if (![GOLD, FA_KES].every((path) => existsSync(path))) {
    console.log(
      `\nRates are not measured here: that needs ${GOLD} and ${FA_KES}; those in use are ${JSON.stringify(RATES)}`,
    )
    return
  }
  const measured = await measure()
  printTable("How reports of one event differ", [
    ["", "measured", "of", "share", "in use"],
    ...Object.entries(measured).map(([name, { cases, of }]) => [
      name,
      String(cases),
      String(of),
      (cases / of).toFixed(3),
      String(RATES[name as keyof typeof RATES]),
    ]),
  ])
}

async function measure(): Promise<Record<keyof typeof RATES, Share>> {
  const knowledge = await loadKnowledge()
  const names = createNames(knowledge.gazetteer)
  const { readings, truth } = goldReadings(SETS.map((set) => join(GOLD, `${set}.jsonl`)))
  const mentions = readings.flatMap((reading) => summarise(reading, names))
  const events = [...groupBy(mentions, (m) => truth.get(mentionKey(m.report, m.incident)) ?? "").values()]
  const told = events.filter((event) => event.length > 1)
  const paged = told.map((event) => event.filter(({ names }) => names.length > 0)).filter((event) => event.length > 1)
  const spelled = paged.map((event) => samePlace(event, names)).filter((event) => event.length > 1)
  const counted = told
    .map((event) => event.filter(({ figures }) => dead(figures) > 0))
    .filter((event) => event.length > 1)
  const dated = told
    .map((event) => event.filter(({ window }) => window?.open === false))
    .filter((event) => event.length > 1)
  const own = (await Promise.all(SETS.map((set) => reportsOf(join(GOLD, `${set}-reports.jsonl`))))).flat()
  const read_ = own.flatMap((report) => read(report, knowledge).incidents)
  const placed = read_.flatMap(({ places }) => places.slice(0, 1))
  const sources = { voices: createVoices(knowledge), creditOf: createCredits(knowledge) }
  const stories = (await reportsOf(FA_KES)).map(
    (report): Reading => ({ report, text: report.text, incidents: [], claims: [] }),
  )
  return {
    drift: oddOnes(dated, ({ window }) => window?.from),
    misspelling: oddOnes(spelled, ({ names: [first] }) => first?.words.join(" ")),
    otherPlace: {
      cases: sum(paged, (event) => event.length - samePlace(event, names).length),
      of: sum(paged, (event) => event.length),
    },
    unresolved: { cases: placed.filter(({ lon }) => lon === null).length, of: placed.length },
    revision: oddOnes(counted, ({ figures }) => dead(figures)),
    noNumber: { cases: mentions.filter(({ figures }) => dead(figures) === 0).length, of: mentions.length },
    noCulprit: { cases: mentions.filter(({ culprits }) => culprits.length === 0).length, of: mentions.length },
    copy: { cases: copiesAmong(stories, sources).size, of: stories.length },
    confusedType: oddOnes(told, ({ type }) => type),
    toldOnce: { cases: events.length - told.length, of: events.length },
  }
}

const dead = (figures: MentionSummary["figures"]) => figures.find(({ facet }) => facet === "killed")?.number ?? 0

/** Mentions of an event whose first place is that of most of them, however it is spelled. */
function samePlace(event: readonly MentionSummary[], names: Names): MentionSummary[] {
  const withSame = event.map((one) =>
    event.filter((other) => {
      const [x, y] = [one.names[0], other.names[0]]
      return x !== undefined && y !== undefined && names.likeness(x, y) >= ALIKE
    }),
  )
  return withSame.reduce((best, list) => (list.length > best.length ? list : best), [])
}

/** How many mentions differ from what most mentions of their event have. */
function oddOnes(events: readonly (readonly MentionSummary[])[], value: (mention: MentionSummary) => unknown): Share {
  const odd = sum(events, (event) => {
    const votes = [...groupBy(event, value).values()].map(({ length }) => length)
    return event.length - Math.max(...votes)
  })
  return { cases: odd, of: sum(events, ({ length }) => length) }
}

const sum = <T>(values: readonly T[], count: (value: T) => number) =>
  values.reduce((total, value) => total + count(value), 0)

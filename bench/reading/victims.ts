import { readFileSync } from "node:fs"
import { z } from "zod"
import { loadKnowledge } from "#src/knowledge/load"
import type { Victim } from "#src/model/claim"
import { read } from "#src/reading/read"
import { reportsOf } from "../reports.ts"
import { type Figure, type Measure, share } from "./measure.ts"

/** Airwars' archive on Syria: English source texts, the incidents that experts filed them under, the victims named there. */
const FOLDER = "../shared/data/airwars"
const FILES = ["reports-en.jsonl", "gold-en.jsonl", "incidents.jsonl"].map((file) => `${FOLDER}/${file}`)

const Filed = z.object({ id: z.string(), incidents: z.array(z.string()) })
const Recorded = z.object({
  name: z.string(),
  sex: z.string().nullable(),
  age: z.string().nullable(),
  status: z.string().nullable(),
})
type Recorded = z.infer<typeof Recorded>
const Incident = z.object({ id: z.string(), victims: z.array(Recorded) })

/**
 * Victims that the records name and the text too, against those read. The text names one where two words of the name stand
 * in it (all, where it has fewer). Many reports carry headlines on other incidents, whose victims no record here holds, so
 * the share of those read that the records name is a floor of precision.
 */
export const victims: Measure = {
  name: "named victims (Airwars)",
  needs: FILES,
  figures: async () => {
    const knowledge = await loadKnowledge()
    const filed = new Map(records("gold-en.jsonl", Filed).map(({ id, incidents }) => [id, incidents]))
    const named = new Map(records("incidents.jsonl", Incident).map(({ id, victims: own }) => [id, own]))
    const pairs: { recorded: Recorded; ours: Victim | undefined }[] = []
    let [ofRecord, all] = [0, 0]
    for (const report of await reportsOf(`${FOLDER}/reports-en.jsonl`, () => undefined)) {
      const recorded = (filed.get(report.id) ?? []).flatMap((id) => named.get(id) ?? [])
      const ours = distinct(
        read(report, knowledge).claims.flatMap((claim) => (claim.facet === "victim" ? [claim.value] : [])),
      )
      const text = new Set(words(report.text))
      for (const one of recorded.filter(({ name }) => shares(words(name), text)))
        pairs.push({ recorded: one, ours: ours.find((own) => sameName(one.name, own.name)) })
      if (recorded.length === 0) continue
      all += ours.length
      ofRecord += ours.filter((own) => recorded.some(({ name }) => sameName(name, own.name))).length
    }
    return figures(pairs, ofRecord, all)
  },
}

function figures(
  pairs: readonly { readonly recorded: Recorded; readonly ours: Victim | undefined }[],
  ofRecord: number,
  all: number,
): Figure[] {
  const found = pairs.flatMap(({ recorded, ours }) => (ours ? [{ recorded, ours }] : []))
  const both = (field: "sex" | "age") =>
    found.filter(({ recorded, ours }) => recorded[field] !== null && ours[field] !== undefined)
  const same = (field: "sex" | "age") =>
    both(field).filter(({ recorded, ours }) => String(ours[field]) === recorded[field]).length
  const status = found.filter(({ recorded, ours }) => recorded.status === ours.status).length
  const stated = found.filter(({ recorded }) => recorded.status !== null).length
  return [
    { what: "read, of those in the text", here: share(found.length, pairs.length), of: `${pairs.length} people` },
    { what: "in the records, of those read", here: share(ofRecord, all), of: `${all} people` },
    { what: "same status", here: share(status, stated), of: `${stated} people` },
    {
      what: "same sex, where both say",
      here: share(same("sex"), both("sex").length),
      of: `${both("sex").length} people`,
    },
    {
      what: "same age, where both say",
      here: share(same("age"), both("age").length),
      of: `${both("age").length} people`,
    },
  ]
}

function records<T>(file: string, schema: z.ZodType<T>): T[] {
  const lines = readFileSync(`${FOLDER}/${file}`, "utf8").split("\n").filter(Boolean)
  return lines.map((line) => schema.parse(JSON.parse(line)))
}

/** Each person once, however many say what befell them. */
const distinct = (all: readonly Victim[]) => [...new Map(all.map((one) => [words(one.name).join(" "), one])).values()]

/** Words of a name in small letters without marks; articles and titles tell nobody apart. */
const words = (text: string) =>
  (
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => word.length > 2 && !/^(?:mrs|the|and|abu|umm|bin)$/.test(word))

const sameName = (a: string, b: string) => shares(words(a), new Set(words(b)))

/** Two words in common, or all of a name that has fewer. */
const shares = (name: readonly string[], others: ReadonlySet<string>) =>
  name.length > 0 && name.filter((word) => others.has(word)).length >= Math.min(2, name.length)

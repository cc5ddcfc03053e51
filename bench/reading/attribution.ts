import { readFileSync } from "node:fs"
import { z } from "zod"
import { loadKnowledge } from "#src/knowledge/load"
import type { Span } from "#src/model/span"
import { type AttributedWords, attributionsOf } from "#src/reading/attributions"
import type { Measure } from "./measure.ts"

/** PolNeAR 1.0 (Newell et al. 2018), development part: news on one election, attributions as character spans. */
const POLNEAR = "../shared/data/polnear/dev.jsonl"
const PARTS = ["source", "cue", "content"] as const
type Part = (typeof PARTS)[number]

/** F1 as published for PolNeAR's test part (another split): what others reach on the same kind of text. */
const PUBLISHED: Readonly<Record<Part, string>> = {
  source: "other split: rules 11, CoreNLP 14, CRF 51, best neural 83",
  cue: "other split: rules 23, CoreNLP -, CRF 53, best neural 75",
  content: "other split: rules 6, CoreNLP 18, CRF 29, best neural 73",
}
const TO_REACH: Readonly<Record<Part, string>> = { source: "35", cue: "40", content: "20" }

const Spans = z.array(z.tuple([z.number(), z.number()])).optional()
const Article = z.object({
  text: z.string(),
  attributions: z.array(z.object({ source: Spans, cue: Spans, content: Spans })),
})

interface Tally {
  hit: number
  gold: number
  ours: number
}

/** Exact-match precision, recall and F1 of source, cue and content of attributed speech. */
export const attribution: Measure = {
  name: "attribution (PolNeAR)",
  needs: [POLNEAR],
  figures: async () => {
    const knowledge = await loadKnowledge()
    const tallies: Record<Part, Tally> = { source: blank(), cue: blank(), content: blank() }
    const lines = readFileSync(POLNEAR, "utf8").split("\n").filter(Boolean)
    for (const line of lines) {
      const { text, attributions } = Article.parse(JSON.parse(line))
      const ours = attributionsOf(text, knowledge)
      for (const part of PARTS)
        count(
          tallies[part],
          attributions.map((gold) => gold[part] ?? []),
          ours.map((own) => spansOf(own, part)),
        )
    }
    return PARTS.map((part) => ({
      what: `${part}: P, R, F1`,
      here: figures(tallies[part]).join(", "),
      of: `${tallies[part].gold} in ${lines.length} articles`,
      toReach: TO_REACH[part],
      others: PUBLISHED[part],
    }))
  },
}

const blank = (): Tally => ({ hit: 0, gold: 0, ours: 0 })

const spansOf = (own: AttributedWords, part: Part): [number, number][] =>
  (part === "content" ? own.content : [own[part]]).flatMap((span: Span | null): [number, number][] =>
    span ? [[span.start, span.end]] : [],
  )

/** Each set of spans counts once a text, as one; an absent source is none. */
function count(
  tally: Tally,
  gold: readonly (readonly [number, number])[][],
  ours: readonly (readonly [number, number])[][],
): void {
  const asSet = (all: readonly (readonly [number, number])[][]) =>
    new Set(all.filter((spans) => spans.length > 0).map((spans) => JSON.stringify(spans)))
  const wanted = asSet(gold)
  const given = asSet(ours)
  tally.gold += wanted.size
  tally.ours += given.size
  tally.hit += [...given].filter((spans) => wanted.has(spans)).length
}

function figures({ hit, gold, ours }: Tally): string[] {
  const precision = ours ? hit / ours : 0
  const recall = gold ? hit / gold : 0
  const f1 = gold + ours ? (2 * hit) / (gold + ours) : 0
  return [precision, recall, f1].map((share) => (100 * share).toFixed(1))
}

import { altered } from "../../../altered.ts"
import type { NounChunk, Role, VerbChunk } from "../../../chunk.ts"
import { gather } from "../../../gather.ts"
import { pattern } from "../../../pattern.ts"
import { nounAt, verbAt, wordsOf } from "../../../phrase.ts"
import type { Line, Rule } from "../../../rule.ts"
import { nounChunk, subjectOf } from "../../../subject.ts"
import { isDone } from "./strike.ts"
import { isOngoing, occurred, spanEnd, spanStart } from "./telling.ts"

/** That sides fought, took ground, or took or executed people, by the verb. */
export const FIGHT_RULES: readonly Rule[] = [
  {
    name: "sides fight or take ground: clashed with, seized the town",
    pattern: pattern("verb=clash|capture:active|passive|bare|ing|infinitive"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const index = m.at["verb"] ?? 0
      const next = nounChunk(line, index + 1)
      if (verb.negated || (verb.form === "infinitive" && !isDone(line, index))) return []
      if (verb.deed === "capture" && !takesGround(line, verb, next, index)) return []
      if (verb.deed === "clash" && verb.form !== "active" && verb.lemma !== "clash") return []
      const fact = occurred("armed-clash", spanStart(line, index), spanEnd(line, index), verb.head, verb.hedged)
      return [isOngoing(line, verb) ? altered(fact, { ongoing: true }) : fact]
    },
  },
  {
    name: "fire exchanged: exchanged fire across the river",
    pattern: pattern("verb=other|hit:active what=thing|event|weapon"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const index = m.at["verb"] ?? 0
      const what = line.tokens[nounAt(line, m.at["what"]).head]?.lower ?? ""
      if (verb.negated || !/^(?:exchange|trade)$/.test(verb.lemma) || !/^(?:fire|shelling|shots|blows)$/.test(what))
        return []
      return [occurred("armed-clash", spanStart(line, index), spanEnd(line, index), verb.head, verb.hedged)]
    },
  },
  {
    name: "ground taken: took control of the district, pushed the fighters back",
    pattern: pattern("verb=other:active|passive what=thing|people|force"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const index = m.at["verb"] ?? 0
      const what = line.tokens[nounAt(line, m.at["what"]).head]?.lower ?? ""
      if (verb.negated || !/^(?:take|gain|assume|regain)$/.test(verb.lemma) || what !== "control") return []
      return [occurred("armed-clash", spanStart(line, index), spanEnd(line, index), verb.head, verb.hedged)]
    },
  },
  {
    name: "people taken hostage: took 30 villagers hostage",
    pattern: pattern("verb=other:active|ing|bare ~ who=people"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const who = nounAt(line, m.at["who"])
      if (verb.negated || verb.lemma !== "take" || !HOSTAGE.test(line.tokens[who.head]?.lower ?? "")) return []
      const doers = gather(subjectOf(line, m.at["verb"] ?? 0), (k) => nounChunk(line, k)?.parties ?? [])
      const span = { from: spanStart(line, m.at["verb"] ?? 0), to: who.to, at: verb.head }
      const named = who.head - who.from > 1
      return [
        occurred("abduction", span.from, span.to, span.at, verb.hedged),
        ...doers.slice(0, 1).map(({ id, how }) => ({
          facet: "responsibility" as const,
          value: { actor: id },
          ...span,
          ...(how === "epithet" ? { inferred: ["actor"] } : {}),
        })),
        ...(named ? [{ facet: "target" as const, value: { what: taken(line, who) }, ...span, from: who.from }] : []),
      ]
    },
  },
  {
    name: "people taken or executed: abducted, beheaded",
    pattern: pattern("verb=abduct|execute:active|passive|bare|ing"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      if (verb.negated || /detain|arrest/.test(verb.lemma)) return []
      const index = m.at["verb"] ?? 0
      // Who executes a raid carries it out.
      if (verb.deed === "execute" && [index - 1, index + 1].some((k) => nounChunk(line, k)?.role === "event")) return []
      return [
        occurred(
          verb.deed === "abduct" ? "abduction" : "execution",
          spanStart(line, m.at["verb"] ?? 0),
          spanEnd(line, m.at["verb"] ?? 0),
          verb.head,
          verb.hedged,
        ),
      ]
    },
  },
]

const HOSTAGE = /^(?:hostages?|captives?|prisoners?)$/

/** Who was taken, without the word for it and without the count. */
function taken(line: Line, who: NounChunk): string {
  let from = who.from
  for (let k = who.from; k < who.head; k++) if (line.tokens[k]?.kind === "number") from = k + 1
  return wordsOf(line, from, who.head)
}

const GROUND =
  /^(?:capture|seize|retake|recapture|overrun|liberate|infiltrate|sever|encircle|reclaim|regain|foil|thwart|repel|advance|penetrate)$/

function takesGround(line: Line, verb: VerbChunk, next: NounChunk | null, index: number): boolean {
  const object = line.chunks.slice(index + 1, index + 4).find((chunk) => chunk.kind === "noun")
  const word = line.tokens[object?.head ?? -1]?.lower ?? ""
  const subject = subjectOf(line, index)[0]
  if (
    /^(?:photo|picture|image|video|footage|camera)$/.test(
      line.tokens[nounChunk(line, subject ?? -1)?.head ?? -1]?.lower ?? "",
    )
  )
    return false
  if (GROUND.test(verb.lemma))
    return (
      verb.form === "passive" ||
      /^(?:advance|infiltrate)$/.test(verb.lemma) ||
      (object?.kind === "noun" && GROUND_ROLES.has(object.role))
    )
  return (
    verb.lemma === "enter" &&
    next !== null &&
    (next.role === "place" || /^(?:districts?|towns?|villages?|city|neighbou?rhoods?)$/.test(word))
  )
}
const GROUND_ROLES: ReadonlySet<Role> = new Set<Role>(["place", "site", "thing", "event", "force"])

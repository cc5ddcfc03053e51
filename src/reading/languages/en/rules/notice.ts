import { pattern } from "../../../pattern.ts"
import { nounAt, verbAt, wordsOf } from "../../../phrase.ts"
import type { Line, Rule, Stated } from "../../../rule.ts"
import { nounChunk, subjectOf } from "../../../subject.ts"

/** Whether somebody had been told or knew beforehand. */
export const NOTICE_RULES: readonly Rule[] = [
  {
    name: "told beforehand: informed the coalition of its plans",
    pattern: pattern("verb=inform whom=force|people|place|thing|pronoun"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const whom = nounAt(line, m.at["whom"])
      const after = line.chunks[(m.at["whom"] ?? 0) + 1]
      if (after?.kind === "verb" && after.form === "active" && (whom.role === "pronoun" || after.deed === "say"))
        return []
      const from = subjectOf(line, m.at["verb"] ?? 0).flatMap((k) => partiesOf(line, k))[0]
      const to = partiesOf(line, m.at["whom"] ?? 0)[0] ?? wordsOf(line, whom.from, whom.to)
      const last = aboutEnd(line, (m.at["whom"] ?? 0) + 1)
      return [
        {
          facet: "notice",
          value: {
            given: !verb.negated,
            kind: "told",
            ...(from ? { from } : {}),
            to,
            ...(last > whom.to ? { about: wordsOf(line, whom.to, last) } : {}),
          },
          from: verb.from,
          to: last,
          at: verb.head,
          ...(verb.hedged ? { stance: "suggests" as const } : {}),
        },
      ]
    },
  },
  {
    name: "been told beforehand: had not been notified of the operation",
    pattern: pattern("whom=force|people|place|thing|pronoun .. verb=inform:passive"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const subject = subjectOf(line, m.at["verb"] ?? 0)[0] ?? m.at["whom"] ?? 0
      const whom = nounAt(line, subject)
      const last = aboutEnd(line, (m.at["verb"] ?? 0) + 1)
      const to = partiesOf(line, subject)[0] ?? wordsOf(line, whom.from, whom.to)
      return [
        {
          facet: "notice",
          value: { given: !verb.negated, kind: "told", to },
          from: whom.from,
          to: Math.max(last, verb.to),
          at: verb.head,
        },
      ]
    },
  },
  {
    name: "been told of it beforehand: had not been told about the raid",
    pattern: pattern("verb=say:passive p(of,about) what=event|thing"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const subject = subjectOf(line, m.at["verb"] ?? 0)[0]
      const whom = subject === undefined ? null : nounChunk(line, subject)
      if (verb.lemma !== "tell" || subject === undefined || !whom) return []
      const to = partiesOf(line, subject)[0] ?? wordsOf(line, whom.from, whom.to)
      const last = aboutEnd(line, (m.at["verb"] ?? 0) + 1)
      return [
        {
          facet: "notice",
          value: { given: !verb.negated, kind: "told", to },
          from: whom.from,
          to: last,
          at: verb.head,
        },
      ]
    },
  },
  {
    name: "warned beforehand: the group warned that it would shell the city",
    pattern: pattern("verb=say:active .. that=that who=pronoun deed=fire|hit|conduct|kill|capture|damage"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const deed = verbAt(line, m.at["deed"])
      const would = line.tokens
        .slice(deed.from, deed.head)
        .some((token) => token.lower === "would" || token.lower === "will")
      if (verb.lemma !== "warn" || verb.negated || !would) return []
      const from = subjectOf(line, m.at["verb"] ?? 0).flatMap((k) => partiesOf(line, k))[0]
      return [
        {
          facet: "notice",
          value: { given: true, kind: "told", ...(from ? { from } : {}) },
          from: verb.from,
          to: aboutEnd(line, (m.at["deed"] ?? 0) + 1),
          at: verb.head,
        },
      ]
    },
  },
  {
    name: "known beforehand: a location known to the Russians to contain troops",
    pattern: pattern("verb=know:active|passive|bare p(to) whom=force|people|place|thing"),
    read: (m, line) => knew(line, m.at["verb"] ?? 0, m.at["whom"] ?? 0),
  },
  {
    name: "knew beforehand: the Russians knew the zone contained fighters",
    pattern: pattern("whom=force|people|place|thing verb=know:active"),
    read: (m, line) => {
      const verb = verbAt(line, m.at["verb"])
      const next = line.chunks[(m.at["verb"] ?? 0) + 1]
      const participle = line.tokens[verb.head]?.lower === "known" && line.tokens[verb.from]?.lower !== "had"
      if (participle || (next?.kind !== "noun" && next?.kind !== "that")) return []
      return knew(line, m.at["verb"] ?? 0, m.at["whom"] ?? 0)
    },
  },
  {
    name: "not coordinated: uncoordinated fires, without prior notice",
    pattern: pattern("what=event|thing|weapon|word"),
    read: (m, line) => {
      const what = nounAt(line, m.at["what"])
      // Asked of every noun, so the cheap question comes first.
      if (
        !line.tokens.slice(Math.max(line.sentence.from, what.from - 1), what.to).some(({ lower }) => UNTOLD.has(lower))
      )
        return []
      const words = wordsOf(line, Math.max(line.sentence.from, what.from - 1), what.to).toLowerCase()
      if (
        !/\buncoordinated\b|\bwithout (?:any )?(?:prior |advance )?(?:notice|notification|coordination|warning)\b/.test(
          words,
        )
      )
        return []
      const before = line.tokens[what.from - 1]?.lower === "uncoordinated" ? 1 : 0
      return [
        {
          facet: "notice",
          value: { given: false, kind: "told" },
          from: what.from - before,
          to: what.to,
          at: what.head,
        },
      ]
    },
  },
]

const UNTOLD = new Set(["uncoordinated", "without"])

function knew(line: Line, verbIndex: number, whomIndex: number): Stated[] {
  const verb = verbAt(line, verbIndex)
  const whom = nounAt(line, whomIndex)
  const who =
    partiesOf(line, whomIndex)[0] ?? (line.tokens[whom.head]?.capital ? wordsOf(line, whom.from, whom.to) : null)
  if (who === null) return []
  const last = aboutEnd(line, Math.max(verbIndex, whomIndex) + 1)
  return [
    {
      facet: "notice",
      value: { given: !verb.negated, kind: "knew", to: who },
      from: Math.min(verb.from, whom.from),
      to: Math.max(last, verb.to, whom.to),
      at: verb.head,
      ...(verb.hedged ? { stance: "suggests" as const } : {}),
    },
  ]
}

const partiesOf = (line: Line, index: number): string[] =>
  (nounChunk(line, index)?.parties ?? []).map((party) => party.id)

/** What they were told of, up to the end of the clause. */
function aboutEnd(line: Line, from: number): number {
  let to = line.chunks[from - 1]?.to ?? 0
  for (let k = from; k < Math.min(line.chunks.length, from + 10); k++) {
    const chunk = line.chunks[k]
    if (!chunk || chunk.kind === "stop" || chunk.kind === "quote" || chunk.kind === "clause") break
    if (chunk.kind === "noun" || chunk.kind === "verb") to = chunk.to
  }
  return to
}

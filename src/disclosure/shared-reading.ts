import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Claim } from "../model/claim.ts"
import type { Reading } from "../model/reading.ts"
import type { ReportMeta } from "../model/report.ts"
import type { Span } from "../model/span.ts"
import type { When } from "../model/when.ts"
import { contactsIn } from "./contacts.ts"
import { keptSentences, type Stretch } from "./kept-sentence.ts"
import type { Released } from "./released.ts"
import { sharedClaim } from "./shared-claim.ts"
import type { Voices } from "./voices.ts"
import type { WithheldNames } from "./withheld-names.ts"
import { DIGEST_WITHHELD, WORDS_WITHHELD } from "./words-withheld.ts"

/** The ids under which a report, its incidents and its claims are shared. */
export interface SharedIds {
  readonly report: string
  readonly incident: (id: string) => string
  readonly claim: (id: string) => string
}

/**
 * A reading as it may be shared: its text is the kept sentences, a paragraph each, and every claim's evidence stands in it.
 * Titles are left out: they are no claim's sentence, and name people.
 */
export function sharedReading(
  reading: Reading,
  ids: SharedIds,
  names: WithheldNames,
  voices: Voices,
  knowledge: Knowledge,
  released: Released,
): Reading {
  const own = reading.report.id
  const keptOf = keptSentences(reading, names, knowledge, released)
  const claims = reading.claims.filter((claim) => claim.facet !== "victim" || released.victim(own, claim))
  const kept = new Map(claims.map((claim) => [claim, keptOf(claim).kept]))
  const { text, at } = sharedText(reading.text, [...kept.values()])
  return {
    report: sharedMeta(reading.report, ids.report, names, voices),
    text,
    incidents: reading.incidents.map(({ id, type, when, main, within }) => ({
      id: ids.incident(id),
      type,
      when: sharedWhen(when, names),
      // Where a place is named in the text would need the text; the incident keeps its own place.
      places: [],
      main,
      ...(within !== undefined && { within: ids.incident(within) }),
    })),
    claims: claims.map((claim) => {
      const evidence = at(claim.evidence, kept.get(claim) ?? null)
      const shared = { id: ids.claim(claim.id), incident: ids.incident(claim.incident), evidence }
      return sharedClaim(claim, shared, names, voices, released.speaker(own, claim))
    }),
  }
}

export function sharedWhen({ from, to, text, inferred, hours }: When, names: WithheldNames): When {
  return {
    from,
    to,
    ...(text !== undefined && !names.standIn(text) && { text }),
    ...(inferred !== undefined && { inferred }),
    ...(hours !== undefined && { hours }),
  }
}

function sharedMeta(meta: ReportMeta, id: string, names: WithheldNames, voices: Voices): ReportMeta {
  const { url, language, published, dated } = meta
  return {
    id,
    outlet: voices.outlet(meta.outlet),
    url: url === null ? null : sharedAddress(url, names),
    language: language !== null && /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(language) ? language : null,
    published: published === null ? null : (/^\d{4}-\d{2}-\d{2}/.exec(published)?.[0] ?? null),
    dated,
    title: null,
    // Whoever guesses the words of a private statement could try the guess on it.
    sha256: DIGEST_WITHHELD,
  }
}

/** A web address without a user's name; null where it names somebody, leads to a person's account, or holds a spot. */
function sharedAddress(url: string, names: WithheldNames): string | null {
  if (!/^https?:\/\//i.test(url)) return null
  const address = url.replace(/^(https?:\/\/)[^/?#]*@/i, "$1")
  const read = decoded(address)
  const behind = read.replace(/^https?:\/\//i, "")
  // Numbers of articles look like telephone numbers; those begin with a plus or a nought.
  const telling = contactsIn(behind.replace(/(?<![+\p{Nd}])[1-9]\d{6,}/gu, "x"))
  return names.nameIn(read) || telling.length > 0 ? null : address
}

/** An address with its escapes undone, as far as they can be, since a name may stand in them. */
function decoded(url: string): string {
  return url.replace(/(%[0-9a-f]{2})+/gi, (escapes) => {
    const bytes = Uint8Array.from(escapes.slice(1).split("%"), (hex) => Number.parseInt(hex, 16))
    return new TextDecoder().decode(bytes)
  })
}

/** The kept sentences in their order, each once, and where a span of the old text stands in the new one. */
function sharedText(
  text: string,
  kept: readonly (Stretch | null)[],
): { text: string; at: (evidence: Claim["evidence"], sentence: Stretch | null) => Span } {
  const stretches = merged(kept.filter((stretch) => stretch !== null))
  const parts = stretches.map(({ start, end }) => text.slice(start, end))
  const offsets = parts.map((_, i) => parts.slice(0, i).reduce((sum, part) => sum + part.length + GAP.length, 0))
  const withheldAt = parts.reduce((sum, part) => sum + part.length + GAP.length, 0)
  const all = kept.includes(null) ? [...parts, WORDS_WITHHELD] : parts
  return {
    text: all.join(GAP),
    at: (evidence, sentence) => {
      const i =
        sentence === null ? -1 : stretches.findIndex(({ start, end }) => start <= sentence.start && sentence.end <= end)
      const stretch = stretches[i]
      if (sentence === null || stretch === undefined)
        return { text: WORDS_WITHHELD, start: withheldAt, end: withheldAt + WORDS_WITHHELD.length }
      const start = (offsets[i] ?? 0) + evidence.start - stretch.start
      const words = text.slice(evidence.start, Math.min(evidence.end, sentence.end))
      return { text: words, start, end: start + words.length }
    },
  }
}

const GAP = "\n\n"

/** Stretches in order, those that touch each other joined. */
function merged(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = []
  for (const stretch of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last !== undefined && stretch.start < last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, stretch.end) }
    else joined.push(stretch)
  }
  return joined
}

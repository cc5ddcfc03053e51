import type { Knowledge } from "../../src/knowledge/knowledge.ts"
import { Claim } from "../../src/model/claim.ts"
import type { Party } from "../../src/model/party.ts"
import type { PlaceMention } from "../../src/model/place.ts"
import type { IncidentReading, Reading } from "../../src/model/reading.ts"

/**
 * One claim of a reading in the making. Its words are a sentence of the report; all of it is the evidence, or the part
 * between two bars.
 */
export interface Said {
  readonly incident: string
  readonly by: string
  readonly stance?: "asserts" | "denies" | "suggests" | "withholds"
  readonly facet: string
  readonly value: object
  readonly words: string
  readonly denied?: "act" | "intent" | "effect"
}

export interface Happened {
  readonly id: string
  readonly type: IncidentReading["type"]
  readonly from: string | null
  readonly to?: string | null
  readonly places?: readonly string[]
  readonly within?: string
  readonly spot?: { readonly lon: number; readonly lat: number; readonly precision: number; readonly admin1?: string }
}

/** A reading whose report consists of the words of its claims, one a line, and `more` after them. */
export function readingOf(
  meta: { readonly id: string; readonly outlet: string; readonly date: string | null; readonly more?: string },
  happened: readonly Happened[],
  said: readonly Said[],
): Reading {
  const lines = said.map(({ words }) => words.replaceAll("|", ""))
  const text = [...lines, ...happened.flatMap(({ places }) => places ?? []), meta.more ?? ""].join("\n")
  let from = 0
  const claims = said.map((claim, i) => {
    const [before = "", inner] = claim.words.split("|")
    const evidence = inner ?? before
    const start = text.indexOf(lines[i] ?? "", from) + (inner === undefined ? 0 : before.length)
    from = start + evidence.length
    return Claim.parse({
      id: `c${i + 1}`,
      incident: claim.incident,
      stance: claim.stance ?? "asserts",
      speaker: { id: claim.by, text: claim.by === "outlet" ? "" : claim.by },
      evidence: { text: evidence, start, end: from },
      facet: claim.facet,
      value: claim.value,
      ...(claim.denied === undefined ? {} : { denied: claim.denied }),
    })
  })
  return {
    report: {
      id: meta.id,
      outlet: meta.outlet,
      url: null,
      language: "en",
      published: meta.date,
      dated: { date: meta.date, basis: meta.date === null ? "unknown" : "given" },
      title: null,
      sha256: "0".repeat(64),
    },
    text,
    incidents: happened.map(({ id, type, from, to, places, within, spot }) => ({
      id,
      type,
      when: { from, to: to === undefined ? from : to },
      places: (places ?? []).map((name, i) => placeOf(name, text, i === 0 ? spot : undefined)),
      main: true,
      ...(within === undefined ? {} : { within }),
    })),
    claims,
  }
}

function placeOf(name: string, text: string, spot: Happened["spot"]): PlaceMention {
  const start = text.lastIndexOf(name)
  const resolved = spot === undefined ? UNRESOLVED : { country: "SY", admin1: null, ...spot }
  return { text: name, start, end: start + name.length, name, ...resolved }
}

const UNRESOLVED = { country: null, admin1: null, lon: null, lat: null, precision: null }

/** Knowledge of the given parties alone, with no places. */
export function knowledgeOf(parties: readonly Party[]): Knowledge {
  return {
    packs: [],
    parties: new Map(parties.map((party) => [party.id, party])),
    gazetteer: { find: () => [], findAlike: () => [], nearest: () => null },
  }
}

/** A party named as given; `side` for all time. */
export function party(
  id: string,
  kind: Party["kind"],
  names: readonly string[],
  more: { side?: string; country?: string } = {},
): Party {
  return {
    id,
    name: names[0] ?? id,
    kind,
    names: { en: [...names] },
    ...(more.country === undefined ? {} : { country: more.country }),
    ...(more.side === undefined ? {} : { alignment: [{ side: more.side, source: "made up for the test" }] }),
  }
}

/** Counts as claims hold them: `exactly(6)`, `atLeast(10)`, `vaguely("dozens")`. */
export const exactly = (n: number, group = "people") => ({ min: n, max: n, group })
export const atLeast = (n: number, group = "people") => ({ min: n, max: null, group })
export const vaguely = (words: string, group = "people") => ({ min: null, max: null, vague: words, group })

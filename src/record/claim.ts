import { sql } from "kysely"
import type { Claim } from "../model/claim.ts"
import type { Reading } from "../model/reading.ts"
import { nameParts } from "../space/name-sounds.ts"
import type { ClaimRow, Queries } from "./database/tables.ts"
import { bigints, type Hide, hiddenParty } from "./search/hidden.ts"
import { nameWords, wordsOf } from "./search/words.ts"

/** What the claims of a report are found by, made from its reading; `verify` makes it again. */
export function claimRows(
  report: string,
  { report: { outlet, language }, incidents, claims }: Reading,
  hide: Hide,
): ClaimRow[] {
  const mentions = new Map(incidents.map(({ id }, number) => [id, number]))
  return claims.map((claim, number) => ({
    report,
    number,
    mention: mentions.get(claim.incident) ?? -1,
    facet: claim.facet,
    stance: claim.stance,
    speaker: hiddenParty(speakerId(claim, outlet), hide),
    actor: claim.facet === "responsibility" ? hiddenParty(claim.value.actor, hide) : null,
    names: [...new Set(namesOf(claim, outlet).map(hide))],
    words: [...wordsOf(claim.evidence.text, language)].map((word) => hide(saidWord(word))),
  }))
}

/** Who speaks: an outlet in its own words by its name, which is a party's id where a pack knows it. */
export function speakerId({ speaker }: Claim, outlet: string | null): string {
  return speaker.id === "outlet" && outlet !== null ? outlet : speaker.id
}

/** A word of the evidence, before it is hidden. */
export const saidWord = (word: string): string => `said ${word}`
/** The sound of a part of a victim's name, before it is hidden: the same in every spelling. */
export const victimSounds = (name: string): string[] => nameParts(name).map(({ sound }) => `victim ${sound}`)
/** The words of a party's name in a role, before they are hidden. */
export const partyWords = (role: "speaks" | "blamed", name: string): string[] =>
  nameWords(name.replaceAll("-", " ")).map((word) => `${role} ${word}`)

function namesOf(claim: Claim, outlet: string | null): string[] {
  const { text, person = "", office = "" } = claim.speaker
  return [
    ...[speakerId(claim, outlet), text, person, office].flatMap((name) => partyWords("speaks", name)),
    ...(claim.facet === "responsibility" ? partyWords("blamed", claim.value.actor) : []),
    ...(claim.facet === "victim" ? victimSounds(claim.value.name) : []),
  ]
}

/** Puts what claims are found by into its table. */
export async function insertClaims(queries: Queries, rows: readonly ClaimRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`insert into claim (report, number, mention, facet, stance, speaker, actor, names, words)
    select report, number, mention, facet, stance, speaker, actor, names::bigint[], words::bigint[] from unnest(
      ${rows.map(({ report }) => report)}::uuid[], ${rows.map(({ number }) => number)}::integer[],
      ${rows.map(({ mention }) => mention)}::integer[], ${rows.map(({ facet }) => facet)}::text[],
      ${rows.map(({ stance }) => stance)}::text[], ${rows.map(({ speaker }) => speaker)}::text[],
      ${rows.map(({ actor }) => actor)}::text[], ${rows.map(({ names }) => bigints(names))}::text[],
      ${rows.map(({ words }) => bigints(words))}::text[]
    ) as added (report, number, mention, facet, stance, speaker, actor, names, words)`.execute(queries)
}

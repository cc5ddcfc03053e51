import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Party } from "../model/party.ts"
import type { Reading } from "../model/reading.ts"
import type { Report } from "../model/report.ts"
import { attribute } from "./attribute.ts"
import { claimsOf } from "./claims.ts"
import { confidenceOf } from "./confidence/confidence.ts"
import { canAct, isArmed, isForce } from "./counterpart.ts"
import { credits, dateline } from "./dateline.ts"
import { lineOf } from "./engine.ts"
import { furnitureFrom } from "./furniture.ts"
import { gather } from "./gather.ts"
import { headlines, strayHeadlines } from "./headline.ts"
import { hear } from "./hear.ts"
import { eventsOf } from "./incidents.ts"
import type { Language } from "./language.ts"
import { english } from "./languages/en/english.ts"
import { mentionsOf } from "./mentions.ts"
import type { Names } from "./names.ts"
import { nameTokens } from "./naming.ts"
import { placeSearch } from "./places.ts"
import { quotesIn } from "./quotes.ts"
import { scenesOf } from "./scene.ts"
import { withShortNames } from "./short-names.ts"
import { covers } from "./statement.ts"
import { tagLists } from "./tags.ts"
import { timeTokens } from "./time-tokens.ts"
import { sentences, tokenize } from "./token.ts"
import type { NamedVictim } from "./victim.ts"
import { isViolence } from "./violence.ts"

/** The languages that can be read; a report in another gives a reading without claims. */
const LANGUAGES: readonly Language[] = [english]

/**
 * What one report claims: incidents and claims, each claim with the exact span that carries it. Never throws on text.
 * `judge` gives the confidence of each claim, in their order, by its features; others than the usual are for fitting it.
 */
export function read(
  report: Report,
  knowledge: Knowledge,
  judge: (features: readonly string[]) => number = confidenceOf,
): Reading {
  const { text, source: _source, inferred: _inferred, ...meta } = report
  const language = LANGUAGES.find(({ code }) => meta.language === null || meta.language.startsWith(code))
  if (!language) return { report: meta, text, incidents: [], claims: [] }
  const tokens = tokenize(text)
  const times = language.times(text, 0, text.length, meta.dated.date)
  const search = placeSearch(knowledge, text)
  const called = nameTokens(tokens, timeTokens(tokens, times), search, knowledge, language.naming)
  const names = withShortNames(tokens, called, knowledge.parties)
  const bodies = bodiesIn(names)
  const partyOf = (id: string) => knowledge.parties.get(id) ?? bodies.get(id)
  const own = headlines(tokens, meta.title === null ? 0 : meta.title.length)
  const tags = tagLists(tokens, language.tags, language.finite)
  const titles = [...own, ...tags, ...strayHeadlines(tokens, names, own.at(-1)?.to ?? 0, language.naming.ordinary)]
  const furniture = furnitureFrom(tokens, language.furniture)
  const breaks = new Set([
    furniture,
    ...titles.flatMap(({ from, to }) => [from, to]),
    ...dateline(tokens, names, own),
    ...credits(tokens, names, language.credits),
  ])
  const lines = sentences(text, tokens, language.abbreviations, breaks).map((sentence) =>
    lineOf(tokens, sentence, language.chunk(tokens, sentence, names)),
  )
  const quotes = quotesIn(tokens, text)
  const heard = hear(lines, quotes, language, knowledge, meta.outlet)
  const attributions = gather(heard.lines, ({ voiced }) => voiced.map(({ attribution }) => attribution))
  const victims = language.victims(lines, names)
  const statements = attribute(lines, heard, quotes, language, knowledge, victims).filter(
    ({ fact }) =>
      fact.facet !== "responsibility" ||
      (fact.rule === language.ownForces ? isArmed : canAct)(partyOf(fact.value.actor)),
  )
  const isTitle = (line: number) =>
    titles.some(({ from, to }) => covers({ from, to }, lines[line]?.sentence.from ?? -1))
  // Headlines of other stories tell of other events.
  const ofOthers = (line: number) => {
    const from = lines[line]?.sentence.from ?? -1
    return from >= furniture || (isTitle(line) && !own.some((title) => covers(title, from)))
  }
  const scenes = scenesOf(
    { tokens, lines, names: withoutPersons(names, victims), times, attributions },
    statements,
    language,
  ).filter((scene) => !ofOthers(scene.line))
  const ordered = [...scenes.filter((scene) => !isTitle(scene.line)), ...scenes.filter((scene) => isTitle(scene.line))]
  const { events, of } = eventsOf(ordered, meta.dated.date)
  const peace = lines.map((line) => once(() => language.peace(line)))
  const violent = events.filter((event) =>
    isViolence(event, {
      armed: (id) => isArmed(partyOf(id)),
      fights: (id) => isForce(partyOf(id)),
      inWar: search.packs.size > 0,
      peace: (index) => peace[index]?.() ?? null,
    }),
  )
  const incidents = mentionsOf(violent, text, tokens, meta.dated)
  return {
    report: meta,
    text,
    incidents: incidents.map(({ incident }) => incident),
    claims: claimsOf(ordered, of, incidents, lines, text, isTitle, judge),
  }
}

/** Names without the places that are in truth the names of people. */
function withoutPersons(names: Names, victims: readonly NamedVictim[]): Names {
  if (victims.length === 0) return names
  const left = [...names]
  for (const { name } of victims) left.fill(undefined, name.from, name.to)
  return left
}

/** The bodies that go by their own words in a text. */
function bodiesIn(names: Names): ReadonlyMap<string, Pick<Party, "kind">> {
  const bodies = new Map<string, Pick<Party, "kind">>()
  for (const named of names) if (named?.kind === "party" && named.own) bodies.set(named.id, { kind: named.own })
  return bodies
}

/** The value that `make` gives, made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

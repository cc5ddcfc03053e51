import { releasesOf, type Withheld, withheldIn } from "../disclosure/withheld.ts"
import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Dossier } from "../model/incident.ts"
import type { Consent, Release } from "../model/release.ts"
import type { Actor } from "../record/change.ts"
import type { Contents } from "../record/contents.ts"
import { type KeptRelease, keepRelease, keepWithdrawal } from "../record/release.ts"
import { forgetShown } from "../record/search/shown.ts"
import type { Work } from "../record/store.ts"
import { dossierOf } from "./dossier-of.ts"

/** Thrown where a thing cannot be released, or a release not be withdrawn; the message says why. */
export class NotReleased extends Error {}

/** A thing that is withheld, with the release that lets it out, where there is one. */
export interface Listed extends Withheld {
  readonly released: KeptRelease | null
}

/** What is withheld of an incident of a store, and what of it was released, each thing on its own. */
export async function withheldOf(contents: Contents, incident: string, knowledge: Knowledge): Promise<Listed[]> {
  const dossier = await dossierOf(contents, [incident])
  const kept = await standingReleases(contents, [dossier])
  const things = withheldIn(
    dossier,
    knowledge,
    kept.map(({ release }) => release),
  )
  return things.map((one) => ({
    ...one,
    released: kept.find(({ release }) => releasesOf(one, [release]).length > 0) ?? null,
  }))
}

/** What was released in the reports of dossiers, and not withdrawn. */
export async function standingReleases(contents: Contents, dossiers: readonly Dossier[]): Promise<KeptRelease[]> {
  const names = new Set(dossiers.flatMap(({ readings }) => readings.map(({ report }) => report.id)))
  const numbers = await contents.numbersOf("report", [...names])
  return (await contents.releasesOn([...numbers.values()])).filter(({ withdrawn }) => withdrawn === null)
}

/** What is said about a release by who makes it. */
export interface Grounds {
  readonly consent: Consent
  readonly reason: string
}

/**
 * Lets out a thing that is withheld of an incident, from now on and for everybody. Gives the release's number. Throws
 * `NotReleased` where it is out already, or where it is a minor's name and no guardian has agreed.
 */
export async function release(work: Work, by: Actor, thing: Listed, { consent, reason }: Grounds): Promise<string> {
  if (thing.released !== null)
    throw new NotReleased(`${thing.released.by} released it before, on ${thing.released.at.slice(0, 10)}`)
  if (thing.minor && !consent.guardian)
    throw new NotReleased("it is the name of somebody under 18: a guardian has to agree, and that be said")
  const numbers = await work.contents.numbersOf(
    "report",
    thing.of.map(({ report }) => report),
  )
  const made: Release = { what: thing.what, of: [...thing.of], consent, reason }
  const done = { by: by.name, at: new Date().toISOString() }
  const number = await keepRelease(work.change, made, [...numbers.values()], done)
  await forgetShown(work.change.queries, [...numbers.values()])
  return number
}

/** Takes a release back: from now on the thing is withheld again. Throws `NotReleased` where it is not out. */
export async function withdraw(work: Work, by: Actor, thing: Listed, reason: string): Promise<void> {
  if (thing.released === null) throw new NotReleased("it is not released")
  const numbers = await work.contents.numbersOf(
    "report",
    thing.of.map(({ report }) => report),
  )
  await keepWithdrawal(work.change, thing.released.number, { by: by.name, at: new Date().toISOString(), reason })
  await forgetShown(work.change.queries, [...numbers.values()])
}

/** The thing of that number among those withheld of an incident. Throws `NotReleased` where there is none. */
export async function thingOf(
  { contents }: Pick<Work, "contents">,
  incident: string,
  number: number,
  knowledge: Knowledge,
): Promise<Listed> {
  const thing = (await withheldOf(contents, incident, knowledge)).find((one) => one.number === number)
  if (thing === undefined) throw new NotReleased(`nothing that is withheld of it has the number ${number}`)
  return thing
}

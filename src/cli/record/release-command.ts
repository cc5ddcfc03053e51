import { foldedWords } from "../../disclosure/folded-words.ts"
import { legible } from "../../dossier/legible.ts"
import type { Contents } from "../../record/contents.ts"
import { type Listed, NotReleased, release, withdraw, withheldOf } from "../../recording/release.ts"
import { dayOfIso } from "../../space/day.ts"
import { Misuse } from "../exit.ts"
import type { KnowledgeFlags } from "../flags.ts"
import { knowledgeWith } from "../knowledge.ts"
import { print, tell } from "../output.ts"
import { actor, withStore } from "./open.ts"
import type { StoreFlags } from "./store-flags.ts"

export interface WithheldFlags extends StoreFlags, KnowledgeFlags {
  readonly json?: boolean
}

export interface ReleaseFlags extends WithheldFlags {
  readonly number?: string
  readonly person?: string
  readonly speaker?: string
  readonly consent?: string
  readonly how?: string
  readonly on?: string
  readonly guardian?: boolean
  readonly reason?: string
  readonly withdraw?: boolean
}

/** `deconflict withheld`: lists what of an incident is withheld, and what was released, each thing by its number. Gives the exit code. */
export async function withheldCommand(name: string, flags: WithheldFlags): Promise<number> {
  const knowledge = await knowledgeWith(flags)
  return withStore(flags, "withheld", async (store) => {
    const contents = store.contents()
    const things = await withheldOf(contents, await incidentNumber(contents, name), knowledge)
    if (flags.json === true) await print(`${JSON.stringify({ incident: name, withheld: things })}\n`)
    else for (const thing of things) await print(`${legible(lineOf(thing))}\n`)
    if (things.length === 0) tell("nothing of it is withheld")
    return 0
  })
}

/** `deconflict release`: lets out a thing that is withheld, with who agreed to it, or takes that back. Gives the exit code. */
export async function releaseCommand(name: string, flags: ReleaseFlags): Promise<number> {
  if (flags.by === undefined) throw new Misuse("--by: say who you are (--by 'Ines Vardo'); it is kept with the release")
  if (flags.reason === undefined) throw new Misuse("--reason: say why; it is kept with the release")
  const { reason } = flags
  const consent = flags.withdraw === true ? null : consentOf(flags)
  const knowledge = await knowledgeWith(flags)
  const by = actor(flags, "release")
  return withStore(flags, "release", async (store) => {
    const thing = await store
      .change(by, async (work) => {
        const incident = await incidentNumber(work.contents, name)
        const asked = chosen(await withheldOf(work.contents, incident, knowledge), flags)
        if (consent === null) await withdraw(work, by, asked, reason)
        else await release(work, by, asked, { consent, reason })
        return asked
      })
      .catch((error: unknown) => {
        if (error instanceof NotReleased) throw new Misuse(error.message, { cause: error })
        throw error
      })
    const status = consent === null ? "withdrawn" : "released"
    if (flags.json === true) await print(`${JSON.stringify({ status, thing })}\n`)
    else await print(`${status}: ${legible(`${thing.what} ${thing.words}`)}\n`)
    if (
      consent !== null &&
      thing.what === "person" &&
      !thing.minor &&
      !consent.guardian &&
      /age not told/.test(thing.why)
    )
      tell("no report tells an age: if this is somebody under 18, withdraw it until a guardian has agreed")
    return 0
  })
}

function consentOf({ consent, how, on, guardian = false }: ReleaseFlags) {
  if (consent === undefined) throw new Misuse("--consent: say who agreed to it (--consent 'Amal Sahl, the mother')")
  if (how === undefined) throw new Misuse("--how: say how they agreed (--how 'signed form')")
  if (on === undefined || dayOfIso(on) === null) throw new Misuse("--on: say on which day they agreed, as 2017-04-05")
  return { by: consent, how, on, guardian }
}

async function incidentNumber(contents: Contents, name: string): Promise<string> {
  const number = await contents.find("incident", name)
  if (number === null) throw new Misuse(`there is no incident ${JSON.stringify(name)} in the store`)
  return number
}

/** The one thing that is meant. */
function chosen(things: readonly Listed[], { number, person, speaker }: ReleaseFlags): Listed {
  const given = [number, person, speaker].filter((one) => one !== undefined)
  if (given.length !== 1) throw new Misuse("say what: --number, as deconflict withheld lists it, --person or --speaker")
  const is = (words: string, name: string) => foldedWords(words).join(" ") === foldedWords(name).join(" ")
  const found = things.filter((one) => {
    if (number !== undefined) return String(one.number) === number
    return one.what === "person" ? is(one.words, person ?? "") : one.what === "speaker" && is(one.words, speaker ?? "")
  })
  const [first, ...others] = found
  if (first === undefined) throw new Misuse(`nothing that is withheld of it is ${JSON.stringify(given[0])}`)
  if (others.length > 0)
    throw new Misuse(`several are: ${found.map((one) => `--number ${one.number} (${one.why})`).join(", ")}`)
  return first
}

function lineOf({ number, what, words, why, of, released }: Listed): string {
  const where = [...new Set(of.map(({ report }) => report))].join(", ")
  const out = released === null ? why : `released on ${released.at.slice(0, 10)} by ${released.by}`
  return [number, what, words, out, where].join(" · ")
}

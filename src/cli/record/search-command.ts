import { KINDS, type Kind } from "../../model/found.ts"
import { find } from "../../recording/find.ts"
import type { Query } from "../../recording/query.ts"
import { Misuse } from "../exit.ts"
import type { KnowledgeFlags } from "../flags.ts"
import { knowledgeWith } from "../knowledge.ts"
import { columns, print, tell } from "../output.ts"
import { questionOf } from "./asked.ts"
import { foundLines } from "./found-lines.ts"
import { withRecord } from "./open.ts"
import type { QuestionFlags } from "./question-flags.ts"
import type { StoreFlags } from "./store-flags.ts"

export interface SearchFlags extends StoreFlags, KnowledgeFlags, QuestionFlags {
  readonly in?: string
  readonly limit: string
  readonly after?: string
  readonly json?: boolean
}

const LARGEST_PAGE = 1_000

/** `deconflict search` and `deconflict incidents`: lists what fits, a page at a time. Gives the exit code. */
export async function searchCommand(words: readonly string[], flags: SearchFlags): Promise<number> {
  const kind = kindOf(flags.in ?? "incidents")
  const limit = Number(flags.limit)
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE)
    throw new Misuse(`--limit: "${flags.limit}" is no number from 1 to ${LARGEST_PAGE}`)
  const query = { words: words.join(" "), question: await questionOf(flags) }
  return list(kind, query, limit, flags)
}

async function list<K extends Kind>(kind: K, query: Query, limit: number, flags: SearchFlags): Promise<number> {
  const { parties } = needsNames(kind, flags) ? await knowledgeWith(flags) : { parties: new Map() }
  return withRecord(flags, "search", async (store) => {
    const page = await find(kind, { store, parties }, query, { limit, after: flags.after ?? null }).catch(
      (error: unknown) => {
        if (error instanceof RangeError) throw new Misuse(`--after: ${error.message}`)
        throw error
      },
    )
    if (flags.json === true) {
      await print(`${JSON.stringify({ [kind]: page.items, cursor: page.cursor })}\n`)
      return 0
    }
    for (const line of foundLines(kind, page.items, parties, columns())) await print(`${line}\n`)
    if (page.items.length === 0) tell(`${NONE[kind]} fits`)
    if (page.cursor !== null) tell(`there are more: --after ${page.cursor}`)
    return 0
  })
}

/** Packs are read only where names of parties are asked for or shown: a list of incidents comes at once. */
const needsNames = (kind: Kind, { json }: SearchFlags) => kind === "parties" || (kind === "claims" && json !== true)

const NONE: Readonly<Record<Kind, string>> = {
  incidents: "no incident",
  reports: "no report",
  claims: "no claim",
  parties: "no party",
  persons: "no person",
  places: "no place",
}

function kindOf(name: string): Kind {
  const kind = KINDS.find((known) => known === name)
  if (kind === undefined) throw new Misuse(`--in: "${name}" cannot be searched; there are ${KINDS.join(", ")}`)
  return kind
}

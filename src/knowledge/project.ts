import type { Party } from "../model/party.ts"
import type { Project, SourceEntry } from "../model/project.ts"
import type { Knowledge } from "./knowledge.ts"

/**
 * What is known, with a project's sources in it: an entry adds an outlet or a speaker as a party, or goes over what the
 * packs say of one (its kind; its alignment as a whole). The project's entries then go by the parties' ids.
 */
export function withProject(knowledge: Knowledge, project: Project): Knowledge {
  const parties = new Map(knowledge.parties)
  const sources = (project.sources ?? []).map((entry) => {
    const id = partyId(entry.id, knowledge)
    parties.set(id, partyOf(id, entry, parties.get(id)))
    return { ...entry, id }
  })
  return { ...knowledge, parties, project: { ...project, sources } }
}

/** The party that an outlet's name or a party's id stands for; a new id in small letters and hyphens where none does. */
function partyId(name: string, { parties }: Knowledge): string {
  const wanted = slug(name)
  for (const { id, names } of parties.values())
    if ([id, ...Object.values(names).flat()].some((known) => slug(known) === wanted)) return id
  return wanted
}

function partyOf(id: string, { id: given, name, type, alignment }: SourceEntry, known: Party | undefined): Party {
  // Somebody of whom nobody says what they are may be a person: they stay private.
  const fresh = { id, name: name ?? given, kind: "outlet", names: { en: [given] } } as const
  const party: Party = known ?? { ...fresh, names: { en: [given] }, private: type === undefined || type === "people" }
  return {
    ...party,
    ...(type !== undefined && { kind: type }),
    ...(alignment !== undefined && {
      alignment: alignment.map(({ side, from, to, reason }) => ({
        side,
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
        source: reason,
      })),
    }),
  }
}

const slug = (name: string) =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "")

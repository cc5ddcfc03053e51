import type { SourceEntry } from "../../model/project.ts"
import { type Html, html, NOTHING } from "../html.ts"
import type { Sheet } from "../sheet.ts"
import { plural } from "../words/counts.ts"
import { partyName } from "../words/names.ts"
import { PARTY_KIND_WORDS } from "../words/vocabulary.ts"

/**
 * Under which project a dossier was made: its name, version and digest, and what a person entered about sources. The
 * entries name people and give reasons, so they are left out of a shared edition.
 */
export function projectPart({ project, sources, shared, parties }: Sheet): Html {
  if (project === null) return NOTHING
  const { name, version, id, digest, outside = 0 } = project
  return html`<p class="project">Project <b>${name}</b>, version ${version} <span class="note">${id} · sha256 ${digest.slice(0, 16)}…${outside > 0 && ` · ${plural(outside, "incident")} outside its scope left out`}</span></p>
${
  !shared &&
  sources.length > 0 &&
  html`<details class="known-sources"><summary>What is entered about ${plural(sources.length, "source")}</summary><ul>${sources.map(
    (source) =>
      html`<li><b><bdi>${source.name ?? partyName(source.id, parties)}</bdi></b>${entryWords(source)} <span class="note">${source.reason}${source.by !== undefined && ` (${source.by})`}</span></li>`,
  )}</ul></details>`
}`
}

function entryWords({ type, alignment = [], access = [] }: SourceEntry): string {
  const words = [
    type === undefined ? "" : PARTY_KIND_WORDS[type],
    ...alignment.map(({ side, from, to, reason }) => `side ${side}${days(from, to)}: ${reason}`),
    ...access.map(({ access: near, from, to, reason }) => `${ACCESS_WORDS[near]}${days(from, to)}: ${reason}`),
  ].filter((part) => part !== "")
  return words.length === 0 ? "" : `; ${words.join("; ")}`
}

const ACCESS_WORDS = {
  "on-site": "on site",
  hospital: "in a hospital",
  network: "by a network",
  remote: "from afar",
} as const

function days(from: string | undefined, to: string | undefined): string {
  if (from === undefined && to === undefined) return ""
  return ` (${from === undefined ? "" : `from ${from}`}${from !== undefined && to !== undefined ? " " : ""}${to === undefined ? "" : `to ${to}`})`
}

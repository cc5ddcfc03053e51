import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Dossier, Incident } from "../model/incident.ts"
import { list } from "./lists.ts"

const COUNTRIES = new Intl.DisplayNames("en", { type: "region", fallback: "code" })

/** A country's usual English name by its ISO 3166-1 alpha-2 code; the code where there is none. */
export const countryName = (code: string): string => COUNTRIES.of(code) ?? code

/** A party's usual name; its id in words where no pack knows it. */
export const partyName = (id: string, { parties }: Knowledge): string =>
  parties.get(id)?.name ?? id.replaceAll("-", " ")

/** The outlets whose reports tell of an incident, apart by "; ". */
export function outletsOf({ mentions }: Incident, { readings }: Dossier, { parties }: Knowledge): string | null {
  const told = new Set(mentions.map(({ report }) => report))
  const outlets = readings
    .filter(({ report }) => told.has(report.id))
    .flatMap(({ report: { outlet } }) => (outlet === null ? [] : [parties.get(outlet)?.name ?? outlet]))
  return list([...new Set(outlets)])
}

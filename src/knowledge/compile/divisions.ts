import { readTable, spellings } from "../pack/csv.ts"
import type { Problem } from "../pack/problem.ts"

/** A first-level division of a country, by its usual English name. */
export interface Division {
  readonly name: string
  readonly aliases: readonly string[]
}

/**
 * Divisions by GeoNames code (`SY.09`): the names of GeoNames' admin1 table, without words such as "Governorate" and
 * without diacritics, unless `divisions.csv` gives a usual English name; GeoNames' own spelling stays as an alias.
 */
export function readDivisions(
  admin1: readonly { readonly code: string; readonly name: string }[],
  file: string,
  corrections: string,
  problems: Problem[],
): Map<string, Division> {
  const plain = plainNames(admin1)
  const divisions = new Map(admin1.map(({ code, name }, i) => [code, { name: plain[i] ?? name, aliases: [name] }]))
  for (const { line, cells } of readTable(file, corrections, ["code", "name", "aliases"], problems)) {
    const code = cells["code"] ?? ""
    const known = divisions.get(code)
    if (!known) problems.push({ file, line, field: "code", message: `GeoNames has no division "${code}"` })
    else
      divisions.set(code, {
        name: cells["name"] ?? known.name,
        aliases: [...known.aliases, known.name, ...spellings(cells["aliases"])],
      })
  }
  return divisions
}

const KIND_WORD =
  / (?:Governorate|Province|Oblast|District|Region|State|Prefecture|Department|Municipality|County|Voivodeship|City)$/

/** "Homs Governorate" as "Homs", unless the country has another division that would be called the same. */
function plainNames(admin1: readonly { readonly code: string; readonly name: string }[]): string[] {
  const short = admin1.map(({ code, name }) => ({ country: code.slice(0, 2), name: name.replace(KIND_WORD, "") }))
  const times = new Map<string, number>()
  for (const { country, name } of short) times.set(country + name, (times.get(country + name) ?? 0) + 1)
  return short.map(({ country, name }, i) =>
    withoutMarks(times.get(country + name) === 1 ? name : (admin1[i]?.name ?? name)),
  )
}

const withoutMarks = (name: string) =>
  name
    .normalize("NFD")
    .replace(/[\p{M}‘’ʻʼ]/gu, "")
    .replaceAll("ı", "i")

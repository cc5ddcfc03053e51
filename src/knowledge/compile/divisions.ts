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
  const divisions = new Map(
    admin1.map(({ code, name }) => {
      const others = admin1.filter((other) => other.code.startsWith(code.slice(0, 3))).map((other) => other.name)
      return [code, { name: plainName(name, others), aliases: [name] }]
    }),
  )
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
function plainName(name: string, others: readonly string[]): string {
  const short = name.replace(KIND_WORD, "")
  const alone = others.filter((other) => other.replace(KIND_WORD, "") === short).length <= 1
  return (alone ? short : name)
    .normalize("NFD")
    .replace(/[\p{M}‘’ʻʼ]/gu, "")
    .replaceAll("ı", "i")
}

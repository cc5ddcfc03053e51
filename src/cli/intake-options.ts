import { dateOf } from "../intake/dated.ts"
import { knownEncoding } from "../intake/encoding.ts"
import type { IntakeOptions } from "../intake/intake.ts"
import { type Field, RECORD_FIELDS } from "../intake/record.ts"
import { FORMATS, type Format } from "../intake/sources.ts"
import { Misuse } from "./exit.ts"
import type { InputFlags } from "./flags.ts"

/** The options as intake takes them. Throws `Misuse` naming the option, what came and what was expected. */
export function intakeOptions(flags: InputFlags): IntakeOptions {
  return {
    published: flags.published === undefined ? null : published(flags.published),
    outlet: flags.outlet ?? null,
    encoding: flags.encoding === undefined ? null : encoding(flags.encoding),
    as: flags.as === undefined ? null : format(flags.as),
    columns: columns(flags.columns ?? []),
    stdin: process.stdin,
  }
}

function published(date: string): string {
  if (dateOf(date) === null) throw new Misuse(`--published: "${date}" is not a date such as 2017-04-05`)
  return date
}

function encoding(label: string): string {
  const known = knownEncoding(label)
  if (known === null)
    throw new Misuse(`--encoding: "${label}" is not known; such as utf-8, utf-16le, windows-1252, windows-1256`)
  return known
}

function format(name: string): Format {
  const known = FORMATS.find((format) => format === name)
  if (known === undefined) throw new Misuse(`--as: "${name}" is no format; expected one of ${FORMATS.join(", ")}`)
  return known
}

function columns(lists: readonly string[]): ReadonlyMap<Field, string> {
  const pairs = lists
    .flatMap((list) => list.split(","))
    .map((pair): [Field, string] => {
      const [name = "", ...rest] = pair.split("=")
      const field = RECORD_FIELDS.find((field) => field === name.trim())
      const column = rest.join("=").trim()
      if (field === undefined || column === "") {
        throw new Misuse(
          `--columns: "${pair}"; expected FIELD=COLUMN, where FIELD is one of ${RECORD_FIELDS.join(", ")}`,
        )
      }
      return [field, column]
    })
  return new Map(pairs)
}

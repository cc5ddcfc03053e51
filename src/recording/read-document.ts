import type { Problem } from "../intake/found.ts"
import { takenIn } from "../intake/intake.ts"
import type { Source } from "../intake/sources.ts"
import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Arrival } from "../record/arrival.ts"
import { KeysMissing } from "../record/content/secrets.ts"
import { Circumstances } from "./file-documents.ts"
import type { Read } from "./keep.ts"
import { readOf } from "./take-in.ts"

/** What there is in a document: a report that was read, a part that was not, something to know, or a fault of the program. */
export type Part =
  | { readonly read: Read }
  | { readonly problem: Problem }
  | { readonly note: string }
  | { readonly where: string; readonly fault: unknown }

/** Reads a document that was kept to be read later, part by part. Throws `KeysMissing` where the keys at hand do not open it. */
export async function* readDocument(arrival: Arrival, knowledge: Knowledge): AsyncGenerator<Part> {
  const { document, circumstances } = arrival
  if (document === null || circumstances === null) {
    throw new KeysMissing(
      `the key of document ${arrival.number} is not in the folder of keys: all who work with a store share one folder`,
    )
  }
  const { columns, isFile, ...given } = Circumstances.parse(circumstances)
  const source: Source = {
    ...given,
    folder: isFile ? "" : null,
    size: document.length,
    bytes: () => one<Uint8Array>(document),
  }
  for await (const outcome of takenIn(one(source), { ...given, columns: new Map(columns) })) {
    if (!("report" in outcome)) yield outcome
    else yield partOf(outcome.report.source, () => readOf(outcome.report, outcome.bytes, knowledge))
  }
}

function partOf(where: string, read: () => Read): Part {
  try {
    return { read: read() }
  } catch (fault) {
    return { where, fault }
  }
}

async function* one<T>(thing: T): AsyncGenerator<T> {
  yield thing
}

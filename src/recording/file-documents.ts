import { randomUUID } from "node:crypto"
import { z } from "zod"
import type { Problem } from "../intake/found.ts"
import { type IntakeOptions, withSides } from "../intake/intake.ts"
import { FORMATS, type Source, sources, systemMessage } from "../intake/sources.ts"
import { addArrivals, type NewArrival } from "../record/arrival.ts"
import type { Actor, Change } from "../record/change.ts"
import type { Json } from "../record/log/canonical-json.ts"
import type { Store } from "../record/store.ts"
import type { Queue } from "./queue.ts"

/** What is known of a document besides its bytes, as it is kept with them. */
export const Circumstances = z.strictObject({
  name: z.string(),
  isFile: z.boolean(),
  file: z.string(),
  format: z.enum(FORMATS).nullable(),
  side: z
    .strictObject({
      outlet: z.string().nullable(),
      published: z.string().nullable(),
      url: z.string().nullable(),
      language: z.string().nullable(),
    })
    .nullable(),
  published: z.string().nullable(),
  outlet: z.string().nullable(),
  encoding: z.string().nullable(),
  as: z.enum(FORMATS).nullable(),
  columns: z.array(z.tuple([z.string(), z.string()])),
})
export type Circumstances = z.infer<typeof Circumstances>

/** A document that is kept, and waits to be read under its number. */
export interface Filed {
  readonly number: string
  readonly source: string
}

/** Documents that are filed in one change. */
export const BATCH_DOCUMENTS = 64
export const BATCH_BYTES = 8_000_000
/** A document is kept, and held in memory, as one piece. */
export const LARGEST_DOCUMENT = 64 * 2 ** 20

/** Files what paths lead to, to be read by workers: what is told as filed is kept. */
export function filePaths(
  store: Store,
  queue: Queue,
  by: Actor,
  paths: readonly string[],
  options: IntakeOptions,
): AsyncGenerator<{ readonly filed: readonly Filed[] } | { readonly problem: Problem } | { readonly note: string }> {
  return fileSources(store, queue, by, sources(paths, options.stdin), options)
}

/** The same for sources that are no files. */
export async function* fileSources(
  store: Store,
  queue: Queue,
  by: Actor,
  from: AsyncIterable<Source | { readonly problem: Problem } | { readonly note: string }>,
  options: Omit<IntakeOptions, "stdin">,
): AsyncGenerator<{ readonly filed: readonly Filed[] } | { readonly problem: Problem } | { readonly note: string }> {
  let waiting: Document[] = []
  let size = 0
  for await (const source of withSides(from)) {
    if (!("bytes" in source)) {
      yield source
      continue
    }
    const document = await wholeOf(source)
    if ("problem" in document) {
      yield document
      continue
    }
    waiting.push({ ...document, circumstances: circumstancesOf(source, options) })
    size += document.bytes.length
    if (waiting.length < BATCH_DOCUMENTS && size < BATCH_BYTES) continue
    yield { filed: await file(store, queue, by, waiting) }
    waiting = []
    size = 0
  }
  if (waiting.length > 0) yield { filed: await file(store, queue, by, waiting) }
}

/** A document as a whole, with what is known of it. */
export interface Document {
  readonly bytes: Uint8Array
  readonly circumstances: Circumstances
}

/** A document that gets a number, under which it waits. `by`: who brought it, where that is somebody else than who makes the change. */
export interface Numbered extends Document {
  readonly number: string
  readonly by?: Actor
}

/** Keeps documents and lets them wait to be read, within a change. */
export async function fileWithin(change: Change, queue: Queue, documents: readonly Numbered[]): Promise<void> {
  await addArrivals(
    change,
    documents.map(
      ({ number, by, bytes, circumstances }): NewArrival => ({
        number,
        ...(by && { by }),
        document: bytes,
        circumstances: circumstances as Json,
      }),
    ),
  )
  await queue.send(
    change.queries,
    documents.map(({ number, bytes }) => ({ number, bytes: bytes.length })),
  )
}

async function file(store: Store, queue: Queue, by: Actor, documents: readonly Document[]): Promise<Filed[]> {
  return store.change(by, async ({ change }) => {
    const numbered = documents.map((document): Numbered => ({ ...document, number: randomUUID() }))
    await fileWithin(change, queue, numbered)
    return numbered.map(({ number, circumstances }) => ({ number, source: circumstances.name }))
  })
}

async function wholeOf(source: Source): Promise<{ readonly bytes: Uint8Array } | { readonly problem: Problem }> {
  const tooLarge = () => ({
    problem: {
      where: source.name,
      message: `is larger than ${LARGEST_DOCUMENT / 2 ** 20} MB, which is the most that can wait to be read; split it, or add it without --queue`,
    },
  })
  if ((source.size ?? 0) > LARGEST_DOCUMENT) return tooLarge()
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for await (const piece of source.bytes()) {
      size += piece.length
      if (size > LARGEST_DOCUMENT) return tooLarge()
      pieces.push(piece)
    }
  } catch (error) {
    return { problem: { where: source.name, message: systemMessage(error) } }
  }
  return { bytes: Buffer.concat(pieces) }
}

/** What is known of a document besides its bytes, from where it comes and how it is to be read. */
export function circumstancesOf(source: Omit<Source, "bytes">, options: Omit<IntakeOptions, "stdin">): Circumstances {
  return {
    name: source.name,
    isFile: source.folder !== null,
    file: source.file,
    format: source.format,
    side: source.side ?? null,
    published: options.published,
    outlet: options.outlet,
    encoding: options.encoding,
    as: options.as,
    columns: [...options.columns],
  }
}

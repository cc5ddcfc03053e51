import type { Piece } from "./original.ts"

/** What is said of a report besides its text; null where nobody said. `published` as it was given. */
export interface Meta {
  readonly outlet: string | null
  readonly published: string | null
  readonly url: string | null
  readonly language: string | null
}

/**
 * A report as its format gives it, before options, side file and dateline are laid over it.
 * `stated` is what the report's own record says, `page` what a web page's tags say (a side file counts above those).
 */
export interface Draft {
  readonly id: string | null
  readonly title: string | null
  readonly text: string
  readonly sha256: string
  /** The bytes that the SHA-256 is of. */
  readonly bytes: Uint8Array
  readonly source: string
  readonly stated: Meta
  readonly page: Meta
  readonly inferred: readonly string[]
  readonly original?: readonly Piece[]
}

/** Something that could not be read, or not wholly: where (file, line, field) and what to do about it. */
export interface Problem {
  readonly where: string
  readonly message: string
}

/** What a format finds in a source: reports, and parts that could not be read while the rest goes on. */
export type Found = { readonly draft: Draft } | { readonly problem: Problem }

/** Thrown where nothing more of a source can be read. The message is for the user, and leaves out the source's name. */
export class Unreadable extends Error {}

/** Thrown where a source was read and holds nothing that could report anything. */
export class NoReport extends Unreadable {}

/** Thrown where a source is no report and is meant to be left alone. The message is for the user. */
export class PassedOver extends Error {}

export const NOTHING_SAID: Meta = { outlet: null, published: null, url: null, language: null }

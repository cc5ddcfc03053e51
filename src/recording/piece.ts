import type { Knowledge } from "../knowledge/knowledge.ts"
import type { Arrival } from "../record/arrival.ts"
import { type DocumentTold, faultIn } from "./document-told.ts"
import type { Outcome, Read } from "./keep.ts"
import { readDocument } from "./read-document.ts"

/** The part of a document that is kept last, in one change with that it was read; and what became of the parts before. */
export interface Piece {
  readonly number: string
  readonly before: readonly Outcome[]
  readonly reads: readonly Read[]
  readonly told: DocumentTold
}

/** Reports of one document that are kept in one change; a longer one is kept piece by piece, and marked with the last. */
const MOST_REPORTS = 32

/**
 * Reads a document and keeps all of it but its last piece. A fault of the program is thrown; the last time that the
 * document is tried, it is a problem of the one report.
 */
export async function lastPiece(
  arrival: Arrival,
  knowledge: Knowledge,
  isLastTry: boolean,
  keep: (reads: readonly Read[]) => Promise<readonly Outcome[]>,
): Promise<Piece> {
  const told: DocumentTold = { problems: [], notes: [] }
  const before: Outcome[] = []
  let reads: Read[] = []
  for await (const part of readDocument(arrival, knowledge)) {
    if ("note" in part) told.notes.push(part.note)
    else if ("problem" in part) told.problems.push(part.problem)
    else if ("fault" in part) {
      if (!isLastTry) throw part.fault
      told.problems.push(faultIn(part.where, part.fault))
    } else {
      if (reads.length === MOST_REPORTS) {
        before.push(...(await keep(reads)))
        reads = []
      }
      reads.push(part.read)
    }
  }
  return { number: arrival.number, before, reads, told }
}

/** Pieces that can be kept in one change: not too much at once, and no two with the same report. */
export function groupsOf(pieces: readonly Piece[]): Piece[][] {
  const groups: { readonly pieces: Piece[]; readonly seen: Set<string>; reports: number }[] = []
  for (const piece of pieces) {
    const marks = piece.reads.flatMap(({ reading: { report } }) => [`id ${report.id}`, `sha256 ${report.sha256}`])
    const fits = groups.find(
      ({ seen, reports }) => reports + piece.reads.length <= MOST_REPORTS && !marks.some((mark) => seen.has(mark)),
    )
    const group = fits ?? { pieces: [], seen: new Set<string>(), reports: 0 }
    if (fits === undefined) groups.push(group)
    group.pieces.push(piece)
    group.reports += piece.reads.length
    for (const mark of marks) group.seen.add(mark)
  }
  return groups.map(({ pieces }) => pieces)
}

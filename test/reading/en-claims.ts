import { loadKnowledge } from "../../src/knowledge/load.ts"
import type { Claim } from "../../src/model/claim.ts"
import { read } from "../../src/reading/read.ts"

const knowledge = await loadKnowledge()

/** The claims of a short report dated 2017-03-14, told by no outlet in particular. */
export function claimsIn(text: string): readonly Claim[] {
  const report = {
    id: "r",
    outlet: null,
    url: null,
    language: "en",
    published: "2017-03-14",
    dated: { date: "2017-03-14", basis: "given" as const },
    title: null,
    sha256: "0".repeat(64),
    text,
    source: "",
    inferred: [],
  }
  return read(report, knowledge).claims
}

import { describe, expect, test } from "vitest"
import { claimsIn } from "./en-claims.ts"

/** facet, stance, speaker, value: what a sentence states, occurrences, targets and means left out. */
type Row = readonly [facet: string, stance: string, speaker: string, value: string]

/** Minimal pairs on one strike: who did it, who says so, who denies, doubts, withholds or had been told. */
const SENTENCES: readonly (readonly [sentence: string, ...rows: Row[]])[] = [
  // who did it
  [
    "Russian aircraft hit a clinic in the Syrian city of Idlib.",
    ["responsibility", "asserts", "outlet", "russian-military"],
  ],
  [
    "Russia denied that its aircraft hit a clinic in the Syrian city of Idlib.",
    ["responsibility", "denies", "russian-government", "russian-military act"],
  ],
  [
    "Russian aircraft did not hit a clinic in the Syrian city of Idlib, Russia's defence ministry said.",
    ["responsibility", "denies", "russian-military", "russian-military act"],
  ],
  [
    "The Observatory says Russia denied hitting a clinic in the Syrian city of Idlib.",
    ["responsibility", "denies", "russian-government", "russian-military act"],
  ],
  ["Russia denied that the Observatory had said its aircraft hit a clinic in the Syrian city of Idlib."],
  [
    "Russia could not confirm that its aircraft hit a clinic in the Syrian city of Idlib.",
    ["responsibility", "withholds", "russian-government", "russian-military"],
  ],
  [
    "The coalition said it was looking into reports that its aircraft hit a clinic in the Syrian city of Raqqa.",
    ["responsibility", "withholds", "us-led-coalition", "us-led-coalition"],
  ],
  [
    "Washington believes Russian aircraft hit a clinic in the Syrian city of Idlib.",
    ["responsibility", "suggests", "us-government", "russian-military"],
  ],
  [
    "Russian aircraft may have hit a clinic in the Syrian city of Idlib, the Observatory said.",
    ["responsibility", "suggests", "sohr", "russian-military"],
  ],
  [
    "Russian aircraft reportedly hit a clinic in the Syrian city of Idlib.",
    ["responsibility", "suggests", "outlet", "russian-military"],
  ],
  [
    "The raid on the Syrian city of Idlib is believed to have been carried out by Russian aircraft.",
    ["responsibility", "suggests", "outlet", "russian-military"],
  ],
  [
    "It is unclear whether Russian aircraft hit a clinic in the Syrian city of Idlib.",
    ["responsibility", "withholds", "outlet", "russian-military"],
  ],
  // accusation and blame
  [
    "The opposition accused Russia of bombing a clinic in the Syrian city of Idlib.",
    ["responsibility", "asserts", "opposition", "russian-military"],
  ],
  [
    "Russia was accused of bombing a clinic in the Syrian city of Idlib.",
    ["responsibility", "asserts", "unattributed", "russian-military"],
  ],
  [
    "Turkey blamed Russia for the raid on Idlib in northern Syria.",
    ["responsibility", "asserts", "turkish-government", "russian-military"],
  ],
  [
    "Turkey blamed the raid on Idlib in northern Syria on the Russian military.",
    ["responsibility", "asserts", "turkish-government", "russian-military"],
  ],
  [
    "Turkey appeared to blame Russia for the raid on Idlib in northern Syria.",
    ["responsibility", "suggests", "turkish-government", "russian-military"],
  ],
  // what is denied
  [
    "Russia denied targeting a clinic in the Syrian city of Idlib.",
    ["responsibility", "denies", "russian-government", "russian-military intent"],
  ],
  [
    "Damascus rejected the allegation that its army used sarin in the Syrian city of Idlib.",
    ["responsibility", "denies", "syrian-government", "syrian-government act"],
  ],
  [
    "The coalition conducted no strikes in the Syrian city of Raqqa, a coalition spokesman said.",
    ["responsibility", "denies", "us-led-coalition", "us-led-coalition act"],
  ],
  [
    "The Syrian army does not have chemical weapons, the foreign minister said.",
    ["responsibility", "denies", "syrian-government", "syrian-government act"],
  ],
  [
    "The Observatory denied that the army had hit a clinic in the Syrian city of Idlib.",
    ["responsibility", "denies", "sohr", "syrian-government act"],
  ],
  [
    "The Observatory said government shelling did not hit the Syrian village of Hajin.",
    ["responsibility", "denies", "sohr", "syrian-government act"],
  ],
  // civilian harm
  [
    "The coalition denied that its raids on the Syrian city of Raqqa had killed civilians.",
    ["civilian-harm", "denies", "us-led-coalition", "true effect"],
  ],
  [
    "The coalition hit back at reports that its raids on the Syrian city of Raqqa had killed civilians.",
    ["civilian-harm", "denies", "us-led-coalition", "true effect"],
  ],
  [
    "Reports that coalition raids on the Syrian city of Raqqa killed civilians are false, a coalition spokesman said.",
    ["civilian-harm", "denies", "us-led-coalition", "true effect"],
  ],
  [
    "The coalition struck targets in the Syrian city of Raqqa that were free of civilian presence, it said.",
    ["responsibility", "asserts", "us-led-coalition", "us-led-coalition"],
    ["civilian-harm", "asserts", "us-led-coalition", "false"],
  ],
  ["The coalition takes allegations of civilian casualties in Syria seriously."],
  // claims of responsibility
  [
    "Islamic State claimed responsibility for the blast in the Syrian city of Homs.",
    ["responsibility", "asserts", "islamic-state", "islamic-state"],
  ],
  [
    "The blast in the Syrian city of Homs was claimed by Islamic State.",
    ["responsibility", "asserts", "islamic-state", "islamic-state"],
  ],
  ["No group has claimed responsibility for the blast in the Syrian city of Homs."],
  ["There was no immediate claim of responsibility for the blast in the Syrian city of Homs."],
  // notice
  [
    "Russia informed the coalition of its operation near Tabqa in Syria.",
    ["notice", "asserts", "outlet", "told true us-led-coalition"],
  ],
  [
    "Russia had not informed the coalition of its operation near Tabqa in Syria.",
    ["notice", "asserts", "outlet", "told false us-led-coalition"],
  ],
  [
    "The coalition had been notified of the raid near Tabqa in Syria.",
    ["notice", "asserts", "outlet", "told true us-led-coalition"],
  ],
  [
    "The coalition had not been told of the raid near Tabqa in Syria.",
    ["notice", "asserts", "outlet", "told false us-led-coalition"],
  ],
  [
    "The Russians knew that the base near Tabqa in Syria housed coalition advisers, the coalition said.",
    ["notice", "asserts", "us-led-coalition", "knew true The Russians"],
  ],
  [
    "The coalition told Russia in Syria to cease uncoordinated fires near Tabqa.",
    ["notice", "asserts", "us-led-coalition", "told false"],
  ],
  // not about an incident
  ["Israel neither confirmed nor denied the strike on Damascus."],
  ["Iran rejected a call for a ceasefire in the Syrian city of Idlib."],
]

const CASES = SENTENCES.map(([sentence, ...rows]) => ({ sentence, rows }))

const SHOWN = new Set(["responsibility", "civilian-harm", "notice"])

describe("what is denied, doubted, withheld and known", () => {
  test.each(CASES)("$sentence", ({ sentence, rows }) => {
    const read = claimsIn(sentence)
      .filter((claim) => SHOWN.has(claim.facet))
      .map((claim) => [claim.facet, claim.stance, claim.speaker.id, statedIn(claim)])
    expect(read).toEqual(rows)
  })

  test.each(CASES.filter(({ rows: [first] }) => first?.[1] === "denies"))(
    "nobody asserts what is denied: $sentence",
    ({ sentence }) => {
      const asserted = claimsIn(sentence).filter(
        (claim) => claim.stance === "asserts" && (claim.facet === "responsibility" || claim.facet === "occurrence"),
      )
      expect(asserted).toEqual([])
    },
  )
})

describe("what the coalition withholds", () => {
  test.each([
    "The coalition is investigating the strike on the Syrian city of Raqqa.",
    "The coalition has not commented on the strike on the Syrian city of Raqqa.",
    "The coalition declined to comment on the strike on the Syrian city of Raqqa.",
  ])("%s", (sentence) => {
    const [claim] = claimsIn(sentence).filter(({ facet }) => facet === "occurrence")
    expect([claim?.stance, claim?.speaker.id]).toEqual(["withholds", "us-led-coalition"])
  })
})

function statedIn(claim: ReturnType<typeof claimsIn>[number]): string {
  if (claim.facet === "responsibility") return [claim.value.actor, claim.denied].filter(Boolean).join(" ")
  if (claim.facet === "civilian-harm")
    return [claim.value.harmed, claim.denied].filter((part) => part !== undefined).join(" ")
  if (claim.facet === "notice")
    return [claim.value.kind, claim.value.given, claim.value.to].filter((part) => part !== undefined).join(" ")
  return ""
}

import { describe, expect, it } from "vitest"
import { claimsIn } from "./en-claims.ts"

/** Who is said to have done it, as `speaker: actor`; nothing where nobody is. */
const DOERS: readonly (readonly [string, readonly string[]])[] = [
  // What hangs on the doer's noun is not done by it.
  [
    "Syrian rebels positioned in the eastern hills fired shells on the village of Arbin on Monday.",
    ["outlet: opposition"],
  ],
  ["Troops stationed near the border in Hasaka bombed the town of Qamishli on Monday.", []],
  ["Government troops stationed near the border in Hasaka bombed the town of Qamishli.", ["outlet: syrian-government"]],
  ["Jets based at Hmeimim struck a clinic in Harem, residents said.", []],
  ["The US-led coalition fighting Islamic State carried out raids on Raqqa on Monday.", ["outlet: us-led-coalition"]],
  ["The US-led coalition battling the Islamic State group bombed Raqqa.", ["outlet: us-led-coalition"]],
  // "alliance" behind a name says what kind of body it is; whom it is made of is another matter.
  ["On Monday the Syrian Democratic Forces alliance of Arab and Kurdish units broke into Manbij.", ["outlet: sdf"]],
  ["Assads warplanes bombed a market in Raqqa in Syria on Monday.", ["outlet: syrian-government"]],
  // Where the report was written runs into its first words.
  ["Beirut Syrian government jets bombed a market in Douma on Monday.", ["outlet: syrian-government"]],
  // What speakers say that they did themselves.
  ["The Turkish army said it had bombed a depot in Afrin on Monday.", ["turkish-military: turkish-military"]],
  ["Russia said that on Monday it carried out six air strikes near Palmyra.", ["russian-government: russian-military"]],
  ["The SDF added that they had killed 12 fighters in Raqqa.", ["sdf: sdf"]],
  ["A resident said it had hit her house in Douma.", []],
  ["The Observatory said it had documented three air strikes in Douma.", []],
  ["The Turkish army said it had repelled an attack on its post near Jarablus.", []],
  ["The Turkish army said it had not bombed Afrin.", []],
  ["The Turkish army said it would bomb Afrin.", []],
]

/** Which of two, or whether any, is left open. */
const SUPPOSED: readonly (readonly [string, readonly string[]])[] = [
  [
    "Nine people were killed in Syria in presumed Russian or Syrian government air strikes on Atareb.",
    ["outlet: russian-military", "outlet: syrian-government"],
  ],
  ["Israeli jets allegedly struck a base near Homs in Syria, killing three fighters.", ["outlet: israeli-military"]],
]

/** Who says it: the body that carries the news, not its owner or a state that is named beside it. */
const SAYING: readonly (readonly [string, string])[] = [
  ["A car bomb killed six people in Homs, Syria's SANA regime news agency reported.", "sana"],
  ["Fighters who have declared a caliphate were hit by air strikes near Raqqa in Syria, a monitor said.", "sohr"],
  [
    "A car bomb killed six people in Homs in Syria, an NGO said. It went off at a market, said Rami Abdel Rahman of the Syrian Observatory for Human Rights.",
    "sohr",
  ],
  [
    "Shells killed six people in Homs in Syria, a group tracking the violence said. The Observatory gave no names.",
    "group-tracking-the-violence",
  ],
  ["Air strikes hit fighters near Raqqa in Syria who have declared a caliphate.", "outlet"],
]

describe("who did it", () => {
  it.each(DOERS)("%s", (text, expected) => {
    const read = claimsIn(text).flatMap((claim) =>
      claim.facet === "responsibility" && claim.stance === "asserts"
        ? [`${claim.speaker.id}: ${claim.value.actor}`]
        : [],
    )
    expect([...new Set(read)]).toEqual(expected)
  })

  it.each(SUPPOSED)("is left open: %s", (text, expected) => {
    const read = claimsIn(text).flatMap((claim) =>
      claim.facet === "responsibility" ? [`${claim.speaker.id}: ${claim.value.actor} ${claim.stance}`] : [],
    )
    expect(read).toEqual(expected.map((one) => `${one} suggests`))
  })
})

describe("who says it", () => {
  it.each(SAYING)("%s", (text, speaker) => {
    expect([...new Set(claimsIn(text).map((claim) => claim.speaker.id))]).toEqual([speaker])
  })
})

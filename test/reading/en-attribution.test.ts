import { describe, expect, test } from "vitest"
import { loadKnowledge } from "../../src/knowledge/load.ts"
import { attributionsOf } from "../../src/reading/attributions.ts"
import { claimsIn } from "./en-claims.ts"

const knowledge = await loadKnowledge()

/** Who states that nine people were killed, and the words that name the speaker. */
const SPEAKERS: readonly (readonly [text: string, id: string, words: string])[] = [
  ["Activists said the shelling of Douma in Syria killed nine people.", "activists", "Activists"],
  ["The shelling of Douma in Syria killed nine people, activists said.", "activists", "activists"],
  ["The shelling killed nine people in Syria's Douma activists said on Tuesday.", "activists", "activists"],
  ["The shelling killed nine people in the Syrian town of Douma the Observatory said.", "sohr", "the Observatory"],
  ["The shelling killed nine people in the Syrian town of Douma, said the Observatory.", "sohr", "the Observatory"],
  ["The shelling killed nine people in the Syrian town of Douma said the Observatory.", "sohr", "the Observatory"],
  [
    "Nine people were killed in Syria's Douma after it was shelled by the army said the Observatory.",
    "sohr",
    "the Observatory",
  ],
  ["According to the Observatory, nine people were killed in Douma in Syria.", "sohr", "the Observatory"],
  ["Nine people were killed in Douma in Syria, according to an Observatory toll.", "sohr", "an Observatory toll"],
  ["The raid on Douma in Syria, residents said, killed nine people.", "residents", "residents"],
  ['"Nine people were killed in Douma in Syria," said a local activist.', "activists", "a local activist"],
  ["Nine people were killed in Douma in Syria, Reuters reports.", "reuters", "Reuters"],
  [
    "Nine people were killed in Douma in Syria, the Observatory said in a statement on Friday.",
    "sohr",
    "the Observatory",
  ],
  ["Nine people were killed in Douma in Syria the Observatory said without giving details.", "sohr", "the Observatory"],
  [
    "The monitor, which relies on a network of sources in Syria, said nine people were killed in Douma.",
    "sohr",
    "The monitor",
  ],
  [
    "An army spokesman was not available, but activists in Syria said nine people were killed in Douma.",
    "activists",
    "activists in Syria",
  ],
  [
    "A local official in Syria's Douma told SANA that nine people were killed.",
    "local-official-in-syria-douma",
    "A local official in Syria's Douma",
  ],
]

const DOUMA = "nine people were killed in an air strike on Douma in Syria"
const MORE: readonly (readonly [text: string, ...ids: string[]])[] = [
  [`The Russians said ${DOUMA}.`, "russian-government"],
  [`The Israelis said ${DOUMA}.`, "israeli-government"],
  [`A reported air strike on a bus in Douma in Syria killed nine people, AFP said.`, "afp"],
  [`Turkey as well as several Western states said ${DOUMA}.`, "turkish-government", "several-western-states"],
  ["We mourn nine people killed in an air strike in Khan Sheikhun Rudskoi said.", "rudskoi"],
  [`State TV said ${DOUMA}. The TV said 12 were wounded.`, "state-tv", "state-tv"],
  [`The defence ministry said ${DOUMA}. The ministry said 12 were wounded.`, "defence-ministry", "defence-ministry"],
  [
    `Foreign Minister Walid Muallem said ${DOUMA}. The coalition denied the strike. He said 12 others were wounded.`,
    "syrian-government",
    "syrian-government",
  ],
  ["Six people were wounded in an air strike on Douma in Syria, according to the local hospital.", "local-hospital"],
  ["Six people were wounded in an air strike on Douma in Syria, according to residents.", "residents"],
]

describe("who speaks of the dead and wounded", () => {
  test.each(MORE.map(([text, ...ids]) => ({ text, ids })))("$text", ({ text, ids }) => {
    const said = claimsIn(text).filter(({ facet }) => facet === "killed" || facet === "injured")
    expect(said.map((claim) => claim.speaker.id)).toEqual(ids)
  })
})

describe("who says it", () => {
  test.each(SPEAKERS)("%s", (text, id, words) => {
    const [killed] = claimsIn(text).filter(({ facet }) => facet === "killed")
    expect(killed?.value).toMatchObject({ min: 9, max: 9 })
    expect([killed?.speaker.id, killed?.speaker.text]).toEqual([id, words])
    const { start, end } = killed?.speaker ?? {}
    expect(text.slice(start, end)).toBe(words)
  })
})

describe("speech goes on", () => {
  test.each([
    ["The Observatory said nine people were killed in Douma in Syria. It added that 12 were wounded.", "sohr"],
    ["The Observatory said nine people were killed in Douma in Syria, adding that 12 were wounded.", "sohr"],
    ['"Nine people were killed in Douma in Syria. Twelve others were wounded," an activist said.', "activists"],
    ["Nine people were killed in Douma in Syria, said Rami Abdel Rahman. Abdel Rahman said 12 were wounded.", "sohr"],
  ])("%s", (text, id) => {
    const said = claimsIn(text).filter(({ facet }) => facet === "killed" || facet === "injured")
    expect(said.map((claim) => [claim.facet, claim.speaker.id])).toEqual([
      ["killed", id],
      ["injured", id],
    ])
  })
})

describe("person, office, chain, form and basis", () => {
  const killedIn = (text: string) => claimsIn(text).find(({ facet }) => facet === "killed")

  test("a person speaks for a body, under an office", () => {
    const claim = killedIn(
      "Rami Abdel Rahman, director of the Observatory, told Reuters that nine people were killed in Douma in Syria.",
    )
    expect(claim?.speaker).toMatchObject({ id: "sohr", person: "Rami Abdel Rahman", office: "director" })
  })

  test.each([
    "SANA reported, citing local residents, that nine people were killed in Douma in Syria.",
    "Nine people were killed in Douma in Syria, SANA reported citing local residents.",
    "SANA quoted local residents as saying that nine people were killed in Douma in Syria.",
  ])("the quoted speak, the agency passes it on: %s", (text) => {
    const claim = killedIn(text)
    expect(claim?.speaker.id).toBe("residents")
    if (!text.includes("quoted")) expect(claim?.via).toEqual(["sana"])
  })

  test("two bodies say one thing", () => {
    const said = claimsIn("The United Nations and the Red Cross said nine people were killed in Douma in Syria.")
    expect(said.filter(({ facet }) => facet === "killed").map(({ speaker }) => speaker.id)).toEqual(["un", "icrc"])
  })

  test.each([
    ['"Nine people were killed in Douma in Syria," an activist said.', "direct"],
    ["An activist said nine people were killed in Douma in Syria.", "indirect"],
    ["Nine people were killed in Douma in Syria.", "gloss"],
  ])("form of %s", (text, form) => {
    expect(killedIn(text)?.form).toBe(form)
  })

  test.each([
    ["An AFP photographer saw nine people killed in Douma in Syria.", "seen"],
    ["The Observatory documented that nine people were killed in Douma in Syria.", "own-records"],
    [
      "The army said nine people were killed in Douma in Syria, according to an initial assessment.",
      "initial-assessment",
    ],
    [
      "The Observatory, with a network of sources on the ground in Syria, said nine people were killed in Douma.",
      "field-network",
    ],
    ["Media reports said nine people were killed in Douma in Syria.", "other-reports"],
  ])("basis of %s", (text, basis) => {
    expect(killedIn(text)?.basis).toBe(basis)
  })
})

describe("attributions of any English text", () => {
  test.each([
    ["The mayor said that the bridge would open in May.", "The mayor", "said", ["that the bridge would open in May"]],
    ["The bridge will open in May, the mayor said.", "the mayor", "said", ["The bridge will open in May"]],
    ['"It is finished," said Anna Berg, the engineer.', "Anna Berg, the engineer", "said", ['"It is finished,"']],
    [
      "According to the council, the bridge cost too much.",
      "the council",
      "According to",
      ["the bridge cost too much"],
    ],
  ])("%s", (text, source, cue, content) => {
    const [found] = attributionsOf(text, knowledge)
    expect([found?.source?.text, found?.cue.text, found?.content.map((part) => part.text)]).toEqual([
      source,
      cue,
      content,
    ])
  })

  test("a quotation over two sentences belongs whole to its speaker", () => {
    const text = '"The bridge is safe. Nobody need worry," the mayor said.'
    expect(attributionsOf(text, knowledge)[0]?.content.map((part) => part.text)).toEqual([
      '"The bridge is safe. Nobody need worry,"',
    ])
  })

  test("nothing is attributed where nobody speaks", () => {
    expect(attributionsOf("The bridge opened in May. Many people came and it rained.", knowledge)).toEqual([])
  })
})

import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { KINDS, type Kind } from "../../src/model/found.ts"
import type { Question } from "../../src/record/search/question.ts"
import { outdateSearchKey } from "../../src/record/search/renew-index.ts"
import { openStore, type Store } from "../../src/record/store.ts"
import { verifyStore } from "../../src/record/verify/verify-store.ts"
import { find } from "../../src/recording/find.ts"
import type { Answers, Found } from "../../src/recording/query.ts"
import { dayOfIso } from "../../src/space/day.ts"
import { HOMES, type Home } from "../record/homes.ts"
import { KNOWLEDGE, keepFoundReports } from "./found-reports.ts"

const HAJIN = { lon: 40.8, lat: 34.7, radius: 20_000 }
const day = (iso: string) => dayOfIso(iso) ?? 0

/** What of an answer tells it from the others. */
const MARK: { readonly [K in Kind]: (answer: Answers[K]) => string } = {
  incidents: ({ type }) => type,
  reports: ({ report }) => report.id,
  claims: ({ report, claim }) => `${report.id} ${claim.id}`,
  parties: ({ id, speaks, blamed, incidents }) => `${id} ${speaks}/${blamed}/${incidents}`,
  persons: ({ spellings }) => [...spellings].sort().join(" = "),
  places: ({ name, incidents }) => `${name} ${incidents}`,
}

const ASKED: readonly (readonly [Kind, string, Question, readonly string[]])[] = [
  ["incidents", "bakery", {}, ["air-strike"]],
  ["incidents", "المدينة", {}, ["shelling"]],
  ["incidents", "", { stances: ["denies"] }, ["air-strike"]],
  ["incidents", "", { stances: ["denies"], facets: ["killed"] }, []],
  ["incidents", "", { speakers: ["sohr"], facets: ["responsibility"] }, ["air-strike", "shelling"]],
  ["incidents", "", { said: "blamed coalition" }, ["air-strike"]],
  ["incidents", "", { said: "blamed dead" }, []],
  ["incidents", "", { person: "Muhamed Khatib" }, ["air-strike"]],
  ["incidents", "", { person: "" }, ["air-strike", "shelling"]],
  ["incidents", "", { place: "Abu Haj" }, ["air-strike"]],
  ["incidents", "", { place: "raq" }, ["shelling"]],
  ["incidents", "", { outlet: "Harbour Times" }, ["explosion", "air-strike"]],
  ["incidents", "", { publishedFrom: day("2018-11-16") }, ["explosion", "air-strike"]],
  [
    "incidents",
    "bakery",
    { near: HAJIN, outlet: "harbour-times", person: "Khateeb", disputes: ["different-culprits"] },
    [],
  ],
  ["incidents", "bakery", { near: HAJIN, outlet: "harbour-times", person: "Khateeb" }, ["air-strike"]],
  ["incidents", "", { parties: ["harbour-times"] }, ["air-strike"]],
  ["incidents", "", { parties: ["us-led-coalition", "sohr"] }, ["air-strike"]],
  ["reports", "", {}, ["four", "two", "one", "three"]],
  ["reports", "bakery", {}, ["two", "one"]],
  ["reports", "", { language: "ar" }, ["three"]],
  ["reports", "", { publishedTo: day("2018-11-15") }, ["one", "three"]],
  ["reports", "", { near: HAJIN, outlet: "lantern-post" }, ["one"]],
  ["reports", "", { facets: ["victim"], stances: ["asserts"] }, ["two", "one", "three"]],
  ["claims", "bakery", {}, ["one c1", "two c1"]],
  ["claims", "denied", { facets: ["civilian-harm"] }, ["one c4"]],
  ["claims", "", { parties: ["army"] }, ["three c2"]],
  ["claims", "", { speakers: ["harbour-times"] }, ["two c1", "two c2"]],
  ["claims", "", { facets: ["responsibility", "civilian-harm"], from: day("2018-01-01") }, ["one c3", "one c4"]],
  ["claims", "القذائف", {}, ["three c1"]],
  ["parties", "", {}, ["sohr 8/0/2", "harbour-times 2/0/1", "state-tv 2/0/1", "us-led-coalition 1/1/1", "army 0/1/1"]],
  ["parties", "coalition", {}, ["us-led-coalition 1/1/1"]],
  ["parties", "human rights observatory", {}, ["sohr 8/0/2"]],
  ["parties", "army", { type: "air-strike" }, []],
  ["parties", "", { near: HAJIN, stances: ["denies"] }, ["us-led-coalition 1/0/1"]],
  ["persons", "", {}, ["Hassan Awad", "Mohammed al-Khatib = Muhammad Khateeb", "فاطمة حسين"]],
  ["persons", "Mohamad Katib", {}, []],
  ["persons", "Mohamed Khatib", {}, ["Mohammed al-Khatib = Muhammad Khateeb"]],
  ["persons", "Fatima Hussein", {}, ["فاطمة حسين"]],
  ["persons", "Hussein Awad", {}, []],
  ["persons", "Mr", {}, []],
  ["persons", "", { near: HAJIN }, ["Hassan Awad", "Mohammed al-Khatib = Muhammad Khateeb"]],
  ["places", "", {}, ["Abu al-Hajin 1", "Idlib 1", "Raqqa 1"]],
  ["places", "id", {}, ["Idlib 1"]],
  ["places", "al-Hajeen", {}, ["Abu al-Hajin 1"]],
  ["places", "Abu Hajeen", {}, ["Abu al-Hajin 1"]],
  ["places", "Hajin", {}, ["Abu al-Hajin 1"]],
  ["places", "", { disputes: [] }, ["Abu al-Hajin 1"]],
  ["places", "", { speakers: ["sohr"] }, ["Abu al-Hajin 1", "Raqqa 1"]],
]

describe.each(HOMES)("in $name", ({ isThere, open }) => {
  describe.skipIf(!isThere)("finds", () => {
    let home: Home
    let store: Store

    beforeAll(async () => {
      home = await open()
      store = await openStore(await home.newStore())
      await keepFoundReports(store)
    })
    afterAll(async () => {
      await store.close()
      await home.close()
    })

    const finder = () => ({ store, parties: KNOWLEDGE.parties })
    async function marks<K extends Kind>(kind: K, words: string, question: Question, limit = 100): Promise<string[]> {
      const found: string[] = []
      for (let after: string | null = null; ; ) {
        const page: Found<Answers[K]> = await find(kind, finder(), { words, question }, { limit, after })
        expect(page.items.length).toBeLessThanOrEqual(limit)
        found.push(...page.items.map((item) => MARK[kind](item)))
        if (page.cursor === null) return found
        after = page.cursor
      }
    }

    test.each(ASKED)("%s by %j and %j", async (kind, words, question, wanted) => {
      const found = await marks(kind, words, question)
      expect(INORDER.includes(kind) ? found : found.sort()).toEqual(
        INORDER.includes(kind) ? wanted : [...wanted].sort(),
      )
    })

    test.each(KINDS)("%s page by page are the whole, once each, in the same order", async (kind) => {
      const whole = await marks(kind, "", {})
      expect(whole.length).toBeGreaterThan(2)
      expect(await marks(kind, "", {}, 1)).toEqual(whole)
      expect(await marks(kind, "", {}, 2)).toEqual(whole)
    })

    test.each(KINDS)("a cursor of another search is refused for %s", async (kind) => {
      for (const after of [
        "no cursor",
        Buffer.from("[1,2,3,4,5,6]").toString("base64url"),
        Buffer.from("{}").toString("base64url"),
      ])
        await expect(find(kind, finder(), { words: "", question: {} }, { limit: 1, after })).rejects.toThrow(RangeError)
    })

    test("reports come with the incidents that they tell of, claims with report, words and incident", async () => {
      const { items: reports } = await find(
        "reports",
        finder(),
        { words: "bakery", question: {} },
        { limit: 1, after: null },
      )
      const { items: claims } = await find(
        "claims",
        finder(),
        { words: "planes bombed", question: {} },
        { limit: 9, after: null },
      )
      const [incident = ""] = reports[0]?.incidents ?? []
      expect(incident).toMatch(/^air-strike-2018-11-14/)
      expect(claims).toMatchObject([
        {
          incident,
          report: { id: "two", outlet: "harbour-times" },
          claim: { evidence: { text: "Planes bombed a bakery." } },
        },
      ])
    })

    test("what is found by is made from the contents, and holds no name", async () => {
      expect((await verifyStore(store, [], () => undefined)).findings).toEqual([])
      await outdateSearchKey(store.database, store.secrets())
      await store.settle()
      expect((await verifyStore(store, [], () => undefined)).findings).toEqual([])
      expect(await marks("persons", "Fatima Hussein", {})).toEqual(["فاطمة حسين"])
      expect(await marks("places", "Raqqa", {})).toEqual(["Raqqa 1"])
      expect(await marks("parties", "coalition", {})).toEqual(["us-led-coalition 1/1/1"])
    })
  })
})

/** Kinds whose order the table gives; that of others follows from hidden numbers where counts are the same. */
const INORDER: readonly Kind[] = ["incidents", "reports", "claims"]

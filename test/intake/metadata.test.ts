import { describe, expect, test } from "vitest"
import { collect } from "./collect.ts"

const SIDE = { "a.txt": { published: "2021-06-03", outlet: "Vale Gazette", url: "https://v.example/a" } }
const side = { "reports.meta.json": JSON.stringify(SIDE) }
const PLAIN = "Two people died in Ostra, residents of the town said."
const DATED = `Sat Apr 8 2017 Two die in Ostra. ${PLAIN}`

describe("which date counts", () => {
  test.each([
    ["printed before all", DATED, "2021-06-05", side, "2017-04-08", "printed"],
    ["the option before the side file", PLAIN, "2021-06-05", side, "2021-06-05", "given"],
    ["the side file", PLAIN, null, side, "2021-06-03", "metadata"],
    ["nothing", PLAIN, null, {}, null, "unknown"],
  ])("%s", async (_, text, published, files, date, basis) => {
    const { reports } = await collect({ "a.txt": text, ...files }, { published })
    expect(reports[0]?.dated).toEqual({ date, basis })
    expect(reports[0]?.inferred.includes("dated")).toBe(basis === "printed")
  })

  test("a printed date leaves `published` as it was given", async () => {
    const { reports } = await collect({ "a.jsonl": JSON.stringify({ text: DATED, published: "2011-02-02" }) })
    expect(reports[0]).toMatchObject({ published: "2011-02-02", dated: { date: "2017-04-08", basis: "printed" } })
  })

  test.each([
    ["2017-04-05T23:30:00-05:00", "2017-04-05"],
    ["Wed, 05 Apr 2017 10:00:00 GMT", "2017-04-05"],
    ["5 April 2017", "2017-04-05"],
  ])("metadata %s", async (published, date) => {
    const { reports, problems } = await collect({ "a.jsonl": JSON.stringify({ text: PLAIN, published }) })
    expect(problems).toEqual([])
    expect(reports[0]).toMatchObject({ published, dated: { date, basis: "metadata" } })
  })
})

describe("a date in the address counts where nobody gives another", () => {
  test.each([
    ["https://v.example/news/2021/08/20/two-die", "2021-08-20"],
    ["https://v.example/2021/8/2", "2021-08-02"],
    ["https://v.example/world/two-die-in-ostra-2021-08-20/", "2021-08-20"],
    ["https://archive.example/web/20220105/https://v.example/2021/08/20/two-die", "2021-08-20"],
    ["https://twitter.com/v/status/1050118621198921728", "2018-10-10"],
    ["https://x.com/v/status/1050118621198921728/photo/1", "2018-10-10"],
    ["https://v.example/v/status/1050118621198921728", null],
    ["https://v.example/2021/13/45/two-die", null],
    ["https://v.example/en/78276/", null],
    ["https://v.example/1821/08/20/", null],
    ["no address", null],
  ])("%s", async (url, date) => {
    const { reports } = await collect({ "a.jsonl": JSON.stringify({ text: PLAIN, url }) })
    expect(reports[0]?.dated).toEqual({ date, basis: date === null ? "unknown" : "address" })
    expect(reports[0]?.inferred.includes("dated")).toBe(date !== null)
  })

  test("metadata before it, and the printed date before both", async () => {
    const url = "https://v.example/2021/08/20/two-die"
    const lines = [
      { text: PLAIN, url, published: "2021-08-21" },
      { text: DATED, url },
    ].map((r) => JSON.stringify(r))
    const { reports } = await collect({ "a.jsonl": lines.join("\n") })
    expect(reports.map(({ dated }) => dated.basis)).toEqual(["metadata", "printed"])
  })
})

describe("who says what else is known", () => {
  test("the side file serves the files beside it, and a record's own word counts above it", async () => {
    const files = {
      "x/a.txt": PLAIN,
      "x/b.jsonl": '{"id":"1","text":"a","outlet":"Own"}\n{"id":"2","text":"b"}',
      "x/reports.meta.json": JSON.stringify({ ...SIDE, "b.jsonl": { outlet: "Side" } }),
      "a.txt": `${PLAIN} `,
    }
    const { reports } = await collect(files)
    expect(reports.map(({ source, outlet }) => [source, outlet])).toEqual([
      ["a.txt", null],
      ["x/a.txt", "Vale Gazette"],
      ["x/b.jsonl:1", "Own"],
      ["x/b.jsonl:2", "Side"],
    ])
  })

  test("the option names the outlet of all", async () => {
    const { reports } = await collect({ "a.txt": PLAIN, ...side }, { outlet: "Given" })
    expect(reports[0]).toMatchObject({ outlet: "Given", url: "https://v.example/a" })
  })
})

describe("language: as given, else by script and function words, and marked", () => {
  test.each([
    [PLAIN, "en"],
    ["قُتل شخصان في مدينة أوسترا مساء الثلاثاء", "ar"],
    ["Вчера в городе были убиты двое, это подтвердили жители", "ru"],
    ["Учора в місті загинули двоє людей, підтвердили її мешканці", "uk"],
    ["Deux personnes sont mortes dans la ville, selon les habitants", null],
    ["دو نفر در شهر کشته شدند و چند نفر گزارش شد که پیدا", null],
    ["12 345", null],
  ])("%s", async (text, language) => {
    const { reports } = await collect({ "a.txt": text })
    expect(reports[0]?.language).toBe(language)
    expect(reports[0]?.inferred.includes("language")).toBe(language !== null)
  })

  test("given", async () => {
    const { reports } = await collect({ "a.jsonl": JSON.stringify({ text: PLAIN, language: "en-GB" }) })
    expect(reports[0]).toMatchObject({ language: "en-GB", inferred: [] })
  })
})

import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { printedDate } from "../../src/intake/dateline.ts"

const STORY = "Shells fell on a market in Zamalka and four people died."

interface Case {
  readonly form: string
  readonly body: string
  readonly date: string
  readonly printed: string
  readonly near?: string
  readonly title?: string
}

const PRINTED: readonly Case[] = [
  {
    form: "weekday, month first",
    body: `Sat Apr 8 2017 Shells hit a market. ${STORY}`,
    date: "2017-04-08",
    printed: "Sat Apr 8 2017",
  },
  {
    form: "weekday, day first",
    body: `Wed 05 Apr 2017 at 0914 Shells hit. ${STORY}`,
    date: "2017-04-05",
    printed: "Wed 05 Apr 2017",
  },
  { form: "dashes, day first", body: `05-09-2013 Market hit . ${STORY}`, date: "2013-09-05", printed: "05-09-2013" },
  { form: "dashes, day over 12", body: `17-08-2014 Market hit. ${STORY}`, date: "2014-08-17", printed: "17-08-2014" },
  { form: "dots", body: `01.02.2015 ${STORY}`, date: "2015-02-01", printed: "01.02.2015" },
  {
    form: "dots, run into page furniture",
    body: `20.07.2016Get short URL 0 55 ${STORY}`,
    date: "2016-07-20",
    printed: "20.07.2016",
  },
  { form: "ISO", body: `2017-04-05\n\n${STORY}`, date: "2017-04-05", printed: "2017-04-05" },
  { form: "ISO time", body: `2017-04-05T10:34:00Z ${STORY}`, date: "2017-04-05", printed: "2017-04-05" },
  { form: "bare label", body: ` date 2018-11-18 ${STORY}`, date: "2018-11-18", printed: "2018-11-18" },
  {
    form: "day and year run together",
    body: `Last updated at Jul 012016 BEIRUT ${STORY}`,
    date: "2016-07-01",
    printed: "Jul 012016",
  },
  { form: "month first with time", body: `Apr 8, 2017 10:34\n${STORY}`, date: "2017-04-08", printed: "Apr 8, 2017" },
  { form: "short day first", body: `29 Jul 2016 ${STORY}`, date: "2016-07-29", printed: "29 Jul 2016" },
  { form: "ordinal", body: `April 7th, 2017\n${STORY}`, date: "2017-04-07", printed: "April 7th, 2017" },
  {
    form: "date of publication",
    body: `Date of publication 21 September 2016 ${STORY}`,
    date: "2016-09-21",
    printed: "21 September 2016",
  },
  {
    form: "posted by",
    body: `Posted on July 20 2016 by Rana Idris Market hit ${STORY}`,
    date: "2016-07-20",
    printed: "July 20 2016",
  },
  {
    form: "after headline and byline",
    body: `Market hit near Damascus Monitor AFP Thursday 5 Feb 2015 ${STORY}`,
    date: "2015-02-05",
    printed: "Thursday 5 Feb 2015",
  },
  {
    form: "after page furniture, with a time",
    body: `Print this page Tuesday 19 July 2016 16:45 Market hit. ${STORY}`,
    date: "2016-07-19",
    printed: "Tuesday 19 July 2016",
  },
  {
    form: "time before date",
    body: `Middle East 1449 09.04.2017Get short URL ${STORY}`,
    date: "2017-04-09",
    printed: "09.04.2017",
  },
  {
    form: "publication before update",
    body: `Updated: 9 April 2017\nPublished: 8 April 2017\n${STORY}`,
    date: "2017-04-08",
    printed: "8 April 2017",
  },
  {
    form: "update alone at the foot",
    body: `${STORY.repeat(12)}\nLast updated: 9 April 2017`,
    date: "2017-04-09",
    printed: "9 April 2017",
  },
  { form: "agency with year", body: `GENEVA (7 April 2017) — ${STORY}`, date: "2017-04-07", printed: "7 April 2017" },
  {
    form: "agency without year",
    body: `BEIRUT, April 7 (Reuters) - ${STORY}`,
    date: "2017-04-07",
    printed: "April 7",
    near: "2017-04-09",
  },
  {
    form: "agency over the turn of the year",
    body: `QAMISHLI, Syria, Dec 31 (Reuters) - ${STORY}`,
    date: "2016-12-31",
    printed: "Dec 31",
    near: "2017-01-01",
  },
  {
    form: "agency between slashes",
    body: `MOSCOW, April 7. /TASS/. ${STORY}`,
    date: "2017-04-07",
    printed: "April 7",
    near: "2017-04-07",
  },
  { form: "slashes that allow one reading", body: `17/08/2014 ${STORY}`, date: "2014-08-17", printed: "17/08/2014" },
  {
    form: "slashes settled by metadata",
    body: `05/04/2017 ${STORY}`,
    date: "2017-04-05",
    printed: "05/04/2017",
    near: "2017-04-06",
  },
  {
    form: "slashes settled the other way",
    body: `05/04/2017 ${STORY}`,
    date: "2017-05-04",
    printed: "05/04/2017",
    near: "2017-05-04",
  },
  {
    form: "a tweet's foot",
    body: `Explosions in Homs. 4:36 AM · Jul 2, 2022·App`,
    date: "2022-07-02",
    printed: "Jul 2, 2022",
  },
  {
    form: "today, in full",
    body: `Warplanes struck Jisreen today, Saturday 25 November 2017, at noon.`,
    date: "2017-11-25",
    printed: "Saturday 25 November 2017",
  },
  {
    form: "title is passed over",
    title: "Six years since 15 March 2011",
    body: `Fri 17 Mar 2017 ${STORY}`,
    date: "2017-03-17",
    printed: "Fri 17 Mar 2017",
  },
  {
    form: "Arabic, Levantine month",
    body: "الجمعة 7 نيسان 2017\n\nقصفت طائرات بلدة دوما.",
    date: "2017-04-07",
    printed: "الجمعة 7 نيسان 2017",
  },
  {
    form: "Arabic digits, Egyptian month",
    body: "كوباني\n\nالأحد, ٥ ديسمبر ٢٠٢٤, ٢١:٥٤\n\nقصف.",
    date: "2024-12-05",
    printed: "الأحد, ٥ ديسمبر ٢٠٢٤",
  },
  {
    form: "Arabic, both names of a month",
    body: "نشر في 25 تشرين الثاني/ نوفمبر 2023\nقصف.",
    date: "2023-11-25",
    printed: "25 تشرين الثاني/ نوفمبر 2023",
  },
  {
    form: "Arabic month first",
    body: "الثلاثاء, يناير 18, 2022\nالأخبار",
    date: "2022-01-18",
    printed: "الثلاثاء, يناير 18, 2022",
  },
  {
    form: "Arabic slashes are day first",
    body: "عنب بلدي\n\n04/07/2022\n\n1:10 م",
    date: "2022-07-04",
    printed: "04/07/2022",
  },
  { form: "Arabic label", body: "تاريخ النشر:30.12.2021 | 23:38 GMT", date: "2021-12-30", printed: "30.12.2021" },
]

const NOT_PRINTED: readonly {
  readonly why: string
  readonly body: string
  readonly near?: string
  readonly title?: string
}[] = [
  { why: "nothing printed", body: STORY },
  { why: "a day of the story", body: `On 5 May 2014, ${STORY}` },
  { why: "a stretch of the story", body: `Since March 15, 2011 the war has gone on. ${STORY}` },
  { why: "a day inside a sentence", body: `The attack of 21 August 2013 killed hundreds. ${STORY}` },
  { why: "a date that opens a sentence", body: `July 18 2012 was the day on which the ministry was bombed.` },
  { why: "a caption's day", body: `Smoke rises over Douma, Syria, April 7, 2018. (Agency photo)\n\n${STORY}` },
  {
    why: "a caption without comma",
    body: `A burnt van lies in the village of Tal Shaeer, Syria June 20, 2023. Handout`,
  },
  { why: "a photo's day", body: `In this Saturday, April 7, 2018 photo, a boy walks past ruins.` },
  { why: "a study's date", body: `The figures come from a study published 5 May 2014 in Geneva. ${STORY}` },
  { why: "deep in the story", body: `${STORY.repeat(10)} Damascus 5 May 2014 Homs` },
  { why: "agency without a year, no metadata", body: `BEIRUT, April 7 (Reuters) - ${STORY}` },
  { why: "agency far from the metadata", body: `BEIRUT, April 7 (Reuters) - ${STORY}`, near: "2017-09-01" },
  { why: "slashes, no metadata", body: `05/04/2017 ${STORY}` },
  { why: "slashes, metadata far from both", body: `05/04/2017 ${STORY}`, near: "2015-01-01" },
  { why: "no such day", body: `30.02.2015 ${STORY}` },
  { why: "only the title has a date", title: "The strike of 5 May 2014", body: STORY },
  {
    why: "a month without a year in a headline",
    body: `September 16 Movement Holds Rally. ${STORY}`,
    near: "2017-09-17",
  },
]

function textOf(title: string | undefined, body: string): string {
  return title === undefined ? body : `${title}\n\n${body}`
}

describe("printedDate", () => {
  it.each(PRINTED)("$form: $printed", ({ body, date, printed, near, title }) => {
    const text = textOf(title, body)
    const found = printedDate(text, title ?? null, near ?? null)
    expect(found && { date: found.date, printed: text.slice(found.start, found.end) }).toEqual({ date, printed })
  })

  it.each(NOT_PRINTED)("leaves $why", ({ body, near, title }) => {
    expect(printedDate(textOf(title, body), title ?? null, near ?? null)).toBeNull()
  })

  it("gives a real date and a span of the text, whatever the text", () => {
    const pieces = fc.constantFrom(
      "Published ",
      "BEIRUT, ",
      "7",
      "April ",
      "31",
      "/",
      "-",
      "2017",
      "\n",
      " (AFP) - ",
      "آب ",
      "٢",
      "x",
    )
    const text = fc
      .array(fc.oneof(pieces, fc.string({ unit: "binary" })), { maxLength: 30 })
      .map((parts) => parts.join(""))
    const near = fc.option(fc.date({ min: new Date(0), max: new Date("2099-12-31"), noInvalidDate: true }))
    fc.assert(
      fc.property(text, near, (body, day) => {
        const found = printedDate(body, null, day?.toISOString().slice(0, 10) ?? null)
        if (found === null) return
        expect(new Date(`${found.date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(found.date)
        expect(found.start).toBeGreaterThanOrEqual(0)
        expect(body.slice(found.start, found.end).trim().length).toBe(found.end - found.start)
      }),
    )
  })
})

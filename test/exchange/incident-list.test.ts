import { describe, expect, test } from "vitest"
import { incidentList } from "../../src/exchange/incident-list/incident-list.ts"

const ACLED = `event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,admin1,location,latitude,longitude,fatalities
OST1,09 March 2024,1,Explosions/Remote violence,Air/drone strike,Army of Ostra,Upper Vey,Marisk,35.2,40.1,"1,204"
OST2,2024-03-10,2,Battles,Armed clash,,Upper Vey,Sollow,,,0
`
const UCDP = `id,year,type_of_violence,side_a,where_coordinates,adm_1,latitude,longitude,date_start,date_end,best,high,low
77,2024,3,Army of Ostra,Marisk town,Upper Vey,35.2,40.1,2024-03-09 00:00:00.000,2024-03-10 00:00:00.000,9,12,7
`
const AIRWARS = JSON.stringify({
  id: "a-1",
  code: "XX1",
  date: "2024-03-09",
  place: "village of Marisk, north of Sollow",
  governorate: "Upper Vey",
  lat: null,
  lon: null,
  deathsMin: 3,
  deathsMax: 5,
  injuredMin: null,
  injuredMax: 2,
  belligerents: ["Army of Ostra"],
  strike: "Airstrike and/or Artillery",
  grading: "Fair",
  victims: [{ name: "Ilan Korve" }],
})

describe("whose columns they are", () => {
  test("ACLED's, with words for months and thousands apart", () => {
    const { shape, incidents } = incidentList(ACLED)
    expect(shape).toBe("acled")
    expect(incidents[0]).toMatchObject({
      id: "OST1",
      line: 2,
      from: "2024-03-09",
      to: "2024-03-09",
      place: "Marisk",
      lat: 35.2,
      types: ["air-strike", "drone-strike"],
      killed: { min: 1204, best: 1204, max: 1204 },
      actors: ["Army of Ostra"],
    })
    // Known to the week only.
    expect(incidents[1]).toMatchObject({ from: "2024-03-04", to: "2024-03-16", lat: null, actors: [] })
  })

  test("UCDP's, with low, best and high", () => {
    const { shape, incidents } = incidentList(UCDP)
    expect(shape).toBe("ucdp-ged")
    expect(incidents[0]).toMatchObject({
      from: "2024-03-09",
      to: "2024-03-10",
      place: "Marisk town",
      killed: { min: 7, best: 9, max: 12 },
    })
  })

  test.each([
    ["JSON Lines", `${AIRWARS}\n`],
    ["a JSON list", `[${AIRWARS}]`],
    [
      "CSV",
      'Code,Date,Place,Governorate,Deaths_Min,Deaths_Max,Injured Max,Belligerents,Strike,Grading,Victims\r\nXX1,2024-03-09,"village of Marisk, north of Sollow",Upper Vey,3,5,2,Army of Ostra,Airstrike and/or Artillery,Fair,Ilan Korve\r\n',
    ],
  ])("Airwars', as %s", (_, text) => {
    const { shape, incidents } = incidentList(text)
    expect(shape).toBe("airwars")
    expect(incidents[0]).toMatchObject({
      id: "XX1",
      from: "2024-03-09",
      types: ["air-strike", "shelling"],
      killed: { min: 3, best: null, max: 5 },
      injured: { min: null, max: 2 },
      actors: ["Army of Ostra"],
      victims: ["Ilan Korve"],
      grade: "Fair",
    })
  })
})

describe("what is wrong is named", () => {
  test.each([
    ["nothing in it", "event_date,fatalities\n", /no incident in it/],
    ["nobody's columns", "name,colour\nx,red\n", /not known whose columns these are; expected those of acled \(/],
    ["a date", ACLED.replace("09 March 2024", "sometime"), /line 2: eventdate is "sometime", expected a date/],
    ["a number", ACLED.replace('"1,204"', "many"), /line 2: fatalities is "many", expected a number/],
    ["half a person", UCDP.replace(",9,12,7", ",9.5,12,7"), /line 2: best is 9\.5, expected a whole number/],
    ["degrees", ACLED.replace("35.2", "352"), /line 2: latitude is 352, expected degrees/],
    ["an id twice", ACLED.replace("OST2", "OST1"), /line 3: id "OST1" is there twice/],
    ["no JSON", `${AIRWARS}\n{"id"`, /line 2: malformed JSON/],
    ["no record", "[1]", /line 1: expected an object with fields, got 1/],
  ])("%s", (_, text, message) => expect(() => incidentList(text)).toThrow(message))
})

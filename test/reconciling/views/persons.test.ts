import { describe, expect, test } from "vitest"
import type { Person } from "../../../src/model/person.ts"
import { Person as PersonSchema } from "../../../src/model/person.ts"
import { personsOf } from "../../../src/reconciling/persons/persons.ts"
import { reconcile } from "../../../src/reconciling/reconcile.ts"
import { KNOWLEDGE, type Told, tellings, victim } from "./strike.ts"

const personsIn = (...reports: Told[]): Person[] => {
  const readings = tellings(reports)
  return personsOf(reconcile(readings, KNOWLEDGE), readings)
}
const named = (by: string, name: string, more: object = {}) => victim(by, name, more)

/** Pairs of names in two reports of one strike. */
const SAME: readonly (readonly [string, string])[] = [
  ["Mohammed al-Khatib", "Muhammad Khateeb"],
  ["Ahmad Hussein", "Ahmed Husain"],
  ["Abdelrahman Saleh", "Abdul Rahman Salih"],
  ["Khaled Qasim", "Khalid Kassem"],
  ["Yousef Haddad", "Yusuf al-Haddad"],
  ["Hussein Rashid", "Husain Rasheed"],
  ["Mustafa Barakat", "Mostafa Barakaat"],
  ["Omar Khalid Nasser", "Omar Nasser"],
  ["محمد الخطيب", "Mohammed al-Khatib"],
  ["فاطمة حسين", "Fatima Hussein"],
  ["أحمد خالد", "Ahmad Khaled"],
  ["Dr. Samir Awad", "Samir Awad"],
]
const OTHER: readonly (readonly [string, string])[] = [
  ["Ahmad Hussein", "Ali Hussein"],
  ["Omar Nasser", "Amina Nasser"],
  ["Khaled Qasim", "Khaled Awad"],
  ["محمد الخطيب", "محمود الخطيب"],
  ["Salma Awad", "Salwa Awad"],
  ["Hassan Awad", "Hussein Awad"],
  ["Mahmoud Awad", "Mohammed Awad"],
  ["Samir Awad", "Samar Awad"],
]

describe("spellings of names", () => {
  test.each(SAME)("%s and %s are one person", (a, b) => {
    expect(personsIn([2, named("watch", a)], [3, named("rescue", b)])).toHaveLength(1)
  })
  test.each(OTHER)("%s and %s are two", (a, b) => {
    expect(personsIn([2, named("watch", a)], [3, named("rescue", b)])).toHaveLength(2)
  })
})

describe("what speaks for one person", () => {
  test("ages far apart part namesakes", () => {
    const persons = personsIn(
      [2, named("watch", "Ali Saleh", { age: 12 })],
      [3, named("rescue", "Ali Saleh", { age: 40 })],
    )
    expect(persons.map(({ id, ages }) => [id, ages])).toEqual([
      ["ali-saleh", [12]],
      ["ali-saleh-2", [40]],
    ])
  })

  test("a woman is no man", () => {
    const sexes = ["female", "male"].map((sex) => named("watch", "Nour Saleh", { sex }))
    expect(personsIn([2, ...sexes])).toHaveLength(2)
  })

  test("one list names brothers apart", () => {
    expect(personsIn([2, named("watch", "Omar Khalid Nasser"), named("watch", "Omar Nasser")])).toHaveLength(2)
  })

  test("the join is explained in words and numbers, and the fullest spelling leads", () => {
    const [person] = personsIn(
      [2, named("watch", "Omar Nasser", { age: 30, role: "teacher" })],
      [3, named("rescue", "Umar Khalid Nasir", { age: 30, role: "teacher" })],
    )
    expect(person?.name).toBe("Umar Khalid Nasir")
    expect(person?.spellings).toEqual(["Omar Nasser", "Umar Khalid Nasir"])
    expect(person?.joins[0]?.reasons).toEqual([
      "one name is the shorter form, Omar Nasser / Umar Khalid Nasir (+3.4)",
      "both 30 years old (+1.5)",
      "both teacher (+0.7)",
      "named for one incident (+2)",
    ])
    expect(PersonSchema.parse(person)).toEqual(person)
  })

  test("who is denied to be a victim is none", () => {
    const [by, facet, value] = named("army", "Omar Nasser")
    expect(personsIn([2, [by, facet, value, "denies"]])).toEqual([])
  })
})

describe("what befell a person, by day", () => {
  const statuses = (...reports: readonly (readonly [number, string])[]) => {
    const [person, ...others] = personsIn(
      ...reports.map(([day, status]): Told => [day, named("watch", "Omar Nasser", { status })]),
    )
    expect(others).toEqual([])
    return [person?.status, person?.changes.map(({ status, day, claims }) => `${day} ${status} ${claims.length}`)]
  }

  test("injured, then died", () => {
    expect(statuses([2, "injured"], [3, "injured"], [4, "killed"])).toEqual([
      "killed",
      ["2021-03-02 injured 2", "2021-03-04 killed 1"],
    ])
  })
  test("missing, then found", () => {
    expect(statuses([2, "missing"], [4, "found"])).toEqual(["found", ["2021-03-02 missing 1", "2021-03-04 found 1"]])
  })
  test("a late report that still says injured takes no death back", () => {
    expect(statuses([2, "injured"], [3, "killed"], [5, "injured"])).toEqual([
      "killed",
      ["2021-03-02 injured 2", "2021-03-03 killed 1"],
    ])
  })
})

describe("over several incidents", () => {
  const at = (date: string, id: string, status: string, place: string) => {
    const [reading] = tellings([[2, named("watch", "Omar Nasser", { status, age: 31 })]])
    if (reading === undefined) throw new Error("expected a reading")
    const places = reading.incidents[0]?.places.map((one) => ({ ...one, name: place })) ?? []
    return {
      ...reading,
      report: { ...reading.report, id, published: date, dated: { date, basis: "given" as const } },
      incidents: reading.incidents.map((one) => ({ ...one, when: { from: date, to: date }, places })),
    }
  }

  test("injured in one and dead of it in another is one person; killed in two is two", () => {
    const readings = (second: string) => [
      at("2021-03-02", "a", second === "killed" ? "killed" : "injured", "Marisk"),
      at("2021-03-30", "b", "killed", "Marisk"),
    ]
    const persons = (second: string) => {
      const all = readings(second)
      return personsOf(reconcile(all, KNOWLEDGE), all)
    }
    expect(persons("injured").map(({ status, incidents }) => [status, incidents.length])).toEqual([["killed", 2]])
    expect(persons("killed").map(({ incidents }) => incidents.length)).toEqual([1, 1])
  })
})

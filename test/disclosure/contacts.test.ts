import { describe, expect, test } from "vitest"
import { contactsIn } from "../../src/disclosure/contacts.ts"

/** Sentences of our own, and what of them leads to a person or a spot. */
const LEADING: readonly (readonly [what: "contact" | "coordinates", text: string, part: string])[] = [
  ["contact", "Call the centre under 0944 123 456 by day.", "0944 123 456"],
  ["contact", "Call +963 (944) 12-34-56 by day.", "+963 (944) 12-34-56"],
  ["contact", "His number is ٠٩٤٤١٢٣٤٥٦ still.", "٠٩٤٤١٢٣٤٥٦"],
  ["contact", "Tel. 4471 is open at night.", "Tel. 4471"],
  ["contact", "Write to count@orse.example today.", "count@orse.example"],
  ["contact", "Write to count [at] orse [dot] example today.", "count [at] orse [dot] example"],
  ["contact", "Write to count at orse dot example today.", "count at orse dot example"],
  ["contact", "Films are with @orse_eye every day.", "@orse_eye"],
  ["contact", "Films are at t.me/orse_eye every day.", "t.me/orse_eye"],
  ["contact", "Films are at facebook.com/orse.eye every day.", "facebook.com/orse.eye"],
  ["contact", "Films are on Telegram: orse_eye every day.", "Telegram: orse_eye"],
  ["contact", "See https://orse.example/nadra?id=4 for films.", "https://orse.example/nadra?id=4"],
  ["contact", "See www.orse.example for films.", "www.orse.example"],
  ["coordinates", "The house is at 36.1234, 37.1234 exactly.", "36.1234, 37.1234"],
  ["coordinates", "The house is at N36.1234 E37.1234 exactly.", "N36.1234 E37.1234"],
  ["coordinates", "The house is at 36,12345 / 37,12345 exactly.", "36,12345 / 37,12345"],
  ["coordinates", "The house lies at latitude 36.12, behind the mill.", "latitude 36.12"],
  ["coordinates", "The house is at 36.1234° on the map.", "36.1234°"],
  ["coordinates", "The house is at 36°12'34\"N exactly.", "36°12'"],
  ["coordinates", "The house is at 36 12 34 N on the map.", "36 12 34 N"],
  ["coordinates", "The house is at 37SBU 12345 67890 on the map.", "37SBU 12345 67890"],
  ["coordinates", "The house is at 37SBU1234567890 on the map.", "37SBU1234567890"],
  ["coordinates", "The house is at grid reference 123456 on the map.", "grid reference 123456"],
  ["coordinates", "The house is at 8G4P4V8F+XM on the map.", "8G4P4V8F+XM"],
  ["coordinates", "The house is at ///loaf.river.stone on the map.", "///loaf.river.stone"],
]

describe("what leads to a person or a spot is found whole", () => {
  test.each(LEADING)("%s in: %s", (what, text, part) => {
    const found = contactsIn(text)
    const at = text.indexOf(part)
    expect(found.some((one) => one.start <= at && one.end >= at + part.length)).toBe(true)
    expect(found.map((one) => one.what)).toContain(what)
  })
})

describe("what leads to nobody is left", () => {
  test.each([
    "Shells fell on 2031-05-17 at 12:30 and on 18.05.2031.",
    "It put the dead at 43, of them 36 civilians, among 1,200 people in 14 villages.",
    "Some 12.5 tonnes burned; 3.25 million were on the road.",
    "They arrived at Tell Maren. Then guns were heard at night.",
    "Between 2011 and 2018, 120 to 150 were held there.",
    "قتل ٤٣ شخصا في القرية",
    "The 2nd brigade's 155 mm guns fired 30-40 rounds (see the map).",
  ])("%s", (text) => {
    expect(contactsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([])
  })
})

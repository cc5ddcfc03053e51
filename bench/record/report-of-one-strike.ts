import { madeUpReport, type ReportRecord } from "../made-up-report.ts"

/** All that is told of one village, one day and one kind of attack comes to one incident, for the most part. */
const ONE: readonly (readonly [RegExp, string])[] = [
  [/Brennick|Sollow|Marisk|Port Aldra/g, "Tolvane"],
  [/Saturday|Monday|Tuesday|Wednesday|Thursday|Friday|March 9/g, "Sunday"],
  [/air strikes|shelling|a car bomb|rocket fire|a drone strike|mortar shells/g, "air strikes"],
  [/Air strikes|Shelling|A car bomb|Rocket fire|A drone strike|Mortar shells/g, "Air strikes"],
]
/** The reports come in the week after that Sunday. */
const FIRST_DATE = 11
const DAYS = 6

/** A made-up report of a strike that hundreds of reports tell of: of 300, about 240 come to one incident. */
export function reportOfOneStrike(number: number): ReportRecord {
  const { title, text, ...rest } = madeUpReport(number)
  const told = (words: string) => ONE.reduce((all, [many, one]) => all.replaceAll(many, one), words)
  return { ...rest, title: told(title), text: told(text), published: `2024-03-${FIRST_DATE + (number % DAYS)}` }
}

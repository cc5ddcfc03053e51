import { type Day, dayOf, isoOf } from "../../space/day.ts"
import { MONTHS } from "../../space/month-names.ts"
import { unguarded } from "../csv.ts"
import type { ListRecord } from "./records.ts"

/** The first of these fields that is filled, as text; null where none is. */
export function textIn({ fields }: ListRecord, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = fields.get(name)
    if (typeof value === "string" && value.trim() !== "") return unguarded(value).trim()
    if (typeof value === "number") return String(value)
  }
  return null
}

/** The first of these fields that is filled, as a number; null where none is. Throws where it is no number. */
export function numberIn(record: ListRecord, ...names: readonly string[]): number | null {
  const text = textIn(record, ...names)
  if (text === null) return null
  const value = Number(text.replaceAll(",", ""))
  if (Number.isNaN(value)) throw new Error(`line ${record.line}: ${names[0]} is "${text}", expected a number`)
  return value
}

/** A whole number of people. Throws where it is none. */
export function countIn(record: ListRecord, ...names: readonly string[]): number | null {
  const value = numberIn(record, ...names)
  if (value === null) return null
  if (!Number.isInteger(value) || value < 0)
    throw new Error(`line ${record.line}: ${names[0]} is ${value}, expected a whole number of people`)
  return value
}

/** A list of names: a list of texts or of objects with a name, or one text with the names apart by ";" or ",". */
export function namesIn({ fields }: ListRecord, ...names: readonly string[]): string[] {
  for (const name of names) {
    const value = fields.get(name)
    if (Array.isArray(value)) return value.flatMap(nameOf)
    if (typeof value === "string" && value.trim() !== "")
      return unguarded(value)
        .split(value.includes(";") ? ";" : ",")
        .map((part) => part.trim())
        .filter((part) => part !== "")
  }
  return []
}

function nameOf(item: unknown): string[] {
  if (typeof item === "string") return [item]
  const name = typeof item === "object" && item !== null && "name" in item ? item.name : null
  return typeof name === "string" ? [name] : []
}

/** A day: "2017-04-07", also with a time behind it, or "7 April 2017". Null where the field is empty; throws where it is no day. */
export function dayIn(record: ListRecord, ...names: readonly string[]): string | null {
  const text = textIn(record, ...names)
  if (text === null) return null
  const day = isoDay(text) ?? wordedDay(text)
  if (day === null) throw new Error(`line ${record.line}: ${names[0]} is "${text}", expected a date such as 2017-04-07`)
  return isoOf(day)
}

function isoDay(text: string): Day | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text)
  return found === null ? null : dayOf(Number(found[1]), Number(found[2]), Number(found[3]))
}

function wordedDay(text: string): Day | null {
  const found = /^(\d{1,2})[\s-]+(\p{L}+)[\s-]+(\d{4})$/u.exec(text)
  const month = MONTHS.get((found?.[2] ?? "").toLowerCase())
  return found === null || month === undefined ? null : dayOf(Number(found[3]), month, Number(found[1]))
}

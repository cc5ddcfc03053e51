import { dayOfIso, isoOf } from "../space/day.ts"
import { type PrintedForm, plain, printedForms } from "./date-forms.ts"

/** A date that a report prints of itself, as an ISO date, and where it stands in the text. */
export interface PrintedDate {
  readonly date: string
  readonly start: number
  readonly end: number
}

/** Where a report's own date stands without a label: in the first lines, before the story is under way. */
const HEAD = 400

/** What stands between a label and its date: "at", a colon, a time. */
const GAP = String.raw`(?:\s+(?:on|at|in|في))?\s*[:|]?\s*(?:\d{1,2}[:.]?\d{2}\s*(?:[AP]M\b)?\s*(?:GMT|UTC|E[SD]?T|BST)?,?\s+)?$`
/** A label that says whose date follows. It begins with a capital, so that "a study published on 5 May" is none. */
const LABEL = new RegExp(
  String.raw`(?:^|[\s.!?|)(•·،-])(?<label>${[
    "(?:(?:First|Originally) )?(?:Published|Posted|Issued|Released|Created)|PUBLISHED|POSTED",
    "Date of publication|Publication date|Date published|Release date|Dateline",
    "Last (?:updated|modified)|Updated|Modified|LAST UPDATED|UPDATED",
    "تاريخ النشر|نشرت?|صادر بتاريخ|اخر تحديث",
  ].join("|")})${GAP}`,
  "u",
)
/** Words before a date that make it the report's day: a tweet's time, "today, Friday", "the harvest of the day". */
const OWN_DAY = /(?:\d{1,2}:\d{2}\s[AP]M\s·\s|(?<!\p{L})(?:today|اليوم|ليوم),?\s+)$/iu
/** A line that is a bare label: `date 2018-11-18`. */
const LINE_LABEL = /^\s*(?:dated?|تاريخ|التاريخ)\s*:?\s*$/iu
const UPDATE = /updat|modif|تحديث/i
/** Words after which a date belongs to the story: "on 5 May 2014", "since March 3 2012", "this Friday, 7 April 2017". */
const STORY_WORD =
  /(?<![\p{L}\p{N}])(?:on|in|since|from|until|till|by|of|before|after|during|between|and|to|the|this|that|last|next|late|early|dated|around|about|for|than|as|through)\s*,?\s*$/iu
const NAME = String.raw`(?:\p{Lu}|a[dlnrstz]-|e[ld]-)[\p{L}'’.-]*(?:[ /](?:\p{Lu}|a[dlnrstz]-|e[ld]-)[\p{L}'’.-]*){0,3}`
/** A place at the head of a line, as agencies print it: `BEIRUT, `, `Deir al-Zor, Syria, `, `GENEVA (`, `دمشق - `. */
const AGENCY_BEFORE = new RegExp(
  String.raw`^["“\s]*(?:${NAME}(?:, ${NAME})?(?:,| ?\()|[\u0621-\u064a]{3,20}\s?[،,:–-])\s*$`,
  "u",
)
/** What closes it: `(Reuters) -`, `/TASS/`, `) —`, ` - `. */
const AGENCY_AFTER = /^[.,]?\s*(?:\(\s*\p{L}[\p{L}\s./-]{1,30}\)|\/[\p{Lu}\s]{2,20}\/|\)?\s*[-–—]+\s)/u
/** What may follow the unlabelled date of a head: a line's end, a new sentence, a time, a byline, a page's furniture. */
const NEW_START =
  /^[\s,:|)(]*(?:$|\n|["“‘'(/|–—-]|\.\s*\P{Ll}|\p{Lu}|\d|(?:at|by|title|updated|get|last)\b|[\u0621-\u064a])/u
const CLOCK = /^,?\s+(?:at\s+)?\d{1,2}:\d{2}(?!\d)/
/** Ends in a name, an hour or a bar, so that what goes before the date is a headline and byline and not a sentence. */
const BYLINE = /(?:^|[\s(|/])(?:\p{Lu}[\p{L}'’.]*|\d{1,2}[:.]?\d{2}|[AP]M|GMT|title:?|[|•·])\s*[:|]?\s*$/u

/**
 * The date a report prints of itself: at its head, in a dateline ("BEIRUT, April 7 (Reuters) -") or after a label
 * ("Last updated at", "Date of publication"), never one that belongs to the story. A date of publication goes before one
 * of an update. `near` is the metadata's date: it settles a missing year and the order of `05/04/2017`; where it
 * settles neither there is no printed date. `text` is title, blank line, body; the headline is not searched.
 */
export function printedDate(text: string, title: string | null, near: string | null): PrintedDate | null {
  const clean = plain(text)
  const body = title !== null && text.startsWith(title) ? title.length : 0
  let update: PrintedDate | null = null
  for (const form of printedForms(clean, body, near === null ? null : dayOfIso(near))) {
    const role = form.day === null ? "story" : roleOf(clean, body, form)
    if (form.day === null || role === "story") continue
    const printed = { date: isoOf(form.day), start: form.start, end: form.end }
    if (role !== "updated") return printed
    update ??= printed
  }
  return update
}

type Role = "published" | "updated" | "agency" | "head" | "story"

function roleOf(text: string, body: number, form: PrintedForm): Role {
  const before = text.slice(Math.max(body, form.start - HEAD), form.start)
  const line = before.slice(before.lastIndexOf("\n") + 1)
  const { label } = LABEL.exec(before)?.groups ?? {}
  if (label !== undefined) return UPDATE.test(label) ? "updated" : "published"
  if (LINE_LABEL.test(line) || OWN_DAY.test(before)) return "published"
  if (form.start - body > HEAD || STORY_WORD.test(before)) return "story"
  const after = text.slice(form.end, form.end + 40)
  if (AGENCY_BEFORE.test(line) && AGENCY_AFTER.test(after)) return "agency"
  return form.hasYear && isHead(line, after) ? "head" : "story"
}

/** A date that opens its line, or ends a headline and byline on it, and that no sentence goes on from. */
function isHead(line: string, after: string): boolean {
  if (/^[\s\p{P}]*$/u.test(line)) return NEW_START.test(after)
  return CLOCK.test(after) || (BYLINE.test(line) && NEW_START.test(after) && !after.startsWith("."))
}

import { createHash } from "node:crypto"
import type { Knowledge } from "../../src/knowledge/knowledge.ts"
import type { Claim, Facet, Group, Speaker, Stance } from "../../src/model/claim.ts"
import type { Dossier, Incident } from "../../src/model/incident.ts"
import type { Pack } from "../../src/model/pack.ts"
import type { Party } from "../../src/model/party.ts"
import type { Reading } from "../../src/model/reading.ts"
import type { Range, Toll } from "../../src/model/toll.ts"

/** An invented war: the river Orse, the village of Tell Maren, a coalition, a republic, a monitor. */
const party = (id: string, name: string, kind: Party["kind"], more: Partial<Party> = {}): Party => ({
  id,
  name,
  kind,
  names: { en: [name] },
  ...more,
})

export const PARTIES: readonly Party[] = [
  party("orse-watch", "Orse Watch", "monitor"),
  party("northern-coalition", "Northern Coalition", "military", {
    alignment: [{ side: "northern-coalition", source: "its own" }],
  }),
  party("coalition-envoy", "Office of the Coalition Envoy", "political-body", {
    alignment: [{ side: "northern-coalition", source: "it speaks for it" }],
  }),
  party("republic-army", "Army of the Republic", "military"),
  party("residents", "residents", "people", { private: true, names: { en: ["residents", "a resident"] } }),
  party("medics", "medics", "people", { private: true, names: { en: ["medics", "a doctor"] } }),
  party("lowland-wire", "Lowland Wire", "agency"),
  party("kassir-daily", "Kassir Daily", "outlet"),
]

export const PACK: Pack = {
  id: "orse",
  name: "The Orse valley",
  countries: ["XO"],
  cues: ["Orse"],
  parties: [...PARTIES],
  places: [
    {
      name: "Tell Maren",
      country: "XO",
      admin1: "Upper Orse",
      lon: 40.61,
      lat: 34.72,
      precision: 1500,
      aliases: [],
      kind: "village",
    },
    {
      name: "Qast",
      country: "XO",
      admin1: "Upper Orse",
      lon: 40.7,
      lat: 34.69,
      precision: 4000,
      aliases: [],
      kind: "town",
    },
    {
      name: "Harun Ford",
      country: "XO",
      admin1: "Upper Orse",
      lon: 40.53,
      lat: 34.76,
      precision: 2000,
      aliases: [],
      kind: "village",
    },
    {
      name: "Dolab",
      country: "XO",
      admin1: "Lower Orse",
      lon: 40.64,
      lat: 34.68,
      precision: 2000,
      aliases: [],
      kind: "village",
    },
  ],
  lines: [
    {
      id: "orse",
      name: "The Orse",
      agreed: ["northern-coalition", "republic-army"],
      left: ["northern-coalition"],
      right: ["republic-army"],
      from: "2031-01-01",
      to: null,
      accuracy: 300,
      source: "invented",
      coordinates: [
        [40.4, 34.83],
        [40.5, 34.78],
        [40.56, 34.735],
        [40.6, 34.69],
        [40.66, 34.68],
        [40.72, 34.64],
        [40.85, 34.6],
      ],
    },
  ],
}

export const KNOWLEDGE: Knowledge = {
  packs: [PACK],
  parties: new Map(PARTIES.map((known) => [known.id, known])),
  gazetteer: { find: () => [], findAlike: () => [], nearest: () => null },
}

type Value<F extends Facet> = Extract<Claim, { facet: F }>["value"]

/** A claim whose evidence is looked up in the text, so that no offset can be wrong. */
export function claim<F extends Facet>(
  text: string,
  id: string,
  facet: F,
  value: Value<F>,
  words: string,
  speaker: string | Speaker = "outlet",
  stance: Stance = "asserts",
  more: Partial<Claim> = {},
): Claim {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`"${words}" does not stand in the text`)
  return {
    id,
    incident: "strike",
    stance,
    speaker: typeof speaker === "string" ? { id: speaker, text: speaker === "outlet" ? "" : speaker } : speaker,
    evidence: { text: words, start, end: start + words.length },
    facet,
    value,
    ...more,
  } as Claim
}

export function reading(
  id: string,
  outlet: string,
  date: string | null,
  title: string,
  body: string,
  claimsOf: (text: string) => Claim[],
  more: Partial<Reading["report"]> = {},
): Reading {
  const text = `${title}\n\n${body}`
  const claims = claimsOf(text)
  const incidents = [...new Set(claims.map(({ incident }) => incident))]
  return {
    report: {
      id,
      outlet,
      url: `https://example.org/${outlet}/${date}`,
      language: "en",
      published: date,
      dated: { date, basis: date === null ? "unknown" : "printed" },
      title,
      sha256: createHash("sha256").update(text).digest("hex"),
      ...more,
    },
    text,
    incidents: incidents.map((incident) => ({
      id: incident,
      formerly: [],
      type: "air-strike",
      when: { from: "2031-05-17", to: "2031-05-17", text: "on Saturday", inferred: true },
      places: [],
      main: true,
    })),
    claims,
  }
}

const WATCH = reading(
  "watch-1",
  "orse-watch",
  "2031-05-18",
  "Planes kill dozens at Tell Maren",
  `Orse Watch said that jets of the Northern Coalition struck the village of Tell Maren on Saturday and killed 43 people, 36 of them relatives of fighters.

A resident, Salim Darwazi, said that his neighbour Huda Barakat, 34, died in her kitchen. "Nobody warned us," he said.

The group added that army guns had not fired on the village.`,
  (text) => [
    claim(
      text,
      "c1",
      "occurrence",
      { type: "air-strike" },
      "jets of the Northern Coalition struck the village of Tell Maren on Saturday",
      "orse-watch",
    ),
    claim(
      text,
      "c2",
      "responsibility",
      { actor: "northern-coalition" },
      "jets of the Northern Coalition struck",
      "orse-watch",
    ),
    claim(text, "c3", "killed", { min: 43, max: 43, group: "people" }, "killed 43 people", "orse-watch"),
    claim(
      text,
      "c4",
      "killed",
      { min: 36, max: 36, group: "civilians" },
      "36 of them relatives of fighters",
      "orse-watch",
    ),
    claim(
      text,
      "c5",
      "victim",
      { name: "Huda Barakat", age: 34, sex: "female", status: "killed" },
      "his neighbour Huda Barakat, 34, died in her kitchen",
      { id: "residents", text: "A resident", person: "Salim Darwazi" },
    ),
    claim(
      text,
      "c6",
      "notice",
      { given: false, kind: "told" },
      "Nobody warned us",
      { id: "residents", text: "A resident", person: "Salim Darwazi" },
      "asserts",
      { form: "direct" },
    ),
    claim(
      text,
      "c7",
      "responsibility",
      { actor: "republic-army" },
      "army guns had not fired on the village",
      "orse-watch",
      "denies",
    ),
  ],
)

const WIRE = reading(
  "wire-1",
  "lowland-wire",
  "2031-05-18",
  "Coalition rejects claims over Tell Maren",
  `The Northern Coalition denied on Sunday that its raids on Tell Maren had harmed any civilians. "The area was free of civilian presence," it said in a statement.

It said that it had passed the time of the raids to the army over the agreed line. Its envoy, Ilse Brandt, suggested that guns across the river were to blame.

Orse Watch put the dead at 43. Several people were wounded, medics said, one of whom, Dr Nadim Sahloul, treated them at Qast.`,
  (text) => [
    claim(
      text,
      "c1",
      "civilian-harm",
      { harmed: true },
      "denied on Sunday that its raids on Tell Maren had harmed any civilians",
      "northern-coalition",
      "denies",
    ),
    claim(
      text,
      "c2",
      "civilian-harm",
      { harmed: false },
      "free of civilian presence",
      "northern-coalition",
      "asserts",
      { form: "direct" },
    ),
    claim(
      text,
      "c3",
      "notice",
      { given: true, kind: "told", from: "northern-coalition", to: "republic-army", about: "the time of the raids" },
      "it had passed the time of the raids to the army over the agreed line",
      "northern-coalition",
    ),
    claim(
      text,
      "c4",
      "responsibility",
      { actor: "republic-army" },
      "guns across the river were to blame",
      { id: "coalition-envoy", text: "Its envoy", person: "Ilse Brandt", office: "envoy" },
      "suggests",
      { form: "gloss" },
    ),
    claim(text, "c5", "killed", { min: 43, max: 43, group: "people" }, "put the dead at 43", "orse-watch"),
    claim(
      text,
      "c6",
      "injured",
      { min: null, max: null, vague: "several", group: "people" },
      "Several people were wounded",
      { id: "medics", text: "medics", person: "Nadim Sahloul" },
    ),
  ],
)

const DAILY = reading(
  "daily-1",
  "kassir-daily",
  "2031-05-19",
  "Fifty dead, says army",
  `The Army of the Republic said at least 50 people died at Tell Maren. It denied having shelled the village and would not say whether notice had reached it.`,
  (text) => [
    claim(text, "c1", "killed", { min: 50, max: null, group: "people" }, "at least 50 people died", "republic-army"),
    claim(
      text,
      "c2",
      "responsibility",
      { actor: "republic-army" },
      "denied having shelled the village",
      "republic-army",
      "denies",
      { denied: "act" },
    ),
    claim(
      text,
      "c3",
      "notice",
      { given: true },
      "would not say whether notice had reached it",
      "republic-army",
      "withholds",
    ),
  ],
)

const COPY = reading(
  "copy-1",
  "valley-post",
  "2031-05-19",
  "Coalition rejects claims",
  `The Northern Coalition denied on Sunday that its raids on Tell Maren had harmed any civilians.`,
  (text) => [
    claim(
      text,
      "c1",
      "civilian-harm",
      { harmed: true },
      "denied on Sunday that its raids on Tell Maren had harmed any civilians",
      "northern-coalition",
      "denies",
    ),
  ],
  { dated: { date: "2031-05-19", basis: "metadata" } },
)

const ARABIC = reading(
  "arabic-1",
  "sada-orse",
  null,
  "قصف على قاست",
  "قال سكان إن قذيفة سقطت قرب السوق في قاست وأصيب طفل واحد.",
  (text) => [
    claim(
      text,
      "c1",
      "occurrence",
      { type: "shelling" },
      "قذيفة سقطت قرب السوق",
      { id: "residents", text: "سكان" },
      "asserts",
      { incident: "shell" },
    ),
    claim(
      text,
      "c2",
      "injured",
      { min: 1, max: 1, group: "children" },
      "أصيب طفل واحد",
      { id: "residents", text: "سكان" },
      "asserts",
      { incident: "shell" },
    ),
  ],
  { language: "ar", url: null },
)

const ref = (report: string, claimId: string) => ({ report, claim: claimId })

/** A range of dead that rests on claims, written "report claim". */
const killed = (group: Group, min: number, max: number | null, origins: number, ...claims: string[]): Range => ({
  facet: "killed",
  group,
  min,
  max,
  origins,
  claims: claims.map((one) => ref(one.split(" ")[0] ?? "", one.split(" ")[1] ?? "")),
})
const WHY: Toll["explanation"] = [
  { claim: ref("watch-1", "c3"), use: "end", group: "people", ends: ["min", "best", "max"] },
  { claim: ref("wire-1", "c1"), use: "context" },
]

const STRIKE: Incident = {
  id: "tell-maren",
  formerly: [],
  type: "air-strike",
  when: { from: "2031-05-17", to: "2031-05-17", text: "on Saturday", inferred: true },
  place: { name: "Tell Maren", country: "XO", admin1: "Upper Orse", lon: 40.6123, lat: 34.7234, precision: 1500 },
  placeNames: ["Tell Maren"],
  mentions: ["watch-1", "wire-1", "daily-1", "copy-1"].map((report) => ({ report, incident: "strike" })),
  joins: [
    { mention: { report: "wire-1", incident: "strike" }, score: 0.91, reasons: ["same village", "same day"] },
    { mention: { report: "daily-1", incident: "strike" }, score: 0.74, reasons: ["same village"] },
  ],
  accounts: [
    {
      id: "orse-watch",
      speaker: { id: "orse-watch", text: "Orse Watch" },
      side: null,
      claims: [
        ref("watch-1", "c1"),
        ref("watch-1", "c2"),
        ref("watch-1", "c3"),
        ref("watch-1", "c4"),
        ref("watch-1", "c7"),
        ref("wire-1", "c5"),
      ],
      revises: [],
    },
    {
      id: "northern-coalition",
      speaker: { id: "northern-coalition", text: "The Northern Coalition" },
      side: "northern-coalition",
      claims: [ref("wire-1", "c1"), ref("wire-1", "c2"), ref("wire-1", "c3"), ref("copy-1", "c1")],
      revises: [],
    },
    {
      id: "coalition-envoy",
      speaker: { id: "coalition-envoy", text: "Its envoy" },
      side: "northern-coalition",
      claims: [ref("wire-1", "c4")],
      revises: [],
    },
    {
      id: "republic-army",
      speaker: { id: "republic-army", text: "The Army of the Republic" },
      side: null,
      claims: [ref("daily-1", "c1"), ref("daily-1", "c2"), ref("daily-1", "c3")],
      revises: [],
    },
    {
      id: "residents",
      speaker: { id: "residents", text: "A resident" },
      side: null,
      claims: [ref("watch-1", "c5"), ref("watch-1", "c6")],
      revises: [],
    },
    { id: "medics", speaker: { id: "medics", text: "medics" }, side: null, claims: [ref("wire-1", "c6")], revises: [] },
  ],
  disputes: [
    {
      facet: "civilian-harm",
      kind: "civilian-harm-denied",
      accounts: ["orse-watch", "northern-coalition"],
      claims: [ref("watch-1", "c4"), ref("wire-1", "c1"), ref("wire-1", "c2"), ref("copy-1", "c1")],
      reason: "Orse Watch counts civilians among the dead; Northern Coalition denies that any were harmed.",
      settled: null,
      agreed: [],
    },
    {
      facet: "responsibility",
      kind: "different-culprits",
      accounts: ["orse-watch", "coalition-envoy", "republic-army"],
      claims: [ref("watch-1", "c2"), ref("watch-1", "c7"), ref("wire-1", "c4"), ref("daily-1", "c2")],
      reason:
        "Orse Watch holds Northern Coalition responsible; its envoy points to Army of the Republic, which denies it.",
      settled: null,
      agreed: [],
    },
    {
      facet: "killed",
      kind: "counts-apart",
      accounts: ["orse-watch", "republic-army"],
      claims: [ref("watch-1", "c3"), ref("daily-1", "c1")],
      reason: "43 against at least 50.",
      settled: null,
      agreed: [],
    },
  ],
  toll: {
    rule: "airwars-like",
    ranges: [
      {
        facet: "killed",
        group: "people",
        min: 43,
        max: null,
        origins: 2,
        claims: [ref("watch-1", "c3"), ref("wire-1", "c5"), ref("daily-1", "c1")],
      },
      { facet: "killed", group: "civilians", min: 0, max: 36, origins: 1, claims: [ref("watch-1", "c4")] },
      {
        facet: "injured",
        group: "people",
        min: null,
        max: null,
        vague: "several",
        origins: 1,
        claims: [ref("wire-1", "c6")],
      },
    ],
    explanation: [],
  },
  tolls: [
    { rule: "claimed-range", ranges: [killed("people", 43, null, 2, "watch-1 c3", "daily-1 c1")], explanation: WHY },
    { rule: "acled-like", ranges: [{ ...killed("people", 43, 43, 1, "watch-1 c3"), best: 43 }], explanation: WHY },
    {
      rule: "ucdp-like",
      ranges: [{ ...killed("people", 43, 50, 2, "watch-1 c3"), best: 43, open: true }],
      explanation: WHY,
    },
    { rule: "airwars-like", ranges: [killed("civilians", 36, 43, 1, "watch-1 c4", "watch-1 c3")], explanation: WHY },
  ],
  grade: {
    scheme: "airwars-like",
    grade: "weak",
    reasons: [{ code: "single-origin", words: "one origin: Orse Watch", claims: [ref("watch-1", "c4")] }],
  },
  origins: [
    { id: "orse-watch", speaker: "orse-watch", side: null, first: "watch-1", reports: ["watch-1"], copies: [] },
    {
      id: "northern-coalition",
      speaker: "northern-coalition",
      side: null,
      first: "wire-1",
      reports: ["wire-1", "copy-1"],
      copies: [{ report: "copy-1", of: "wire-1", reason: "repeats its first sentence word for word" }],
    },
    { id: "republic-army", speaker: "republic-army", side: null, first: "daily-1", reports: ["daily-1"], copies: [] },
  ],
  related: [{ incident: "qast-shell", relation: "alternative", reason: "a day and ten kilometres apart" }],
  questions: [
    {
      claim: ref("wire-1", "c3"),
      question:
        "Northern Coalition says it told Army of the Republic about the time of the raids: what does the line show?",
    },
  ],
}

const SHELL: Incident = {
  id: "qast-shell",
  formerly: [],
  type: "shelling",
  when: { from: null, to: null },
  place: null,
  placeNames: ["قاست"],
  mentions: [{ report: "arabic-1", incident: "shell" }],
  joins: [],
  accounts: [
    {
      id: "residents",
      speaker: { id: "residents", text: "سكان" },
      side: null,
      claims: [ref("arabic-1", "c1"), ref("arabic-1", "c2")],
      revises: [],
    },
  ],
  disputes: [],
  toll: {
    rule: "airwars-like",
    ranges: [{ facet: "injured", group: "children", min: 1, max: 1, origins: 1, claims: [ref("arabic-1", "c2")] }],
    explanation: [],
  },
  tolls: [],
  grade: null,
  origins: [
    { id: "residents", speaker: "residents", side: null, first: "arabic-1", reports: ["arabic-1"], copies: [] },
  ],
  related: [{ incident: "tell-maren", relation: "alternative", reason: "a day and ten kilometres apart" }],
  questions: [],
}

export const MADE_UP: Dossier = { incidents: [SHELL, STRIKE], readings: [DAILY, WATCH, COPY, ARABIC, WIRE] }

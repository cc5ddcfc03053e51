import type { Reading } from "../../src/model/reading.ts"
import { atLeast, exactly, knowledgeOf, party, readingOf, vaguely } from "./make-reading.ts"

/** The parties of two strikes near the Euphrates, as far as these tests need them. */
export const EUPHRATES = knowledgeOf([
  party("us-led-coalition", "military", ["US-led coalition", "coalition"]),
  party("us-military", "military", ["US military"], { side: "us-led-coalition", country: "US" }),
  party("sdf", "armed-group", ["Syrian Democratic Forces", "SDF"], { side: "us-led-coalition" }),
  party("russian-military", "military", ["Russian military", "Russia"], { side: "syrian-government", country: "RU" }),
  party("syrian-government", "government", ["Syrian government"], { country: "SY" }),
  party("islamic-state", "armed-group", ["Islamic State", "IS"]),
  party("sohr", "monitor", ["Syrian Observatory for Human Rights", "SOHR"]),
])

/** November 2018, told in our own words: a village where the monitor counts the dead and the coalition sees no civilian. */
export const ABU_AL_HUSN: Reading = readingOf(
  { id: "husn", outlet: "one", date: "2018-11-18" },
  [
    { id: "village", type: "air-strike", from: "2018-11-17", places: ["Abu al-Husn", "Deir Ezzor"], within: "enclave" },
    { id: "enclave", type: "air-strike", from: "2018-11-16", to: "2018-11-17", places: ["Hajin", "Deir Ezzor"] },
    { id: "exchange", type: "shelling", from: "2018-11-17", places: ["Euphrates"] },
  ],
  [
    {
      incident: "village",
      by: "sohr",
      facet: "responsibility",
      value: { actor: "us-led-coalition" },
      words: "The monitor put the raid down to the coalition.",
    },
    { incident: "village", by: "sohr", facet: "killed", value: exactly(43), words: "It counted 43 dead." },
    {
      incident: "village",
      by: "sohr",
      facet: "killed",
      value: exactly(36),
      words: "Of these 36 belonged to families of fighters.",
    },
    {
      incident: "village",
      by: "us-led-coalition",
      stance: "denies",
      facet: "civilian-harm",
      value: { harmed: true },
      words: "The coalition rejects that any non-combatant died.",
    },
    {
      incident: "village",
      by: "us-led-coalition",
      stance: "suggests",
      facet: "responsibility",
      value: { actor: "syrian-government" },
      words: "Its envoy seemed to hint at government guns beyond the water.",
    },
    {
      incident: "village",
      by: "us-led-coalition",
      facet: "notice",
      value: { given: false, kind: "told", about: "the fires from the far bank" },
      words: "He called those fires uncoordinated.",
    },
    {
      incident: "village",
      by: "sohr",
      stance: "denies",
      facet: "responsibility",
      value: { actor: "syrian-government" },
      words: "Shells from the government side had not landed in the village, the monitor held.",
    },
    {
      incident: "enclave",
      by: "us-led-coalition",
      facet: "occurrence",
      value: { type: "air-strike" },
      words: "The coalition spoke of nineteen strikes on the pocket since Friday night.",
    },
    {
      incident: "enclave",
      by: "us-led-coalition",
      facet: "civilian-harm",
      value: { harmed: false },
      words: "No civilians had been there.",
    },
    {
      incident: "exchange",
      by: "sohr",
      facet: "responsibility",
      value: { actor: "syrian-government" },
      words: "Government troops and IS traded fire over the river.",
    },
  ],
)

/** September 2017, first report: the accusation, the denial of intent, and a general's third account. */
export const DEIR_EZZOR_FIRST: Reading = readingOf(
  { id: "deir-1", outlet: "two", date: "2017-09-17" },
  [{ id: "strike", type: "air-strike", from: "2017-09-16", places: ["Deir Ezzor"] }],
  [
    {
      incident: "strike",
      by: "unattributed",
      facet: "responsibility",
      value: { actor: "russian-military" },
      words: "Russia stands accused of the raid.",
    },
    {
      incident: "strike",
      by: "sdf",
      facet: "responsibility",
      value: { actor: "russian-military" },
      words: "The SDF spoke of Russian planes.",
    },
    {
      incident: "strike",
      by: "sdf",
      facet: "injured",
      value: vaguely("several", "combatants"),
      words: "Several of its own had been hurt.",
    },
    {
      incident: "strike",
      by: "russian-military",
      stance: "denies",
      denied: "intent",
      facet: "target",
      value: { what: "the group" },
      words: "Moscow's spokesman said that it had not aimed at the group.",
    },
    {
      incident: "strike",
      by: "us-led-coalition",
      facet: "notice",
      value: { given: true, kind: "knew", to: "russian-military", about: "SDF fighters in that zone" },
      words: "The coalition holds that Russia knew who was there.",
    },
    {
      incident: "strike",
      by: "us-military",
      facet: "responsibility",
      value: { actor: "russian-military" },
      words: "The general told of Russian jets after fleeing fighters, whose bombs fell too close.",
    },
  ],
)

/** September 2017, second report: the flat denial, and what each side says was hit. */
export const DEIR_EZZOR_SECOND: Reading = readingOf(
  { id: "deir-2", outlet: "three", date: "2017-09-17" },
  [{ id: "strike", type: "air-strike", from: "2017-09-16", places: ["Deir al-Zor"] }],
  [
    {
      incident: "strike",
      by: "russian-military",
      stance: "denies",
      facet: "responsibility",
      value: { actor: "russian-military" },
      words: "Russia waved the charge away.",
    },
    {
      incident: "strike",
      by: "russian-military",
      facet: "target",
      value: { what: "areas held by IS" },
      words: "Its planes had only struck areas held by IS.",
    },
    {
      incident: "strike",
      by: "russian-military",
      facet: "notice",
      value: {
        given: true,
        kind: "told",
        from: "russian-military",
        to: "us-military",
        about: "the borders of the operation",
      },
      words: "The Americans had learnt in time how far the operation would reach.",
    },
    {
      incident: "strike",
      by: "us-led-coalition",
      facet: "responsibility",
      value: { actor: "russian-military" },
      words: "The coalition said that Russian munitions fell there.",
    },
    {
      incident: "strike",
      by: "us-led-coalition",
      facet: "target",
      value: { what: "US-backed forces" },
      words: "They struck US-backed forces.",
    },
    {
      incident: "strike",
      by: "us-led-coalition",
      facet: "target",
      value: { what: "Syrian Democratic Forces and coalition advisors" },
      words: "Syrian Democratic Forces and coalition advisors stood on the spot.",
    },
    {
      incident: "strike",
      by: "us-led-coalition",
      facet: "notice",
      value: { given: true, kind: "knew", to: "russian-military", about: "the location of the SDF" },
      words: "The Russians had known the location.",
    },
    {
      incident: "strike",
      by: "us-led-coalition",
      facet: "injured",
      value: vaguely("several", "combatants"),
      words: "Several fighters were hurt.",
    },
    {
      incident: "strike",
      by: "us-led-coalition",
      facet: "injured",
      value: exactly(0, "combatants"),
      words: "None of the advisers was.",
    },
    {
      incident: "strike",
      by: "sdf",
      facet: "responsibility",
      value: { actor: "russian-military" },
      words: "The SDF blamed Russian jets.",
    },
    {
      incident: "strike",
      by: "sdf",
      facet: "injured",
      value: exactly(6, "combatants"),
      words: "It put the number of its injured at six.",
    },
  ],
)

/** A later report in which the monitor raises its count. */
export const ABU_AL_HUSN_LATER: Reading = readingOf(
  { id: "husn-later", outlet: "four", date: "2018-11-19" },
  [{ id: "raid", type: "air-strike", from: "2018-11-17", places: ["Albu al-Husn", "Deir ez-Zor"] }],
  [
    {
      incident: "raid",
      by: "sohr",
      facet: "responsibility",
      value: { actor: "us-led-coalition" },
      words: "Once more the monitor named the coalition.",
    },
    { incident: "raid", by: "sohr", facet: "killed", value: atLeast(45), words: "Its count stood at 45 or more." },
  ],
)

import type { Counted, Group } from "../../src/model/claim.ts"

/** A count and sentences that say it, the words that carry it in brackets. */
export interface TollCase {
  readonly facet: Counted
  readonly min: number | null
  readonly max: number | null
  readonly group: Group
  readonly vague?: string
  readonly approximate?: true
  readonly phrasings: readonly string[]
}

export const TOLLS: readonly TollCase[] = [
  {
    facet: "killed",
    min: 1,
    max: 1,
    group: "women",
    phrasings: ["[Woman killed] in shelling of the town.", "[Woman kil*led] in shel*ling of the town."],
  },
  {
    facet: "killed",
    min: 1,
    max: 1,
    group: "children",
    phrasings: ["Shelling of the town [kills child].", "Raid on the mill [kills Syrian boy]."],
  },
  {
    facet: "injured",
    min: 4,
    max: 4,
    group: "people",
    phrasings: ["The raid on the mill left [four inj*ured].", "[Four inju**red] as clas*hes go on in the town."],
  },
  {
    facet: "killed",
    min: 1,
    max: 1,
    group: "children",
    phrasings: ["[An 11 years-old child died] of his wounds.", "[A 14 year-old child was killed] by a shell."],
  },
  {
    facet: "killed",
    min: 3,
    max: 3,
    group: "people",
    phrasings: [
      "[Two engineers and their driver were killed] on the coast road.",
      "The raid [killed two engineers and their driver].",
    ],
  },
  {
    facet: "killed",
    min: 5,
    max: 5,
    group: "people",
    phrasings: ["[5 martyrs] in the shelling of the camp.", "The raid on the bakery left [five martyrs]."],
  },
  {
    facet: "killed",
    min: 1001,
    max: null,
    group: "civilians",
    phrasings: ["[Over 1 000 civilians have been killed] in the siege."],
  },
  {
    facet: "injured",
    min: 28,
    max: 28,
    group: "people",
    phrasings: ["The governor put [the number of injured at 28].", "[The number of wounded rose to 28] overnight."],
  },
  {
    facet: "killed",
    min: 4,
    max: 4,
    group: "people",
    phrasings: [
      "A blast near the depot [killed four people].",
      "[Four people were killed] when the wall gave way under fire.",
      "[Four people have been killed] on the coast road.",
      "Officials said [four people had been killed] there.",
      "The raid left [4 people dead].",
      "[Four people died] in the shelling.",
      "The raid [claimed the lives of four people].",
      "The shelling [claimed four lives].",
      "Gunmen [shot dead four people] at a tea house.",
      "[Four people lost their lives] at the ferry crossing.",
      "The blast resulted in [the deaths of four people].",
      "[The death toll rose to four].",
      "[The death toll from the raid has risen to four].",
      "The ministry put [the death toll at four].",
      "Rescuers [recovered four bodies] from the ruins.",
      "[The number of people killed in the raid has risen to four].",
      "The strike tore through the square, [killing four people].",
      "The strike tore through the square [killing four people].",
      "[FOUR PEOPLE KILLED] IN HARBOUR BLAST",
      "Drone Strike [Kills Four People] in Port City",
      "[Four people who were waiting for the bus were killed].",
      "[Four people working in the orchard were killed] by a mine.",
    ],
  },
  {
    facet: "killed",
    min: 12,
    max: null,
    group: "civilians",
    phrasings: [
      "Rockets [killed at least 12 civilians].",
      "[At least twelve civilians were killed] by rockets.",
      "[No fewer than 12 civilians died] under the rubble.",
      "[At least a dozen civilians were killed] on the ring road.",
    ],
  },
  {
    facet: "killed",
    min: 20,
    max: null,
    group: "people",
    phrasings: ["The fire [killed more than 19 people].", "[Over 19 people were killed] in the fire."],
  },
  {
    facet: "killed",
    min: null,
    max: 30,
    group: "people",
    phrasings: ["The raid [killed up to 30 people].", "The raid [killed as many as thirty people]."],
  },
  {
    facet: "killed",
    min: 10,
    max: 15,
    group: "combatants",
    phrasings: ["The clash [killed between 10 and 15 fighters].", "The clash [killed 10 to 15 soldiers]."],
  },
  {
    facet: "killed",
    min: 40,
    max: 40,
    group: "people",
    approximate: true,
    phrasings: [
      "The flood of shells [killed about 40 people].",
      "[Nearly forty people were killed] that night.",
      "[Some 40 people died] that night.",
    ],
  },
  {
    facet: "killed",
    min: 2,
    max: 2,
    group: "people",
    phrasings: ["[A man and his daughter were killed] by a shell.", "A mine [killed a shepherd and his son]."],
  },
  {
    facet: "killed",
    min: 1,
    max: 1,
    group: "medics",
    phrasings: [
      "A second missile [killed a nurse].",
      "[A paramedic was killed] beside the ambulance.",
      "[One of its doctors was killed], the clinic said.",
    ],
  },
  {
    facet: "killed",
    min: 9,
    max: 9,
    group: "combatants",
    phrasings: [
      "[Nine members of the Islamic State were killed] near the well.",
      "[Nine rebel fighters were killed] near the well.",
      "[9 Rebels Dead] in Border Clash",
      "[Nine army personnel were killed] near the well.",
      "[Nine Takfiri militants were killed] near the well.",
    ],
  },
  {
    facet: "killed",
    min: null,
    max: null,
    vague: "dozens",
    group: "people",
    phrasings: [
      "The blast [killed dozens of people].",
      "[Dozens were killed] at the market gate.",
      "The blast left [scores of people dead].",
    ],
  },
  {
    facet: "killed",
    min: null,
    max: null,
    vague: "many",
    group: "combatants",
    phrasings: ["[A large number of fighters were killed].", "The raid [killed many fighters]."],
  },
  {
    facet: "killed",
    min: null,
    max: null,
    group: "combatants",
    phrasings: ["[Soldiers were also killed] in the raid."],
  },
  {
    facet: "injured",
    min: null,
    max: null,
    vague: "dozens",
    group: "people",
    phrasings: ["The raid [wounded several dozen people].", "[Several dozen people were wounded]."],
  },
  {
    facet: "killed",
    min: 0,
    max: 0,
    group: "people",
    phrasings: [
      "[Nobody was killed] in the strike.",
      "[No people were killed] in the strike.",
      "[None of the 12 passengers was killed].",
      "[No deaths] were reported after the strike.",
    ],
  },
  {
    facet: "injured",
    min: 7,
    max: 7,
    group: "people",
    phrasings: [
      "The grenade [wounded seven people].",
      "[Seven people were hurt] on the platform.",
      "[Seven people got injured] on the platform.",
      "The hospital admitted [seven wounded people].",
      "The grenade left [seven people wounded].",
      "[Seven people suffered burns] at the plant.",
      "The blast [inflicted injuries on seven people].",
      "[Seven people were critically wounded] on the platform.",
    ],
  },
  {
    facet: "injured",
    min: 0,
    max: 0,
    group: "people",
    phrasings: ["[A driver was not hurt] though the lorry burned.", "[Nobody was wounded] there."],
  },
  {
    facet: "injured",
    min: null,
    max: null,
    vague: "others",
    group: "people",
    phrasings: ["Splinters [injured others] at the gate.", "[Other people were injured] at the gate."],
  },
  {
    facet: "missing",
    min: 30,
    max: 30,
    group: "people",
    phrasings: [
      "[Thirty people are missing] after the landslide of rubble.",
      "Gunmen [kidnapped 30 people] from the bus.",
      "[Thirty people were abducted] on the road.",
      "[Thirty people were trapped] in the cellar.",
    ],
  },
  {
    facet: "missing",
    min: 90,
    max: 90,
    group: "civilians",
    phrasings: ["The group holds [90 civilians hostage] in the mill."],
  },
]

/** Sentences with several counts: facet, least, most, group. */
export const MANY: readonly (readonly [
  string,
  readonly (readonly [Counted, number | null, number | null, Group])[],
])[] = [
  [
    "The strike killed six people and wounded 32.",
    [
      ["killed", 6, 6, "people"],
      ["injured", 32, 32, "people"],
    ],
  ],
  [
    "Two women and their seven children were killed.",
    [
      ["killed", 2, 2, "women"],
      ["killed", 7, 7, "children"],
    ],
  ],
  [
    "The raid killed 15 civilians, including four children and a nurse.",
    [
      ["killed", 15, 15, "civilians"],
      ["killed", 4, 4, "children"],
      ["killed", 1, 1, "medics"],
    ],
  ],
  [
    "Twenty people, among them three journalists, were killed and 40 others wounded.",
    [
      ["killed", 20, 20, "people"],
      ["killed", 3, 3, "journalists"],
      ["injured", 40, 40, "people"],
    ],
  ],
  [
    "The shelling left 100 people killed and over 400 wounded.",
    [
      ["killed", 100, 100, "people"],
      ["injured", 401, null, "people"],
    ],
  ],
  [
    "The missile left 140 mourners dead and more than 500 injured.",
    [
      ["killed", 140, 140, "people"],
      ["injured", 501, null, "people"],
    ],
  ],
  [
    "Dozens of soldiers were killed and injured.",
    [
      ["killed", null, null, "combatants"],
      ["injured", null, null, "combatants"],
    ],
  ],
  [
    "The death toll has risen to 86, 30 of them children.",
    [
      ["killed", 86, 86, "people"],
      ["killed", 30, 30, "children"],
    ],
  ],
  [
    "Two Killed Three Injured in Depot Blast",
    [
      ["killed", 2, 2, "people"],
      ["injured", 3, 3, "people"],
    ],
  ],
  ["Two of the dead were children.", [["killed", 2, 2, "children"]]],
  [
    "A shell killed a man and a woman.",
    [
      ["killed", 2, 2, "people"],
      ["killed", 1, 1, "women"],
    ],
  ],
  ["The death toll from a raid on buses carrying pilgrims has risen to 61.", [["killed", 61, 61, "people"]]],
  ["The death toll from the blast has reached 43 in the deadliest attack in a year.", [["killed", 43, 43, "people"]]],
  ["The dead were mostly villagers but they also included several soldiers.", [["killed", null, null, "combatants"]]],
  [
    "The attack killed three soldiers, and two women were among the dead.",
    [
      ["killed", 3, 3, "combatants"],
      ["killed", 2, 2, "women"],
    ],
  ],
  [
    "The clash claimed the lives of 12 rebels and 9 policemen.",
    [
      ["killed", 12, 12, "combatants"],
      ["killed", 9, 9, "people"],
    ],
  ],
]

/** Counts that are nobody's death or wound, and deaths that nobody says have happened. */
export const NO_TOLLS: readonly string[] = [
  "The war has killed tens of thousands of people.",
  "Hundreds of thousands are believed to have been killed to date.",
  "The army freed 40 prisoners and took two villages.",
  "Jets carried out 19 strikes within 24 hours.",
  "The convoy of 31 trucks reached the town after nine hours.",
  "The clinic treats 200 patients a day.",
  "A 34-year-old driver saw the column pass 12 kilometres away.",
  "The commander threatened to kill 50 hostages.",
  "Another strike would kill hundreds of people, she warned.",
  "The striker hit the post twice before 40,000 fans.",
  "Deputies cut 3 percent from the budget and 12 of them walked out.",
  "The raid did not kill 43 people.",
  "The toll was confirmed to a reporter.",
  "25 militants were killed and injured.",
]

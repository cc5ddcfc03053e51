import { beforeAll, describe, expect, test } from "vitest"
import type { Knowledge } from "../../src/knowledge/knowledge.ts"
import { loadKnowledge } from "../../src/knowledge/load.ts"
import { read } from "../../src/reading/read.ts"

/** Texts that use the words of war for other things; nothing may be read out of them. */
const PEACEFUL: readonly (readonly [string, string])[] = [
  [
    "a football report",
    'City attacked from the first whistle and Marsh fired home after nine minutes, a strike that stunned the visitors. The hosts bombarded the goal in the second half and the captain shot wide twice. Two players were injured in a clash at the corner flag, the coach said, and one was carried off. "We were killed by their counter-attacks," he said.',
  ],
  [
    "a budget debate",
    "Opposition lawmakers on Tuesday attacked the finance minister over a budget that would cut 12,000 jobs. The minister denied that the plan targeted the poor and accused her critics of launching a campaign of fear. The battle over spending is expected to last for weeks. Markets fell, and bank shares took a hit.",
  ],
  [
    "a film review",
    "The director's second film tells of two soldiers who are killed in a war that nobody remembers. It explodes into colour in the last act. The young lead captures the despair of a city under siege, and the battle scenes hit hard. Critics bombarded the studio with praise.",
  ],
  [
    "a weather report",
    "A storm struck the coast on Friday and destroyed several piers. Lightning hit a church tower in the old town. The wind claimed the roof of a school, but no one was hurt, the mayor said, and the harbour reopened on Saturday.",
  ],
  [
    "an illness",
    "Eleven people have died of the fever since March and 140 are being treated, the health ministry said. Doctors said that most of the dead were over seventy. The ministry denied reports that a hospital in the capital had been closed.",
  ],
  [
    "a chess tournament",
    "She sacrificed her queen to launch an attack on the king's side, and her rival, who had defended for four hours, was crushed. The two will clash again in the final on Sunday.",
  ],
  [
    "a strike of workers",
    "Dock workers began a three-day strike on Monday after talks collapsed. The union accused the port authority of attacking wages. About 800 people took part, the union said; the authority put the number at 300.",
  ],
]

describe("texts without an incident", () => {
  let knowledge: Knowledge
  beforeAll(async () => {
    knowledge = await loadKnowledge()
  })

  test.each(PEACEFUL)("nothing is read out of %s", (name, text) => {
    const dated = { date: "2024-05-14", basis: "given" as const }
    const meta = {
      outlet: "daily",
      url: null,
      language: "en",
      title: null,
      sha256: "0".repeat(64),
      source: name,
      inferred: [],
    }
    const { claims } = read({ id: name, text, published: dated.date, dated, ...meta }, knowledge)
    expect(claims.map(({ facet, evidence }) => `${facet}: ${evidence.text}`)).toEqual([])
  })
})

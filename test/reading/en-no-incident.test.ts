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
  [
    "a hostile takeover",
    "Brightwell launched a hostile takeover bid for its rival on Wednesday, firing the first shot in what analysts called a battle for the sector. The target's board rejected the offer and accused the bidder of ambushing its shareholders. Shares exploded by 30 percent. Two directors were among the casualties, and 400 jobs will be cut.",
  ],
  [
    "an obituary",
    "The general, who commanded a brigade in the old war and was wounded twice, died at his home on Sunday at the age of 94. He is survived by three children. In 1968 he denied that his troops had fired on the crowd, and he never spoke of it again.",
  ],
  [
    "an anniversary of an old war",
    "Ukraine and its neighbours marked the anniversary of the end of the Second World War on Thursday. Millions of civilians were killed in bombing, battles and massacres between 1939 and 1945. The president laid a wreath and veterans fired a salute.",
  ],
  [
    "an exercise",
    "The Israeli air force held a drill over the Negev on Tuesday in which jets struck dummy targets and helicopters evacuated mock casualties. No shots were fired at anyone, a spokesman said. Sirens will sound again in Ashkelon on Wednesday as part of the exercise.",
  ],
  [
    "a naval exercise",
    "Warships of six NATO navies will begin a two-week exercise in the Baltic on Monday. Crews will practise repelling drone attacks and firing missiles at towed targets. Russia called the manoeuvres a provocation.",
  ],
  [
    "a crime novel",
    "In her third novel the detective finds a banker shot dead in his library, and before the week is over two more bodies turn up in the harbour. The murderer strikes at night, and everybody in the village is a suspect. The bomb that ends the book will surprise nobody.",
  ],
  [
    "a boxing match",
    "The champion hit his opponent with a barrage of punches and knocked him out in the fourth round. He had promised to kill him in the ring. The loser suffered a broken jaw and was taken to hospital, his trainer said.",
  ],
  [
    "a medical report",
    "The new drug attacks the tumour and kills cancer cells without harming healthy tissue, researchers said on Monday. Of 212 patients in the trial, three died and eleven suffered strokes. Heart attacks were rare. The team fired the cells with a beam of protons.",
  ],
  [
    "an outbreak in a country at war",
    "Cholera has killed 47 people in Sudan's Gezira state since the start of the month and more than 2,000 have fallen ill, the health ministry said on Saturday. Doctors said most of the dead were children. The ministry denied that the outbreak was out of control.",
  ],
  [
    "a road accident",
    "Nine people were killed and 20 injured on Friday when a bus hit a lorry on the motorway near Lviv, police said. The driver of the lorry was among the dead. Police are investigating the crash.",
  ],
  [
    "a plane crash",
    "A cargo plane crashed in bad weather near Poltava on Tuesday, killing its crew of four, the transport ministry said. Investigators found the flight recorder on Wednesday.",
  ],
  [
    "an earthquake",
    "An earthquake of magnitude 6.1 struck northern Syria on Monday and destroyed dozens of houses in Idlib. At least 14 people were killed, rescue workers said, and more are believed to be trapped under the rubble.",
  ],
  [
    "a gas leak",
    "A gas explosion in a block of flats in Zaporizhzhia killed two pensioners on Sunday, the fire brigade said. A faulty boiler was to blame.",
  ],
  [
    "a fire",
    "Fire destroyed a market in Gaza's old town on Thursday night. An electrical fault had caused it, firefighters said, and nobody was hurt.",
  ],
  [
    "a hunger strike",
    "A prisoner in Kharkiv ended his hunger strike after 41 days on Friday, his lawyer said. He had accused the court of targeting him for his views. The court denied it.",
  ],
  [
    "arms sales",
    "The government approved the sale of 60 missiles and 200 armed drones to Ukraine on Tuesday. The opposition attacked the deal, worth two billion, and said that it would cost jobs at home. The first rockets will be delivered in May.",
  ],
  [
    "talks on a truce",
    "Negotiators for Israel and Hamas met in Cairo on Sunday for talks on a truce and the release of prisoners. Hamas accused Israel of blocking a deal; Israel denied it. A second round is expected on Tuesday.",
  ],
  [
    "a computer game",
    "Players of the new shooter can storm bunkers, call in air strikes on enemy positions and blow up bridges. Critics said that the campaign, in which you kill hundreds of soldiers, is over too soon. It was launched on Friday.",
  ],
  [
    "a debate on television",
    "The two candidates clashed over taxes in Monday's debate. She accused him of bombarding voters with lies; he fired back that she had blown up the budget. Both sides claimed victory, and neither landed a killer blow.",
  ],
  [
    "a cyber attack",
    "Hackers attacked the website of the Ukrainian railways on Wednesday and knocked it out for six hours, the company said. It blamed a Russian group. No data were lost.",
  ],
  [
    "an avalanche",
    "An avalanche hit a group of skiers in the Carpathians on Saturday, killing one and injuring three, the mountain rescue service said.",
  ],
  [
    "a history of a city",
    "Mariupol was founded in the eighteenth century and was attacked and burned more than once before it became a port for coal. Its steelworks, which were bombed in the last century, were rebuilt after the war. Greeks, Tatars and Russians lived there side by side.",
  ],
]

/** Sentences of war that use the words of peace: what they tell is not lost. */
const WAR_ALL_THE_SAME: readonly (readonly [string, string])[] = [
  ["An air strike derailed a train near the Syrian city of Homs on Monday and killed five people.", "air-strike"],
  ["A shell hit a Ukrainian base during an exercise on Friday, killing two soldiers.", "shelling"],
  ["Fighters fired a barrage of 20 rockets at Sderot on Saturday.", "shelling"],
  ["A car bomb hit a bus near Douma in Syria on Monday and killed nine people.", "explosion"],
  ["The town, founded in the ninth century, was bombed by Russian jets on Friday, killing 12 people.", "air-strike"],
  ["Russian shelling of Kharkiv on Monday killed two hackers, the army said.", "shelling"],
]

describe("texts without an incident", () => {
  let knowledge: Knowledge
  beforeAll(async () => {
    knowledge = await loadKnowledge()
  })

  const readingOf = (name: string, text: string) => {
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
    return read({ id: name, text, published: dated.date, dated, ...meta }, knowledge)
  }

  test.each(PEACEFUL)("nothing is read out of %s", (name, text) => {
    const { incidents, claims } = readingOf(name, text)
    expect(claims.map(({ facet, evidence }) => `${facet}: ${evidence.text}`)).toEqual([])
    expect(incidents).toEqual([])
  })

  test.each(WAR_ALL_THE_SAME)("war all the same: %s", (text, type) => {
    expect(readingOf(text, text).incidents.map((incident) => incident.type)).toEqual([type])
  })
})

import type { WarReport } from "./war-report.ts"

/** Yemen, which has no pack: a coalition that goes by its own name. */
export const YEMEN: readonly WarReport[] = [
  {
    name: "a wedding hall, women among the dead, a coalition that will look into it",
    published: "2017-05-10",
    text: "Saudi-led coalition warplanes bombed a wedding hall in Yemen's Dhamar province on Tuesday evening, killing 12 people, eight of them women, the Houthi-run Al Masirah television reported. A spokesman for the Saudi-led coalition said it was investigating the strike.",
    reads: `
      air-strike 2017-05-09 Dhamar
        al-masirah: happened; by saudi-led-coalition; killed 12 people; killed 8 women; target a wedding hall
        saudi-led-coalition withholds: happened`,
  },
  {
    name: "a missile at a city, nobody hurt",
    published: "2018-06-15",
    text: "Houthi rebels fired a ballistic missile at the Saudi city of Najran on Friday. Nobody was hurt, Saudi Arabia's civil defence said.",
    reads: `
      shelling 2018-06-15 Najran
        outlet: happened; by houthis; with ballistic missile
        saudi-arabia-civil-defence: injured 0 people`,
  },
  {
    name: "a toll revised upward, by a ministry of one side",
    published: "2016-10-10",
    text: "The toll from Saturday's air raid on a quarry near Amran has risen to 41 dead and 90 wounded, the health ministry in Sanaa said on Monday.",
    reads: `
      air-strike 2016-10-08 Amran
        health-ministry-in-sanaa: happened; killed 41 people; injured 90 people; target a quarry`,
  },
  {
    name: "a mine under a minibus",
    published: "2019-07-09",
    text: "A landmine planted by the Houthis exploded under a minibus on the road to Mocha on Monday, killing seven fishermen, a Yemeni government official said.",
    reads: `
      explosion 2019-07-08 Mocha
        yemeni-government: happened; by houthis; killed 7 people; target a minibus; with landmine`,
  },
  {
    name: "two accounts of what was hit",
    published: "2025-04-04",
    text: "The US military said it carried out an air strike on a Houthi radar site near Hodeidah on Thursday. Al Masirah said the strike hit a water-pumping station and wounded three workers.",
    reads: `
      air-strike 2025-04-03 Hodeidah
        us-military: happened; by us-military; target a Houthi radar site
        al-masirah: happened; injured 3 people; target a water-pumping station`,
  },
]

import type { WarReport } from "./war-report.ts"

/** Ukraine: agencies, ministries, emergency services, prosecutors, posts. */
export const UKRAINE: readonly WarReport[] = [
  {
    name: "a glide bomb, passive voice, a split toll, a ministry's denial",
    published: "2024-03-12",
    text: "KHARKIV, Ukraine - Four people, including two children, were killed and 17 wounded when a Russian glide bomb struck a five-storey apartment building in Kharkiv late on Monday, the regional governor said. Russia's defence ministry denied that its aircraft had hit the building.",
    reads: `
      air-strike 2024-03-11 Kharkiv
        regional-governor: happened; by russian-military; killed 4 people; killed 2 children; injured 17 people; target a five-storey apartment building; with glide bomb
        russian-military denies: by russian-military`,
  },
  {
    name: "drones on a port, nobody hurt",
    published: "2024-05-05",
    text: "Russian Shahed drones hit a grain warehouse in the Danube port of Izmail early on Sunday, the governor of Odesa region said, adding that nobody was hurt.",
    reads: `
      drone-strike 2024-05-05 Izmail
        governor-of-odesa-region: happened; by russian-military; injured 0 people; target a grain warehouse; with Shahed drones`,
  },
  {
    name: "shelling across the border, told on a messenger, and silence from the other capital",
    published: "2024-06-10",
    text: "Ukrainian forces shelled the village of Tavrovo in Russia's Belgorod region with a Grad rocket launcher on 9 June, killing a 70-year-old woman and wounding a man, the regional governor wrote on Telegram. Kyiv has not commented on the shelling.",
    reads: `
      shelling 2024-06-09 Tavrovo
        regional-governor: happened; by ukrainian-military; killed 1 women; injured 1 people; with Grad rocket launcher
        ukrainian-government withholds: happened`,
  },
  {
    name: "a post with hashtags, emojis and a clock time",
    published: "2024-04-17",
    text: "❗️#Dnipro: a Russian ballistic missile hit a school gymnasium at 14:20 local time, at least 3 people injured 🚑 — city council",
    reads: `
      shelling 2024-04-17 Dnipro
        city-council: happened; by russian-military; injured 3+ people; target a school gymnasium; with ballistic missile`,
  },
  {
    name: "a toll revised upward",
    published: "2023-09-15",
    title: "Death toll in Zaporizhzhia strike rises to nine",
    text: "The death toll from Wednesday's missile strike on a car market in Zaporizhzhia has risen to nine, the State Emergency Service of Ukraine said on Friday. Twenty-six people were injured, among them three children, it said. Russia did not comment on the attack.",
    reads: `
      shelling 2023-09-13 Zaporizhzhia
        ukrainian-emergency-service: happened; killed 9 people; injured 26 people; injured 3 children; target a car market; with missile
        russian-government withholds: happened`,
  },
  {
    name: "two general staffs on one fight",
    published: "2023-11-04",
    text: "The General Staff of the Armed Forces of Ukraine said its troops had repelled 14 assaults near Robotyne on Friday. Russia's defence ministry said that up to 80 Ukrainian servicemen were killed there.",
    reads: `
      armed-clash 2023-11-03 Robotyne
        ukrainian-military: happened
        russian-military: killed ..80 combatants`,
  },
  {
    name: "a monitoring mission on who fired",
    published: "2023-10-31",
    text: 'The UN human rights monitoring mission in Ukraine said on Tuesday that 24 civilians were killed when a missile struck a café in the village of Lisne Pole on 5 October. "We believe the missile was launched by Russian forces," the head of the mission said.',
    reads: `
      shelling 2023-10-05 Lisne Pole
        un-monitoring-mission-in-ukraine: happened; killed 24 civilians; target a café; with missile
        un-monitoring-mission-in-ukraine suggests: by russian-military`,
  },
  {
    name: "each accuses the other",
    published: "2024-04-08",
    text: "Russia and Ukraine on Monday accused each other of shelling the power plant in Enerhodar. The International Atomic Energy Agency said that its experts had heard several explosions.",
    reads: `
      shelling 2024-04-08 Enerhodar
        russian-government: happened; by ukrainian-military; target the power plant
        ukrainian-government: happened; by russian-military; target the power plant
        iaea: happened explosion`,
  },
  {
    name: "headline grammar and an Iskander",
    published: "2024-08-17",
    title: "Russian missile kills three in Sumy, Ukraine says",
    text: "A Russian Iskander missile slammed into a bakery in the north-eastern city of Sumy on Saturday, killing three people and wounding at least 11 others, Ukrainian prosecutors said.",
    reads: `
      shelling 2024-08-17 Sumy
        ukrainian-prosecutors: happened; by russian-military; killed 3 people; injured 11+ people; target a bakery; with Iskander missile`,
  },
  {
    name: "an intelligence service denies, an installed official counts",
    published: "2024-01-24",
    text: "Ukraine's military intelligence denied that its drones had struck a maternity hospital in Donetsk on Tuesday. The Moscow-installed mayor of the city said two nurses were wounded in the attack.",
    reads: `
      drone-strike 2024-01-23 Donetsk
        ukrainian-military denies: by ukrainian-military
        moscow-installed-mayor-of-the-city: injured 2 medics`,
  },
]

import type { WarReport } from "./war-report.ts"

/** Sudan, which has no pack: the forces and committees go by their own names. */
export const SUDAN: readonly WarReport[] = [
  {
    name: "initials that the report explains, a denial, a blame",
    published: "2024-07-02",
    text: "Shelling by the paramilitary Rapid Support Forces (RSF) killed 11 people and injured 40 in Omdurman on Monday, the Khartoum state health ministry said. The RSF denied that it had shelled the city and blamed the army.",
    reads: `
      shelling 2024-07-01 Omdurman
        khartoum-state-health-ministry: happened; by rapid-support-forces; killed 11 people; injured 40 people
        rapid-support-forces denies: by rapid-support-forces
        rapid-support-forces: by sudanese-military`,
  },
  {
    name: "a monitoring group against an army",
    published: "2024-08-30",
    text: "The Sudanese army carried out air strikes on a market in Kutum, North Darfur, on Thursday, killing at least 60 people, the activist group Darfur Watch Network said. An army spokesman denied that its planes had bombed the market.",
    reads: `
      air-strike 2024-08-29 Kutum
        darfur-watch-network: happened; by sudanese-military; killed 60+ people; target a market
        sudanese-military denies: by sudanese-military`,
  },
  {
    name: "a committee's post",
    published: "2024-12-15",
    text: "El Fasher Resistance Committee: the RSF shelled Abu Shouk camp this morning, 7 dead and 22 wounded so far #SaveElFasher",
    reads: `
      shelling 2024-12-15 Abu Shouk
        el-fasher-resistance-committee: happened; by rsf; killed 7 people; injured 22 people`,
  },
  {
    name: "gunmen of a militia",
    published: "2024-11-03",
    text: "Gunmen of the Tamboul Shield militia stopped a bus near Wad Madani on Saturday and shot dead five passengers, survivors said.",
    reads: `
      shooting 2024-11-02 Wad Madani
        residents: happened; by tamboul-shield-militia; killed 5 people`,
  },
  {
    name: "a convoy of which both sides knew, each blames the other",
    published: "2025-03-12",
    text: "Two drivers were killed when gunmen fired on a World Food Programme convoy near Kadugli on Monday, the UN said, adding that both sides had been notified of its route. Sudan's army accused the RSF of firing on the convoy; the RSF said the army had fired on it.",
    reads: `
      shooting 2025-03-10 Kadugli
        un: happened; killed 2 people; target a World Food Programme convoy; notice
        sudanese-military: happened; by rsf; target the convoy
        rsf: happened; by sudanese-military`,
  },
  {
    name: "children in a week of shelling",
    published: "2024-09-20",
    text: "More than 30 children were killed in shelling of a displacement camp in Nyala over the past week, UNICEF said on Friday.",
    reads: `
      shelling 2024-09-13..2024-09-20 Nyala
        unicef: happened; killed 31+ children; target a displacement camp`,
  },
]

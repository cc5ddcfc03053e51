/**
 * What the reader does not yet read as a careful person would, report by report: lines of the tables that it misses, and
 * lines that it reads and should not. Asserted as they stand, so that whoever mends one takes it out here.
 */
export const KNOWN_MISSES: Readonly<
  Record<string, { readonly missed?: readonly string[]; readonly extra?: readonly string[] }>
> = {
  "Ukraine: a monitoring mission on who fired": {
    missed: ["Lisne Pole | un-monitoring-mission-in-ukraine suggests: by russian-military"],
    extra: [
      "Lisne Pole | head-of-the-mission suggests: by russian-military",
      "Lisne Pole | head-of-the-mission suggests: happened",
      "Lisne Pole | head-of-the-mission suggests: with missile",
    ],
  },
  "Ukraine: an intelligence service denies, an installed official counts": {
    missed: ["drone-strike 2024-01-23 Donetsk"],
    extra: ["Donetsk | moscow-installed-mayor-of-the-city: happened", "other 2024-01-23 Donetsk"],
  },
  "Gaza and Lebanon: a house in a camp, a ministry's count, the military's target and inquiry": {
    missed: ["Nuseirat refugee camp | israeli-military withholds: harm"],
  },
  "Gaza and Lebanon: an army's daily statement": {
    extra: ["Khan Younis | israeli-military: by hamas", "Khan Younis | israeli-military: target hamas gunmen"],
  },
  "Gaza and Lebanon: rockets, nobody hurt, a claim of responsibility": {
    missed: ["Sderot | israeli-military: injured 0 people", "Sderot | israeli-military: with rockets"],
    extra: ["Sderot | outlet: injured 0 people"],
  },
  "Gaza and Lebanon: a car on a road, a state agency, a group's martyrs, an army that does not confirm": {
    missed: ["Naqoura | hezbollah: killed 2 combatants"],
  },
  "Gaza and Lebanon: two incidents in one sentence": {
    missed: [
      "Kiryat Shmona | security-sources: target a chicken farm",
      "Kiryat Shmona | security-sources: with rockets",
      "shelling 2024-05-18 Kiryat Shmona",
    ],
    extra: ["shelling 2024-05-19 Kiryat Shmona"],
  },
  "Gaza and Lebanon: a quote inside a quote: they were told": {
    missed: ["Jabalia | umm-khaled: notice"],
    extra: ["Jabalia | israeli-military: happened"],
  },
  "Gaza and Lebanon: a convoy that had been announced, and an army that had not been told": {
    missed: [
      "Deir al-Balah | bridges-for-health: happened",
      "Deir al-Balah | bridges-for-health: injured 2 aid-workers",
      "Deir al-Balah | bridges-for-health: killed 1 people",
      "Deir al-Balah | bridges-for-health: notice",
      "Deir al-Balah | bridges-for-health: target a marked convoy of its trucks",
      "Deir al-Balah | israeli-military: no notice",
      "shooting 2024-02-20 Deir al-Balah",
    ],
    extra: [
      "- | israeli-military: no notice",
      "- | unattributed: happened",
      "- | unattributed: injured 2 aid-workers",
      "- | unattributed: killed 1 people",
      "other 2024-02-21 -",
    ],
  },
  "Gaza and Lebanon: a list of places, a toll for each": {
    missed: [
      "Bint Jbeil | lebanese-health-ministry: by israeli-military",
      "Bint Jbeil | lebanese-health-ministry: happened",
      "Bint Jbeil | lebanese-health-ministry: killed 6 people",
      "Marjayoun | lebanese-health-ministry: by israeli-military",
      "Marjayoun | lebanese-health-ministry: happened",
      "Marjayoun | lebanese-health-ministry: killed 3 people",
      "air-strike 2024-10-07 Bint Jbeil",
      "air-strike 2024-10-07 Marjayoun",
    ],
  },
  "Sudan: initials that the report explains, a denial, a blame": {
    missed: ["Omdurman | rapid-support-forces: by sudanese-military"],
  },
  "Sudan: a committee's post": {
    extra: ["Abu Shouk | el-fasher-resistance-committee: target abu shouk camp"],
  },
  "Sudan: a convoy of which both sides knew, each blames the other": {
    missed: ["Kadugli | rsf: by sudanese-military"],
  },
  "Yemen: a missile at a city, nobody hurt": {
    missed: ["Najran | saudi-arabia-civil-defence: injured 0 people"],
    extra: ["Najran | outlet: injured 0 people"],
  },
  "Yemen: a toll revised upward, by a ministry of one side": {
    missed: ["air-strike 2016-10-08 Amran"],
    extra: ["air-strike 2016-10-10 Amran"],
  },
  "Yemen: a mine under a minibus": {
    missed: [
      "Mocha | yemeni-government: by houthis",
      "Mocha | yemeni-government: target a minibus",
      "Mocha | yemeni-government: with landmine",
    ],
  },
  "Myanmar: a village bombed, a junta that denies": {
    missed: [
      "Nat Pyin | local-resistance-group: killed 19 civilians",
      "Nat Pyin | local-resistance-group: killed 6 children",
    ],
  },
  "Myanmar: a post overrun, by the account of who took it": {
    extra: ["Maungdaw | arakan-army: target soldiers"],
  },
  "Ethiopia: two sides, no attacker": {
    missed: ["armed-clash 2022-09-14 Korem"],
    extra: ["armed-clash 2022-09-15 Korem"],
  },
  "Ethiopia: militiamen at a police post": {
    missed: ["armed-clash 2024-03-15 Debre Sina"],
    extra: ["other 2024-03-15 Debre Sina"],
  },
  "Ethiopia: a commission documents shootings": {
    missed: ["Durbete | ethiopian-military withholds: by ethiopian-military"],
  },
  "Congo: suspected attackers": {
    missed: ["Mayi Moto | local-official: target 20 houses", "armed-clash 2021-11-18 Mayi Moto"],
    extra: ["other 2021-11-18 Mayi Moto"],
  },
  "Congo: a shell on a camp, a mission and a government": {
    missed: ["Goma | monusco: by rwandan-military", "Goma | monusco: happened", "Goma | monusco: with shell"],
    extra: ["Goma | un: by rwandan-military", "Goma | un: happened", "Goma | un: with shell"],
  },
  "Nagorno-Karabakh: a time with its zone": {
    extra: ["Kalbajar | azerbaijani-government: with sniper fire"],
  },
  "Nagorno-Karabakh: a weapon denied": {
    missed: ["Stepanakert | azerbaijani-government denies: with cluster bombs", "shelling 2020-10-04 Stepanakert"],
    extra: [
      "Stepanakert | azerbaijani-government denies: by azerbaijani-military",
      "air-strike 2020-10-04 Stepanakert",
    ],
  },
  "an invented war: an army's denial": {
    missed: ["shelling 2024-05-17 Orna"],
    extra: ["other 2024-05-17 Orna"],
  },
  "an invented war: initials taken up again": {
    missed: ["Dolna | people-guard-of-marn: by people-guard-of-marn"],
  },
  "an invented war: headline grammar alone": {
    extra: [
      "Tesk | army: by karun",
      "Tesk | army: target tesk barracks",
      "Tesk | army: target veltish soldiers",
      "Tesk | veltish-army: target soldiers",
    ],
  },
}

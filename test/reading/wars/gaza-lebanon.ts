import type { WarReport } from "./war-report.ts"

/** Gaza, Israel and Lebanon: ministries, the military, rescue services, aid organisations, posts. */
export const GAZA_LEBANON: readonly WarReport[] = [
  {
    name: "a house in a camp, a ministry's count, the military's target and inquiry",
    published: "2024-06-11",
    text: "At least 18 Palestinians, eight of them children, were killed in an Israeli air strike on a house in Nuseirat refugee camp on Tuesday, the Hamas-run health ministry said. The Israeli military said it had struck a Hamas command centre and that it was looking into reports of civilian casualties.",
    reads: `
      air-strike 2024-06-11 Nuseirat refugee camp
        gaza-health-ministry: happened; by israeli-military; killed 18+ people; killed 8 children; target a house
        israeli-military: happened; by israeli-military; target a Hamas command centre
        israeli-military withholds: harm`,
  },
  {
    name: "an army's daily statement",
    published: "2024-02-06",
    text: "The IDF said that troops of its 98th Division killed more than 20 Hamas gunmen in close combat in Khan Younis on Monday and that two soldiers were wounded.",
    reads: `
      armed-clash 2024-02-05 Khan Younis
        israeli-military: happened; by israeli-military; killed 21+ combatants; injured 2 combatants`,
  },
  {
    name: "rockets, nobody hurt, a claim of responsibility",
    published: "2023-05-13",
    text: "Palestinian militants in Gaza fired a barrage of rockets at Sderot on Saturday, Israel's military said; nobody was injured. Islamic Jihad claimed responsibility for the attack.",
    reads: `
      shelling 2023-05-13 Sderot
        israeli-military: happened; by palestinian-armed-groups; injured 0 people; with rockets
        palestinian-islamic-jihad: by palestinian-islamic-jihad`,
  },
  {
    name: "a car on a road, a state agency, a group's martyrs, an army that does not confirm",
    published: "2024-03-21",
    text: 'An Israeli warplane targeted a car on the road to Naqoura on Thursday morning, killing its two passengers, Lebanon\'s National News Agency reported. Hezbollah said two of its fighters had been "martyred on the road to Jerusalem". The Israeli army did not confirm the strike.',
    reads: `
      air-strike 2024-03-21 Naqoura
        nna: happened; by israeli-military; killed 2 people; target a car
        hezbollah: killed 2 combatants
        israeli-military withholds: happened`,
  },
  {
    name: "two incidents in one sentence",
    published: "2024-05-19",
    text: "Israeli shells hit a petrol station in Aita al-Shaab on Sunday, a day after Hezbollah rockets set fire to a chicken farm in Kiryat Shmona and wounded two people, security sources said.",
    reads: `
      shelling 2024-05-19 Aita al-Shaab
        security-sources: happened; by israeli-military; target a petrol station; with shells
      shelling 2024-05-18 Kiryat Shmona
        security-sources: happened; by hezbollah; injured 2 people; target a chicken farm; with rockets`,
  },
  {
    name: "a quote inside a quote: they were told",
    published: "2024-05-18",
    text: "\"The Israeli army told us, 'Leave the school, it will be hit,'\" said Umm Khaled, a mother of four. The school in Jabalia was shelled an hour later on Friday.",
    reads: `
      shelling 2024-05-17 Jabalia
        umm-khaled: notice
        outlet: happened; target the school`,
  },
  {
    name: "a convoy that had been announced, and an army that had not been told",
    published: "2024-02-21",
    text: "Bridges for Health, a charity, said on Wednesday that a marked convoy of its trucks came under fire near Deir al-Balah on Tuesday although its route had been shared with the Israeli army beforehand. A driver was killed and two aid workers were injured, it said. The army said it had not been informed of the convoy's movement.",
    reads: `
      shooting 2024-02-20 Deir al-Balah
        bridges-for-health: happened; killed 1 people; injured 2 aid-workers; target a marked convoy of its trucks; notice
        israeli-military: no notice`,
  },
  {
    name: "a rescue service's post with epithets",
    published: "2024-04-20",
    text: "🔴 #Rafah | Palestinian Civil Defence: 5 martyrs, including a woman and her 2 children, after occupation aircraft bombed the Abu Amra family home in Tal al-Sultan this morning 💔",
    reads: `
      air-strike 2024-04-20 Tal al-Sultan
        palestinian-civil-defence: happened; by israeli-military; killed 5 people; killed 1 women; killed 2 children; target the Abu Amra family home`,
  },
  {
    name: "an attack that is claimed",
    published: "2024-04-15",
    text: "Two soldiers were killed on Sunday when mortar bombs hit an army post near Nahal Oz, the IDF said. Hamas claimed the attack.",
    reads: `
      shelling 2024-04-14 Nahal Oz
        israeli-military: happened; killed 2 combatants; target an army post; with mortar bombs
        hamas: by hamas`,
  },
  {
    name: "a list of places, a toll for each",
    published: "2024-10-08",
    text: "Lebanon's health ministry said Israeli air strikes on Monday killed 14 people in Nabatieh, six in Bint Jbeil and three in Marjayoun.",
    reads: `
      air-strike 2024-10-07 Nabatieh
        lebanese-health-ministry: happened; by israeli-military; killed 14 people
      air-strike 2024-10-07 Bint Jbeil
        lebanese-health-ministry: happened; by israeli-military; killed 6 people
      air-strike 2024-10-07 Marjayoun
        lebanese-health-ministry: happened; by israeli-military; killed 3 people`,
  },
]

import type { WarReport } from "./war-report.ts"

/** Myanmar, which has no pack: ethnic armies, a junta, a shadow government. */
export const MYANMAR: readonly WarReport[] = [
  {
    name: "a village bombed, a junta that denies",
    published: "2023-06-28",
    text: "Myanmar's military carried out an air strike on a school in the village of Nat Pyin in Sagaing region on Tuesday that killed 19 civilians, including six children, a local resistance group said. The military denied that its aircraft had bombed the village.",
    reads: `
      air-strike 2023-06-27 Nat Pyin
        local-resistance-group: happened; by myanmar-military; killed 19 civilians; killed 6 children; target a school
        myanmar-military denies: by myanmar-military`,
  },
  {
    name: "a post overrun, by the account of who took it",
    published: "2024-06-03",
    text: "The Arakan Army (AA) said its fighters overran a border guard post near Maungdaw on Sunday, killing 21 soldiers. The AA said that it had also captured 14 soldiers.",
    reads: `
      armed-clash 2024-06-02 Maungdaw
        arakan-army: happened; by arakan-army; killed 21 combatants; target a border guard post`,
  },
  {
    name: "shells on a monastery, blame at the end",
    published: "2022-02-06",
    text: "Shells hit a monastery in Loikaw on 4 February, killing a monk and three women, the Karenni Human Rights Group said, blaming the Myanmar army.",
    reads: `
      shelling 2022-02-04 Loikaw
        karenni-human-rights-group: happened; by myanmar-military; killed 1 people; killed 3 women; target a monastery; with shells`,
  },
  {
    name: "a post about drones",
    published: "2024-01-20",
    text: "#Myanmar 🔥 Drones of the People's Defence Force dropped bombs on a fuel depot in Pyin Oo Lwin at 3am today.",
    reads: `
      drone-strike 2024-01-20 Pyin Oo Lwin
        outlet: happened; by people-defence-force; target a fuel depot; with bombs`,
  },
  {
    name: "detained and shot",
    published: "2022-03-10",
    text: "Soldiers of the 77th Light Infantry Division executed nine farmers in Ye-U on Tuesday, the shadow National Unity Government said.",
    reads: `
      execution 2022-03-08 Ye-U
        national-unity-government: happened; by 77th-light-infantry-division; killed 9 people`,
  },
]

import type { WarReport } from "./war-report.ts"

/** Nagorno-Karabakh, which has no pack: two ministries and a force that no state list has. */
export const KARABAKH: readonly WarReport[] = [
  {
    name: "a ministry accuses, a ministry denies",
    published: "2020-10-17",
    text: "Azerbaijan's defence ministry said Armenian forces had shelled the town of Barda on Friday, killing one civilian. Armenia's defence ministry denied shelling Barda.",
    reads: `
      shelling 2020-10-16 Barda
        azerbaijani-military: happened; by armenian-military; killed 1 civilians
        armenian-military denies: by armenian-military`,
  },
  {
    name: "a defence army on drones",
    published: "2020-10-20",
    text: "The Artsakh Defence Army said on Tuesday that Azerbaijani drones had struck an ambulance near Martakert on Monday, wounding two medics.",
    reads: `
      drone-strike 2020-10-19 Martakert
        artsakh-defence-army: happened; by azerbaijani-military; injured 2 medics; target an ambulance; with drones`,
  },
  {
    name: "a time with its zone",
    published: "2022-09-08",
    text: "An Azerbaijani soldier was killed by Armenian sniper fire near Kalbajar on Thursday at about 11:40 (0740 GMT), Azerbaijan said.",
    reads: `
      shooting 2022-09-08 Kalbajar
        azerbaijani-government: happened; by armenian-military; killed 1 combatants`,
  },
  {
    name: "a weapon denied",
    published: "2020-10-05",
    text: "Cluster bombs hit a hospital in Stepanakert on Sunday, Human Rights Watch said. Azerbaijan denied using cluster bombs there.",
    reads: `
      shelling 2020-10-04 Stepanakert
        hrw: happened; target a hospital; with cluster bombs
        azerbaijani-government denies: with cluster bombs`,
  },
]

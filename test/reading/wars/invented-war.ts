import type { WarReport } from "./war-report.ts"

/** A war that no pack, gazetteer or list of states can know. */
export const INVENTED_WAR: readonly WarReport[] = [
  {
    name: "a front's ambush, a ministry's lower count",
    published: "2024-05-14",
    text: "The Karun Liberation Front said its fighters ambushed a Veltish army patrol near Tesk on Monday, killing four soldiers. The Veltish defence ministry said that three soldiers had died.",
    reads: `
      armed-clash 2024-05-13 Tesk
        karun-liberation-front: happened; by karun-liberation-front; killed 4 combatants; target a Veltish army patrol
        veltish-defence-ministry: killed 3 combatants`,
  },
  {
    name: "shells, counted by a monitor",
    published: "2024-05-18",
    text: "Veltish army shells hit a bakery in the border village of Orna on Friday. The Ostrava Monitoring Group counted nine dead, two of them children.",
    reads: `
      shelling 2024-05-17 Orna
        outlet: happened; by veltish-army; target a bakery; with shells
        ostrava-monitoring-group: killed 9 people; killed 2 children`,
  },
  {
    name: "an army's denial",
    published: "2024-05-19",
    text: "The Veltish army denied that it had shelled the village of Orna on Friday.",
    reads: `
      shelling 2024-05-17 Orna
        veltish-army denies: by veltish-army`,
  },
  {
    name: "initials taken up again",
    published: "2024-05-23",
    text: "The People's Guard of Marn (PGM) said it fired twelve rockets at a military airfield near Dolna on Wednesday. The PGM said that six soldiers were killed.",
    reads: `
      shelling 2024-05-22 Dolna
        people-guard-of-marn: happened; by people-guard-of-marn; killed 6 combatants; target a military airfield; with rockets`,
  },
  {
    name: "headline grammar alone",
    published: "2024-06-02",
    title: "Karun rebels kill 12 Veltish soldiers in raid on Tesk barracks, army says",
    text: "Rebels of the Karun Liberation Front stormed a barracks in the town of Tesk on Saturday and killed 12 soldiers, the Veltish army said.",
    reads: `
      armed-clash 2024-06-01 Tesk
        veltish-army: happened; by karun-liberation-front; killed 12 combatants; target a barracks`,
  },
]

import type { WarReport } from "./war-report.ts"

/** Eastern Congo, which has no pack. */
export const CONGO: readonly WarReport[] = [
  {
    name: "an army accuses, a movement denies",
    published: "2023-02-13",
    text: "M23 rebels shot dead at least 13 civilians in the village of Bweru on Saturday, the Congolese army said. A spokesman for the M23 denied that its fighters had killed civilians there.",
    reads: `
      shooting 2023-02-11 Bweru
        congolese-military: happened; by m23; killed 13+ civilians
        m23 denies: harm`,
  },
  {
    name: "suspected attackers",
    published: "2021-11-19",
    text: "Suspected Allied Democratic Forces (ADF) militants attacked the village of Mayi Moto near Beni on Thursday night, killing ten farmers and burning 20 houses, a local official said.",
    reads: `
      armed-clash 2021-11-18 Mayi Moto
        local-official: happened; killed 10 people; target 20 houses
        local-official suggests: by allied-democratic-forces`,
  },
  {
    name: "a shell on a camp, a mission and a government",
    published: "2024-06-10",
    text: "A shell hit a camp for displaced people near Goma on Sunday, killing five people. The UN mission MONUSCO said the shell was fired by the Rwandan army. Kigali denied any involvement in the attack.",
    reads: `
      shelling 2024-06-09 Goma
        outlet: happened; killed 5 people; target a camp for displaced people; with shell
        monusco: happened; by rwandan-military; with shell
        rwandan-government denies: by rwandan-military`,
  },
  {
    name: "an assault repelled",
    published: "2024-02-07",
    text: "Congo's army said on Wednesday it had repelled an assault by M23 rebels on the town of Sake a day earlier.",
    reads: `
      armed-clash 2024-02-06 Sake
        congolese-military: happened; by m23`,
  },
]

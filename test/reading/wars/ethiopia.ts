import type { WarReport } from "./war-report.ts"

/** Ethiopia, which has no pack. */
export const ETHIOPIA: readonly WarReport[] = [
  {
    name: "a drone over a school compound, told by residents",
    published: "2023-12-13",
    text: "A drone strike on a school compound in Ethiopia's Amhara region killed at least 30 people on Monday, according to two residents.",
    reads: `
      drone-strike 2023-12-11 Amhara
        residents: happened; killed 30+ people; target a school compound`,
  },
  {
    name: "two sides, no attacker",
    published: "2022-09-15",
    text: "Fighters of the Tigray People's Liberation Front and Ethiopian troops clashed near Korem on Wednesday, each side accusing the other of breaking the truce.",
    reads: `
      armed-clash 2022-09-14 Korem
        outlet: happened`,
  },
  {
    name: "militiamen at a police post",
    published: "2024-03-15",
    text: "Fano militiamen attacked a police post in the town of Debre Sina early on Friday, killing three people, the Amhara regional government said.",
    reads: `
      armed-clash 2024-03-15 Debre Sina
        amhara-regional-government: happened; by fano; killed 3 people; target a police post`,
  },
  {
    name: "a commission documents shootings",
    published: "2024-03-05",
    text: "The Ethiopian Human Rights Commission said on Tuesday that soldiers of the Ethiopian army had shot dead 14 civilians in the town of Durbete on 12 February. The army has not responded to the allegation.",
    reads: `
      shooting 2024-02-12 Durbete
        ethiopian-human-rights-commission: happened; by ethiopian-military; killed 14 civilians
        ethiopian-military withholds: by ethiopian-military`,
  },
]

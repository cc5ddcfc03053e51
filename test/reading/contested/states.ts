import type { Case } from "./case.ts"

/** States by their capitals, peoples and bodies, whom no invented pack can stand in for; nobody is accused here. */
export const STATES: readonly Case[] = [
  [
    "The Kremlin said Russian aircraft did not hit a clinic in the Syrian city of Idlib.",
    "russian-government denies responsibility russian-military act",
  ],
  [
    "Moscow denied that its aircraft hit a clinic in the Syrian city of Idlib.",
    "russian-government denies responsibility russian-military act",
  ],
  [
    "Turkey said that Russia denied bombing a clinic in the Syrian city of Idlib.",
    "russian-government denies responsibility russian-military act",
  ],
  [
    "Turkey and the United Nations denied that a clinic in the Syrian city of Idlib was hit by Turkish aircraft.",
    "turkish-government denies responsibility turkish-military act",
    "un denies responsibility turkish-military act",
  ],
  ["Israel neither confirmed nor denied the strike on Damascus.", "israeli-government withholds occurrence air-strike"],
  [
    "Washington had not informed the Russians of its operation near Tabqa in Syria.",
    "outlet asserts notice told false us-government > russian-government",
  ],
  [
    "The Americans did not know that the base near Tabqa in Syria housed advisers, the Pentagon said.",
    "us-military asserts notice knew false ? > us-government",
  ],
  [
    "The coalition has not commented on the strike on the Syrian city of Raqqa.",
    "us-led-coalition withholds occurrence air-strike",
  ],
  ["Iran rejected a call for a ceasefire in the Syrian city of Idlib."],
]

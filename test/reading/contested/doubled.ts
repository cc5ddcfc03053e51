import type { Case } from "./case.ts"

const OPEN = [
  "ordane-coalition withholds occurrence air-strike",
  "ordane-coalition withholds responsibility ordane-coalition",
  "ordane-coalition withholds target a clinic",
]

/** Negations that meet: not denied, not ruled out, no evidence, neither … nor; and denials of denials. */
export const DOUBLED: readonly Case[] = [
  [
    "The coalition did not deny that its jets bombed a clinic in Brennick.",
    "ordane-coalition withholds occurrence air-strike",
  ],
  [
    "The coalition has not denied that air strikes were carried out in Brennick.",
    "ordane-coalition withholds occurrence air-strike",
  ],
  ["The coalition could not rule out that its aircraft had hit a clinic in Brennick.", ...OPEN],
  ["The coalition did not rule out that its aircraft had hit a clinic in Brennick.", ...OPEN],
  ["The coalition neither confirmed nor denied that its aircraft hit a clinic in Brennick.", ...OPEN],
  ["The coalition would neither confirm nor deny that its aircraft hit a clinic in Brennick.", ...OPEN],
  ["The coalition declined to confirm or deny that its aircraft hit a clinic in Brennick.", ...OPEN],
  [
    "The coalition neither confirmed nor denied the air strike on Brennick.",
    "ordane-coalition withholds occurrence air-strike",
  ],
  [
    "There is no evidence that Aldravan aircraft hit a clinic in Brennick, the Monitor said.",
    "riverine-monitor withholds occurrence air-strike",
    "riverine-monitor withholds responsibility aldravan-military",
    "riverine-monitor withholds target a clinic",
  ],
  [
    "The Monitor found no evidence that Aldravan aircraft hit a clinic in Brennick.",
    "riverine-monitor withholds occurrence air-strike",
    "riverine-monitor withholds responsibility aldravan-military",
    "riverine-monitor withholds target a clinic",
  ],
  [
    "Neither Aldrava nor the coalition has commented on the air strike on Brennick.",
    "aldravan-government withholds occurrence air-strike",
    "ordane-coalition withholds occurrence air-strike",
  ],
  ["Neither side claimed responsibility for the blast in Port Aldra."],
  ["The Monitor denied that Aldrava had denied hitting the clinic in Brennick."],
]

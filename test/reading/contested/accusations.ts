import type { Case } from "./case.ts"

/** Somebody is said by others to have done it. */
export const ACCUSATIONS: readonly Case[] = [
  [
    "The Front accused the Aldravan army of hitting a clinic in Brennick.",
    "northern-front asserts responsibility aldravan-military",
  ],
  [
    "Aldrava was accused by the Monitor of hitting a clinic in Brennick.",
    "riverine-monitor asserts responsibility aldravan-military",
  ],
  ["Aldrava is accused of hitting a clinic in Brennick.", "unattributed asserts responsibility aldravan-military"],
  [
    "Accused of hitting a clinic in Brennick, Aldrava called for calm.",
    "unattributed asserts responsibility aldravan-military",
  ],
  [
    "The Front and the Vey Defence Force accused Aldrava of bombing a clinic in Brennick.",
    "northern-front asserts responsibility aldravan-military",
    "vey-defence-force asserts responsibility aldravan-military",
  ],
  [
    "The Front blamed the Aldravan army for the raid on Brennick.",
    "northern-front asserts responsibility aldravan-military",
  ],
  [
    "The Front blamed the raid on Brennick on the Aldravan army.",
    "northern-front asserts responsibility aldravan-military",
  ],
  ["The raid on Brennick was blamed on the Aldravan army.", "unattributed asserts responsibility aldravan-military"],
  [
    "The raid on Brennick, which the coalition blames on the Aldravan army, killed nine people.",
    "ordane-coalition asserts responsibility aldravan-military",
  ],
  [
    "A raid on Brennick that the coalition blamed on the Aldravan army killed nine people.",
    "ordane-coalition asserts responsibility aldravan-military",
  ],
  [
    "The raid on Brennick killed nine people. The coalition blamed it on the Aldravan army.",
    "ordane-coalition asserts responsibility aldravan-military",
  ],
  [
    "The raid on Brennick killed nine people. The coalition blamed the Aldravan army.",
    "ordane-coalition asserts responsibility aldravan-military",
  ],
  [
    "The coalition pinned the blame for the raid on Brennick on the Aldravan army.",
    "ordane-coalition asserts responsibility aldravan-military",
  ],
  [
    "The coalition put the blame for the raid on Brennick on the Aldravan army.",
    "ordane-coalition asserts responsibility aldravan-military",
  ],
  [
    "The coalition pointed the finger at the Aldravan army over the raid on Brennick.",
    "ordane-coalition asserts responsibility aldravan-military",
  ],
  [
    "The coalition held the Aldravan army responsible for the raid on Brennick.",
    "ordane-coalition asserts responsibility aldravan-military",
  ],
  [
    "The coalition says it holds Aldrava accountable for the raid on Brennick.",
    "ordane-coalition asserts responsibility aldravan-military",
  ],
  [
    "The Aldravan army is to blame for the raid on Brennick, the coalition said.",
    "ordane-coalition asserts responsibility aldravan-military",
  ],
  [
    "The Monitor attributed the raid on Brennick to the Aldravan army.",
    "riverine-monitor asserts responsibility aldravan-military",
  ],
  ["The Front condemned the Aldravan raid on Brennick.", "northern-front asserts responsibility aldravan-military"],
  [
    "The Front repeated its accusation that the Aldravan army hit a clinic in Brennick.",
    "northern-front asserts responsibility aldravan-military",
  ],
  [
    "The Front's claim that the Aldravan army hit a clinic in Brennick went unanswered.",
    "northern-front asserts responsibility aldravan-military",
  ],
  [
    "The coalition appeared to blame the Aldravan army for the raid on Brennick.",
    "ordane-coalition suggests responsibility aldravan-military",
  ],
  [
    "The coalition has not blamed the Aldravan army for the raid on Brennick.",
    "ordane-coalition withholds responsibility aldravan-military",
  ],
  [
    "The coalition stopped short of blaming the Aldravan army for the raid on Brennick.",
    "ordane-coalition withholds responsibility aldravan-military",
  ],
  ["The Front warned that Aldrava would be held responsible for any raid on Brennick."],
  ["The mayor blamed the Aldravan army for the cold winter in Brennick."],
  ["The coalition blamed the drought in Brennick on the Aldravan government."],
]

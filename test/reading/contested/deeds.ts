import type { Case } from "./case.ts"

/** Who did it, plainly told, supposed or left open. */
export const DEEDS: readonly Case[] = [
  ["Aldravan aircraft hit a clinic in Brennick.", "outlet asserts responsibility aldravan-military"],
  ["A clinic in Brennick was hit by Aldravan aircraft.", "outlet asserts responsibility aldravan-military"],
  [
    "It was Aldravan aircraft that hit a clinic in Brennick, the Monitor said.",
    "riverine-monitor asserts responsibility aldravan-military",
  ],
  [
    "According to the Monitor, the Aldravan army was behind the raid on Brennick.",
    "riverine-monitor asserts responsibility aldravan-military",
  ],
  [
    "The Monitor said the Aldravan army was responsible for the raid on Brennick.",
    "riverine-monitor asserts responsibility aldravan-military",
  ],
  [
    "The Monitor said the Aldravan army bore responsibility for the raid on Brennick.",
    "riverine-monitor asserts responsibility aldravan-military",
  ],
  // supposed
  [
    "Aldravan aircraft reportedly hit a clinic in Brennick.",
    "outlet suggests occurrence air-strike",
    "outlet suggests responsibility aldravan-military",
    "outlet suggests target a clinic",
  ],
  [
    "Aldravan aircraft allegedly hit a clinic in Brennick.",
    "outlet suggests occurrence air-strike",
    "outlet suggests responsibility aldravan-military",
    "outlet suggests target a clinic",
  ],
  [
    "Aldravan aircraft probably hit a clinic in Brennick, the Monitor said.",
    "riverine-monitor suggests occurrence air-strike",
    "riverine-monitor suggests responsibility aldravan-military",
    "riverine-monitor suggests target a clinic",
  ],
  [
    "Aldravan aircraft may have hit a clinic in Brennick, the Monitor said.",
    "riverine-monitor suggests occurrence air-strike",
    "riverine-monitor suggests responsibility aldravan-military",
    "riverine-monitor suggests target a clinic",
  ],
  [
    "Aldravan aircraft could have hit a clinic in Brennick, the Monitor said.",
    "riverine-monitor suggests occurrence air-strike",
    "riverine-monitor suggests responsibility aldravan-military",
    "riverine-monitor suggests target a clinic",
  ],
  [
    "Aldravan aircraft appear to have hit a clinic in Brennick, the Monitor said.",
    "riverine-monitor suggests occurrence air-strike",
    "riverine-monitor suggests responsibility aldravan-military",
    "riverine-monitor suggests target a clinic",
  ],
  [
    "Aldravan aircraft are suspected of hitting a clinic in Brennick.",
    "outlet suggests occurrence air-strike",
    "outlet suggests responsibility aldravan-military",
    "outlet suggests target a clinic",
  ],
  [
    "A clinic in Brennick appears to have been hit by Aldravan aircraft.",
    "outlet suggests occurrence air-strike",
    "outlet suggests responsibility aldravan-military",
    "outlet suggests target A clinic",
  ],
  [
    "The Monitor believes Aldravan aircraft hit a clinic in Brennick.",
    "riverine-monitor suggests occurrence air-strike",
    "riverine-monitor suggests responsibility aldravan-military",
    "riverine-monitor suggests target a clinic",
  ],
  [
    "The Monitor suspects that Aldravan aircraft hit a clinic in Brennick.",
    "riverine-monitor suggests occurrence air-strike",
    "riverine-monitor suggests responsibility aldravan-military",
    "riverine-monitor suggests target a clinic",
  ],
  [
    "It is feared that Aldravan aircraft hit a clinic in Brennick.",
    "outlet suggests occurrence air-strike",
    "outlet suggests responsibility aldravan-military",
    "outlet suggests target a clinic",
  ],
  [
    "It seems that Aldravan aircraft hit a clinic in Brennick.",
    "outlet suggests occurrence air-strike",
    "outlet suggests responsibility aldravan-military",
    "outlet suggests target a clinic",
  ],
  [
    "Evidence suggests that Aldravan aircraft hit a clinic in Brennick, the Monitor said.",
    "riverine-monitor suggests occurrence air-strike",
    "riverine-monitor suggests responsibility aldravan-military",
    "riverine-monitor suggests target a clinic",
  ],
  [
    "Initial assessments suggest that Aldravan aircraft hit a clinic in Brennick.",
    "outlet suggests occurrence air-strike",
    "outlet suggests responsibility aldravan-military",
    "outlet suggests target a clinic",
  ],
  [
    "According to unconfirmed reports, Aldravan aircraft hit a clinic in Brennick.",
    "unattributed suggests occurrence air-strike",
    "unattributed suggests responsibility aldravan-military",
    "unattributed suggests target a clinic",
  ],
  [
    "The raid on Brennick is believed to have been carried out by Aldravan aircraft.",
    "outlet suggests responsibility aldravan-military",
  ],
  [
    "The Northern Front is thought to be behind the car bomb attack in Port Aldra.",
    "outlet suggests responsibility northern-front",
  ],
  [
    "The Northern Front is likely behind the blast in Port Aldra, police said.",
    "police suggests responsibility northern-front",
  ],
  [
    "It is likely that the Aldravan army was responsible for the air strike on Brennick.",
    "outlet suggests responsibility aldravan-military",
  ],
  [
    "A suspected Aldravan air strike hit a clinic in Brennick.",
    "outlet suggests occurrence air-strike",
    "outlet suggests responsibility aldravan-military",
    "outlet suggests target a clinic",
  ],
  [
    "Nine people died in an alleged Aldravan air strike on Brennick.",
    "outlet suggests occurrence air-strike",
    "outlet suggests responsibility aldravan-military",
  ],
  [
    "The damage in Brennick is consistent with an Aldravan air strike, the Monitor said.",
    "riverine-monitor suggests occurrence air-strike",
    "riverine-monitor suggests responsibility aldravan-military",
  ],
  [
    "The remains of the bombs point to an Aldravan air strike on Brennick, the Monitor said.",
    "riverine-monitor suggests occurrence air-strike",
    "riverine-monitor suggests responsibility aldravan-military",
  ],
  // left open
  [
    "It is unclear whether Aldravan aircraft hit a clinic in Brennick.",
    "outlet withholds occurrence air-strike",
    "outlet withholds responsibility aldravan-military",
    "outlet withholds target a clinic",
  ],
  [
    "The Monitor said it was not clear whether Aldravan aircraft hit a clinic in Brennick.",
    "riverine-monitor withholds occurrence air-strike",
    "riverine-monitor withholds responsibility aldravan-military",
    "riverine-monitor withholds target a clinic",
  ],
  [
    "It is too early to say whether Aldravan aircraft hit a clinic in Brennick, the Monitor said.",
    "riverine-monitor withholds occurrence air-strike",
    "riverine-monitor withholds responsibility aldravan-military",
    "riverine-monitor withholds target a clinic",
  ],
  ["It was not immediately clear who was behind the blast in Port Aldra."],
  ["Who carried out the air strike on Brennick is not known."],
  ["Did Aldravan aircraft hit a clinic in Brennick?"],
  ["Was the clinic in Brennick hit by Aldravan aircraft?"],
  // what may come is no deed
  ["The Aldravan army might strike Brennick."],
  ["The Aldravan army could bomb Brennick, the Monitor said."],
  ["If Aldravan aircraft hit Brennick, the Front will answer, its commander said."],
  ["Should Aldravan aircraft hit Brennick again, the Front would leave the talks."],
  ["The Front threatened to shell Brennick."],
  ["Residents of Brennick are bracing for a possible Aldravan air strike."],
]

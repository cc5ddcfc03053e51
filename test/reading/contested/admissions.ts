import type { Case } from "./case.ts"

/** Somebody owns up to it, or nobody does. */
export const ADMISSIONS: readonly Case[] = [
  [
    "The Northern Front claimed responsibility for the blast in Port Aldra.",
    "northern-front asserts responsibility northern-front",
  ],
  [
    "The blast in Port Aldra was claimed by the Northern Front.",
    "northern-front asserts responsibility northern-front",
  ],
  [
    "Responsibility for the blast in Port Aldra was claimed by the Northern Front.",
    "northern-front asserts responsibility northern-front",
  ],
  [
    "The Northern Front took responsibility for the blast in Port Aldra.",
    "northern-front asserts responsibility northern-front",
  ],
  [
    "The coalition acknowledged responsibility for the air strike on Brennick.",
    "ordane-coalition asserts responsibility ordane-coalition",
  ],
  [
    "The coalition accepted responsibility for the air strike on Brennick.",
    "ordane-coalition asserts responsibility ordane-coalition",
  ],
  [
    "The Northern Front said it was behind the blast in Port Aldra.",
    "northern-front asserts responsibility northern-front",
  ],
  [
    "The Northern Front claimed the attack on the customs house in Port Aldra.",
    "northern-front asserts responsibility northern-front",
  ],
  [
    "The coalition admitted that its aircraft hit a clinic in Brennick.",
    "ordane-coalition asserts responsibility ordane-coalition",
  ],
  ["The coalition admitted hitting a clinic in Brennick.", "ordane-coalition asserts responsibility ordane-coalition"],
  [
    "The coalition admitted to hitting a clinic in Brennick.",
    "ordane-coalition asserts responsibility ordane-coalition",
  ],
  [
    "The coalition said it had hit the clinic in Brennick by mistake.",
    "ordane-coalition asserts responsibility ordane-coalition",
  ],
  [
    '"We bombed the clinic in Brennick," the Aldravan army said.',
    "aldravan-military asserts responsibility aldravan-military",
  ],
  [
    "The coalition conceded that its aircraft may have hit a clinic in Brennick.",
    "ordane-coalition suggests occurrence air-strike",
    "ordane-coalition suggests responsibility ordane-coalition",
    "ordane-coalition suggests target a clinic",
  ],
  [
    '"We probably had a role in the deaths in Brennick," the Aldravan army said.',
    "aldravan-military suggests responsibility aldravan-military",
  ],
  [
    "The coalition acknowledged that its raid on Brennick caused civilian casualties.",
    "ordane-coalition asserts civilian-harm true",
    "ordane-coalition asserts responsibility ordane-coalition",
  ],
  ["No group has claimed responsibility for the blast in Port Aldra."],
  ["Nobody claimed responsibility for the blast in Port Aldra."],
  ["There was no immediate claim of responsibility for the blast in Port Aldra."],
  ["The Northern Front has not claimed responsibility for the blast in Port Aldra."],
  ["The blast in Port Aldra has not been claimed by the Northern Front."],
]

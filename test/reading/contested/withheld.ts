import type { Case } from "./case.ts"

const DEED = [
  "ordane-coalition withholds occurrence air-strike",
  "ordane-coalition withholds responsibility ordane-coalition",
  "ordane-coalition withholds target a clinic",
]
const EVENT = "ordane-coalition withholds occurrence air-strike"

/** Neither said nor denied: not confirmed, under investigation, no comment, not known. */
export const WITHHELD: readonly Case[] = [
  ["The coalition could not confirm that its aircraft hit a clinic in Brennick.", ...DEED],
  ["The coalition was unable to confirm that its aircraft hit a clinic in Brennick.", ...DEED],
  ["The coalition has not confirmed that its aircraft hit a clinic in Brennick.", ...DEED],
  ["The coalition refused to confirm that its aircraft hit a clinic in Brennick.", ...DEED],
  ["The coalition could not verify reports that its aircraft hit a clinic in Brennick.", ...DEED],
  // looked into
  ["The coalition is looking into whether its aircraft hit a clinic in Brennick.", ...DEED],
  ["The coalition said it was looking into reports that its aircraft hit a clinic in Brennick.", ...DEED],
  ["The coalition is investigating reports that its aircraft hit a clinic in Brennick.", ...DEED],
  ["The coalition said it would investigate claims that its aircraft hit a clinic in Brennick.", ...DEED],
  ["The coalition opened an investigation into claims that its aircraft hit a clinic in Brennick.", ...DEED],
  ["The coalition has launched an inquiry into whether its aircraft hit a clinic in Brennick.", ...DEED],
  ["The coalition is aware of reports that its aircraft hit a clinic in Brennick and is assessing them.", ...DEED],
  ["The coalition is investigating the air strike on Brennick.", EVENT],
  ["The coalition opened an investigation into the air strike on Brennick.", EVENT],
  ["The air strike on Brennick is being investigated by the coalition.", EVENT],
  [
    "The coalition called for an investigation into allegations that Aldravan aircraft hit a clinic in Brennick.",
    "ordane-coalition withholds occurrence air-strike",
    "ordane-coalition withholds responsibility aldravan-military",
    "ordane-coalition withholds target a clinic",
  ],
  // no comment
  ["The coalition has not commented on the air strike on Brennick.", EVENT],
  ["The coalition declined to comment on the air strike on Brennick.", EVENT],
  ["The coalition refused to comment on the air strike on Brennick.", EVENT],
  ["The coalition had no comment on the air strike on Brennick.", EVENT],
  ["There was no comment from the coalition on the air strike on Brennick.", EVENT],
  ["There was no immediate comment from the coalition on the air strike on Brennick.", EVENT],
  ["The coalition did not respond to a request for comment on the air strike on Brennick.", EVENT],
  ["The coalition did not comment on reports that its aircraft hit a clinic in Brennick.", ...DEED],
  // not known
  ["The coalition said it was unaware of any air strike on Brennick.", EVENT],
  ["The coalition said it was not aware of an air strike on Brennick.", EVENT],
  ["The coalition said it had no information about an air strike on Brennick.", EVENT],
  ["The coalition does not know whether its aircraft hit a clinic in Brennick.", ...DEED],
  // numbers and other harm
  [
    "The Relief Mission said it could not confirm how many people had died in the air strike on Brennick.",
    "relief-mission withholds killed .. people",
  ],
  ["It was not known how many people were killed in the air strike on Brennick.", "outlet withholds killed .. people"],
  [
    "The coalition is investigating whether the air strike on Brennick killed civilians.",
    "ordane-coalition withholds civilian-harm true",
  ],
  [
    "The coalition could not confirm that its air strike on Brennick caused civilian casualties.",
    "ordane-coalition asserts responsibility ordane-coalition",
    "ordane-coalition withholds civilian-harm true",
  ],
  [
    "The coalition is investigating the number of casualties in the air strike on Brennick.",
    "ordane-coalition withholds killed .. people",
  ],
]

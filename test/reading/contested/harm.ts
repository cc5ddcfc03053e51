import type { Case } from "./case.ts"

/** Harm to civilians, and dead and missing who are feared rather than counted. */
export const HARM: readonly Case[] = [
  [
    "The air strike on Brennick caused civilian casualties, the Monitor said.",
    "riverine-monitor asserts civilian-harm true",
  ],
  ["The air strike on Brennick may have resulted in civilian casualties.", "outlet suggests civilian-harm true"],
  [
    "The air strike on Brennick killed and wounded civilians, the Monitor said.",
    "riverine-monitor asserts civilian-harm true",
  ],
  ["The air strike on Brennick caused casualties among civilians.", "outlet asserts civilian-harm true"],
  [
    "Civilians were killed in the air strike on Brennick, the Monitor said.",
    "riverine-monitor asserts civilian-harm true",
  ],
  ["Civilians were among the dead in the air strike on Brennick.", "outlet asserts civilian-harm true"],
  ["An air strike hit Brennick, with women and children among the victims.", "outlet asserts civilian-harm true"],
  [
    "There was credible evidence of civilian victims of the air strike on Brennick, the coalition said.",
    "ordane-coalition suggests civilian-harm true",
  ],
  ["The air strike on Brennick left no civilian casualties, police said.", "police asserts civilian-harm false"],
  ["The shelling of Brennick caused damage but no casualties, police said."],
  ["Tags coalition air strikes civilian casualties Brennick Aldrava."],
  // feared
  ["Dozens of people are feared dead in the air strike on Brennick.", "outlet suggests killed .. people dozens"],
  [
    "More people were feared buried under the rubble after the air strike on Brennick, the Monitor said.",
    "riverine-monitor suggests missing .. people",
  ],
  [
    "At least nine people are believed to have been killed in the air strike on Brennick.",
    "outlet suggests killed 9.. people",
  ],
  [
    "Up to 33 people may have been killed in the air strike on Brennick, the Monitor said.",
    "riverine-monitor suggests killed ..33 people",
  ],
  ["As many as 20 people were reportedly killed in the air strike on Brennick.", "outlet suggests killed ..20 people"],
]

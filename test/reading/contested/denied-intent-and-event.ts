import type { Case } from "./case.ts"

/** What is denied is not the deed: that it was meant, that anybody was harmed, that it took place at all, or a number. */
export const DENIED_INTENT: readonly Case[] = [
  [
    "Aldrava denied targeting a clinic in Brennick.",
    "aldravan-government denies responsibility aldravan-military intent",
  ],
  [
    "Aldrava denied deliberately hitting a clinic in Brennick.",
    "aldravan-government denies responsibility aldravan-military intent",
  ],
  [
    "The coalition said it did not target the clinic in Brennick.",
    "ordane-coalition denies responsibility ordane-coalition intent",
  ],
  [
    "The coalition said it did not intentionally hit the clinic in Brennick.",
    "ordane-coalition denies responsibility ordane-coalition intent",
  ],
  [
    "The coalition said it had not deliberately struck the clinic in Brennick.",
    "ordane-coalition denies responsibility ordane-coalition intent",
  ],
  [
    "The coalition never targets clinics in Brennick, its spokesman said.",
    "ordane-coalition denies responsibility ordane-coalition intent",
  ],
]

export const DENIED_EVENT: readonly Case[] = [
  [
    "No such air strike took place in Brennick, the Aldravan army said.",
    "aldravan-military denies occurrence air-strike",
  ],
  ["There was no air strike on Brennick, the Aldravan army said.", "aldravan-military denies occurrence air-strike"],
  [
    "The Aldravan army denied that there had been an air strike on Brennick.",
    "aldravan-military denies occurrence air-strike",
  ],
  [
    "The Aldravan army denied that an air strike took place in Brennick.",
    "aldravan-military denies occurrence air-strike",
  ],
  [
    "The air strike on Brennick never happened, the Aldravan army said.",
    "aldravan-military denies occurrence air-strike",
  ],
  [
    "The air strike on Brennick did not take place, the Aldravan army said.",
    "aldravan-military denies occurrence air-strike",
  ],
  [
    "Reports of an air strike on Brennick are false, the Aldravan army said.",
    "aldravan-military denies occurrence air-strike",
  ],
  [
    "The Aldravan army dismissed reports of an air strike on Brennick as fabricated.",
    "aldravan-military denies occurrence air-strike",
  ],
]

export const DENIED_HARM: readonly Case[] = [
  [
    "The coalition denied that its raids on Brennick had killed civilians.",
    "ordane-coalition denies civilian-harm true effect",
  ],
  [
    "The coalition denied killing civilians in its raids on Brennick.",
    "ordane-coalition denies civilian-harm true effect",
  ],
  [
    "The coalition hit back at reports that its raids on Brennick had killed civilians.",
    "ordane-coalition denies civilian-harm true effect",
  ],
  [
    "Reports that coalition raids on Brennick killed civilians are false, a coalition spokesman said.",
    "ordane-coalition denies civilian-harm true effect",
  ],
  [
    "The coalition denied that the air strike on Brennick caused civilian casualties.",
    "ordane-coalition denies civilian-harm true effect",
  ],
  [
    "The coalition rejected the claims of civilian deaths in its raids on Brennick.",
    "ordane-coalition denies civilian-harm true effect",
  ],
  [
    "Aldrava's denial that civilians died in its raids on Brennick came on Sunday.",
    "aldravan-government denies civilian-harm true effect",
  ],
  [
    "The coalition said no civilians were harmed in its raid on Brennick.",
    "ordane-coalition asserts civilian-harm false",
    "ordane-coalition asserts responsibility ordane-coalition",
  ],
  [
    "The coalition said its air strike on Brennick had not harmed civilians.",
    "ordane-coalition asserts civilian-harm false",
    "ordane-coalition asserts responsibility ordane-coalition",
  ],
  [
    "The coalition struck targets in Brennick that were free of civilian presence, it said.",
    "ordane-coalition asserts civilian-harm false",
    "ordane-coalition asserts responsibility ordane-coalition",
  ],
  // numbers
  [
    "The coalition disputed the Monitor's figure of 43 dead in the air strike on Brennick.",
    "ordane-coalition denies killed 43..43 people",
  ],
  [
    "The coalition denied that 43 people were killed in the air strike on Brennick.",
    "ordane-coalition denies killed 43..43 people",
  ],
  ["The coalition takes allegations of civilian casualties in Brennick seriously."],
  ["The air strike on Brennick was carried out to avoid civilian casualties, the coalition said."],
]

import type { Case } from "./case.ts"

/** Short reports: who denies, doubts or knew is told over several sentences. */
export const REPORTS: readonly Case[] = [
  [
    "Nine people were killed in an air strike on Brennick, the Monitor said. It blamed the Aldravan army. The army denied carrying out the raid.",
    "riverine-monitor asserts responsibility aldravan-military",
    "aldravan-military denies responsibility aldravan-military act",
  ],
  [
    'An air strike hit a clinic in Brennick on Saturday. "This was not us," an Aldravan army spokesman said. "Our aircraft did not hit the clinic."',
    "aldravan-military denies responsibility aldravan-military act",
  ],
  [
    "An air strike hit a clinic in Brennick on Saturday. The coalition said it was looking into the reports. It could not yet say who was behind the raid.",
    "ordane-coalition withholds occurrence air-strike",
  ],
  [
    "The Front said Aldravan aircraft hit a clinic in Brennick. The Aldravan army rejected the claim as a lie. It said the Front had stored rockets there.",
    "northern-front asserts responsibility aldravan-military",
    "aldravan-military denies responsibility aldravan-military act",
  ],
  [
    "A blast in Port Aldra killed six people. State television blamed the Northern Front. The Front denied any part in it.",
    "state-television asserts responsibility northern-front",
    "northern-front denies responsibility northern-front act",
  ],
  [
    "The Aldravan army shelled a post of the Vey Defence Force near Sollow. The coalition said Aldrava knew the post. Aldrava said it had informed the coalition of its operation.",
    "aldravan-government asserts notice told true aldravan-government > ordane-coalition",
    "ordane-coalition asserts notice knew true ? > aldravan-government",
    "outlet asserts responsibility aldravan-military",
  ],
  [
    "The coalition carried out an air strike on Brennick. It denied that any civilians had been harmed. The Monitor said 14 civilians were killed.",
    "ordane-coalition denies civilian-harm true effect",
    "outlet asserts responsibility ordane-coalition",
  ],
  [
    "Aldrava denies bombing Brennick\n\nAldrava on Sunday denied that its aircraft had bombed the village of Brennick, where nine people died.",
    "aldravan-government denies responsibility aldravan-military act",
  ],
  [
    'Coalition: no strikes in Brennick\n\n"The coalition conducted no strikes in that area at that time," its spokeswoman said. "The Aldravan claim is incorrect."',
    "ordane-coalition denies occurrence other",
    "ordane-coalition denies responsibility ordane-coalition act",
  ],
  [
    "Police said it was unclear who planted the bomb that killed six people in Port Aldra. Nobody has claimed the attack. The Northern Front did not respond to a request for comment.",
  ],
]

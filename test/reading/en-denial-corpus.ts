/** facet, stance, speaker, value: what a sentence states, occurrences, targets and means left out. */
export type Row = readonly [facet: string, stance: string, speaker: string, value: string]

/** Minimal pairs on one strike: who did it, who says so, who denies, doubts, withholds or had been told. */
export const SENTENCES: readonly (readonly [sentence: string, ...rows: Row[]])[] = [
  // who did it
  [
    "Russian aircraft hit a clinic in the Syrian city of Idlib.",
    ["responsibility", "asserts", "outlet", "russian-military"],
  ],
  [
    "Russia denied that its aircraft hit a clinic in the Syrian city of Idlib.",
    ["responsibility", "denies", "russian-government", "russian-military act"],
  ],
  [
    "Russian aircraft did not hit a clinic in the Syrian city of Idlib, Russia's defence ministry said.",
    ["responsibility", "denies", "russian-military", "russian-military act"],
  ],
  [
    "The Observatory says Russia denied hitting a clinic in the Syrian city of Idlib.",
    ["responsibility", "denies", "russian-government", "russian-military act"],
  ],
  ["Russia denied that the Observatory had said its aircraft hit a clinic in the Syrian city of Idlib."],
  [
    "Russia could not confirm that its aircraft hit a clinic in the Syrian city of Idlib.",
    ["responsibility", "withholds", "russian-government", "russian-military"],
  ],
  [
    "The coalition said it was looking into reports that its aircraft hit a clinic in the Syrian city of Raqqa.",
    ["responsibility", "withholds", "us-led-coalition", "us-led-coalition"],
  ],
  [
    "Washington believes Russian aircraft hit a clinic in the Syrian city of Idlib.",
    ["responsibility", "suggests", "us-government", "russian-military"],
  ],
  [
    "Russian aircraft may have hit a clinic in the Syrian city of Idlib, the Observatory said.",
    ["responsibility", "suggests", "sohr", "russian-military"],
  ],
  [
    "Russian aircraft reportedly hit a clinic in the Syrian city of Idlib.",
    ["responsibility", "suggests", "outlet", "russian-military"],
  ],
  [
    "The raid on the Syrian city of Idlib is believed to have been carried out by Russian aircraft.",
    ["responsibility", "suggests", "outlet", "russian-military"],
  ],
  [
    "It is unclear whether Russian aircraft hit a clinic in the Syrian city of Idlib.",
    ["responsibility", "withholds", "outlet", "russian-military"],
  ],
  // accusation and blame
  [
    "The opposition accused Russia of bombing a clinic in the Syrian city of Idlib.",
    ["responsibility", "asserts", "opposition", "russian-military"],
  ],
  [
    "Russia was accused of bombing a clinic in the Syrian city of Idlib.",
    ["responsibility", "asserts", "unattributed", "russian-military"],
  ],
  [
    "Turkey blamed Russia for the raid on Idlib in northern Syria.",
    ["responsibility", "asserts", "turkish-government", "russian-military"],
  ],
  [
    "Turkey blamed the raid on Idlib in northern Syria on the Russian military.",
    ["responsibility", "asserts", "turkish-government", "russian-military"],
  ],
  [
    "Turkey appeared to blame Russia for the raid on Idlib in northern Syria.",
    ["responsibility", "suggests", "turkish-government", "russian-military"],
  ],
  // what is denied
  [
    "Russia denied targeting a clinic in the Syrian city of Idlib.",
    ["responsibility", "denies", "russian-government", "russian-military intent"],
  ],
  [
    "Damascus rejected the allegation that its army used sarin in the Syrian city of Idlib.",
    ["responsibility", "denies", "syrian-government", "syrian-government act"],
  ],
  [
    "The coalition conducted no strikes in the Syrian city of Raqqa, a coalition spokesman said.",
    ["responsibility", "denies", "us-led-coalition", "us-led-coalition act"],
  ],
  [
    "The Syrian army does not have chemical weapons, the foreign minister said.",
    ["responsibility", "denies", "syrian-government", "syrian-government act"],
  ],
  [
    "The Observatory denied that the army had hit a clinic in the Syrian city of Idlib.",
    ["responsibility", "denies", "sohr", "syrian-government act"],
  ],
  [
    "The Observatory said government shelling did not hit the Syrian village of Hajin.",
    ["responsibility", "denies", "sohr", "syrian-government act"],
  ],
  // civilian harm
  [
    "The coalition denied that its raids on the Syrian city of Raqqa had killed civilians.",
    ["civilian-harm", "denies", "us-led-coalition", "true effect"],
  ],
  [
    "The coalition hit back at reports that its raids on the Syrian city of Raqqa had killed civilians.",
    ["civilian-harm", "denies", "us-led-coalition", "true effect"],
  ],
  [
    "Reports that coalition raids on the Syrian city of Raqqa killed civilians are false, a coalition spokesman said.",
    ["civilian-harm", "denies", "us-led-coalition", "true effect"],
  ],
  [
    "The coalition struck targets in the Syrian city of Raqqa that were free of civilian presence, it said.",
    ["responsibility", "asserts", "us-led-coalition", "us-led-coalition"],
    ["civilian-harm", "asserts", "us-led-coalition", "false"],
  ],
  ["The coalition takes allegations of civilian casualties in Syria seriously."],
  // claims of responsibility
  [
    "Islamic State claimed responsibility for the blast in the Syrian city of Homs.",
    ["responsibility", "asserts", "islamic-state", "islamic-state"],
  ],
  [
    "The blast in the Syrian city of Homs was claimed by Islamic State.",
    ["responsibility", "asserts", "islamic-state", "islamic-state"],
  ],
  ["No group has claimed responsibility for the blast in the Syrian city of Homs."],
  ["There was no immediate claim of responsibility for the blast in the Syrian city of Homs."],
  // notice
  [
    "Russia informed the coalition of its operation near Tabqa in Syria.",
    ["notice", "asserts", "outlet", "told true us-led-coalition"],
  ],
  [
    "Russia had not informed the coalition of its operation near Tabqa in Syria.",
    ["notice", "asserts", "outlet", "told false us-led-coalition"],
  ],
  [
    "The coalition had been notified of the raid near Tabqa in Syria.",
    ["notice", "asserts", "outlet", "told true us-led-coalition"],
  ],
  [
    "The coalition had not been told of the raid near Tabqa in Syria.",
    ["notice", "asserts", "outlet", "told false us-led-coalition"],
  ],
  [
    "The Russians knew that the base near Tabqa in Syria housed coalition advisers, the coalition said.",
    ["notice", "asserts", "us-led-coalition", "knew true russian-government"],
  ],
  [
    "The coalition told Russia in Syria to cease uncoordinated fires near Tabqa.",
    ["notice", "asserts", "us-led-coalition", "told false"],
  ],
  // deeds denied
  [
    "Russia denied firing rockets at a clinic in the Syrian city of Idlib.",
    ["responsibility", "denies", "russian-government", "russian-military act"],
  ],
  [
    "Russia denied launching a raid on a clinic in the Syrian city of Idlib.",
    ["responsibility", "denies", "russian-government", "russian-military act"],
  ],
  [
    "Russia denied dropping bombs on a clinic in the Syrian city of Idlib.",
    ["responsibility", "denies", "russian-government", "russian-military act"],
  ],
  [
    "Russia rejected the claims that it bombed a clinic in the Syrian city of Idlib as baseless.",
    ["responsibility", "denies", "russian-government", "russian-military act"],
  ],
  [
    "Russia refuted allegations that its jets bombed a clinic in the Syrian city of Idlib.",
    ["responsibility", "denies", "russian-government", "russian-military act"],
  ],
  [
    "Russia denied any role in the raid on a clinic in the Syrian city of Idlib.",
    ["responsibility", "denies", "russian-government", "russian-military act"],
  ],
  [
    "Russia denied responsibility for the air strike on the Syrian city of Idlib.",
    ["responsibility", "denies", "russian-government", "russian-military act"],
  ],
  [
    "Allegations that Russia bombed a clinic in the Syrian city of Idlib are baseless, the Kremlin said.",
    ["responsibility", "denies", "russian-government", "russian-military act"],
  ],
  [
    "Turkey said that Russia denied bombing a clinic in the Syrian city of Idlib.",
    ["responsibility", "denies", "russian-government", "russian-military act"],
  ],
  [
    "The Syrian army has not used and will not use such weapons in the city of Idlib, the minister said.",
    ["responsibility", "denies", "syrian-government", "syrian-government act"],
  ],
  [
    "The Syrian army does not use this kind of weapons in the city of Idlib, the minister said.",
    ["responsibility", "denies", "syrian-government", "syrian-government act"],
  ],
  [
    "Russia neither hit nor damaged the clinic in the Syrian city of Idlib, its defence ministry said.",
    ["responsibility", "denies", "russian-government", "russian-military act"],
  ],
  ["Turkey denied that the Observatory had blamed it for the air strike on the Syrian city of Idlib."],
  // owned up to
  [
    '"We bombed the clinic in the Syrian city of Idlib," the Russian defence ministry said.',
    ["responsibility", "asserts", "russian-military", "russian-military"],
  ],
  [
    '"We never bombed the clinic in the Syrian city of Idlib," the Russian defence ministry said.',
    ["responsibility", "denies", "russian-military", "russian-military act"],
  ],
  [
    '"We probably had a role in the deaths in the Iraqi city of Mosul," the Russian army said.',
    ["responsibility", "suggests", "russian-military", "russian-military"],
  ],
  [
    '"We had no role in the deaths in the Iraqi city of Mosul," the Russian army said.',
    ["responsibility", "denies", "russian-military", "russian-military act"],
  ],
  // who answers for it
  [
    "The Observatory said Russia was responsible for the air strike on the Syrian city of Idlib.",
    ["responsibility", "asserts", "sohr", "russian-military"],
  ],
  [
    "It is likely that Russia was responsible for the air strike on the Syrian city of Idlib.",
    ["responsibility", "suggests", "outlet", "russian-military"],
  ],
  [
    "The air strike hit the Syrian city of Idlib. The opposition blamed the Russian army.",
    ["responsibility", "asserts", "opposition", "russian-military"],
  ],
  [
    "Turkey and the United Nations accused Russia of bombing a clinic in the Syrian city of Idlib.",
    ["responsibility", "asserts", "turkish-government", "russian-military"],
    ["responsibility", "asserts", "un", "russian-military"],
  ],
  [
    "Turkey as well as several Western states accused Russia of bombing a clinic in the Syrian city of Idlib.",
    ["responsibility", "asserts", "turkish-government", "russian-military"],
    ["responsibility", "asserts", "several-western-states", "russian-military"],
  ],
  // what may come is no claim
  ["Russia might strike the Syrian city of Idlib."],
  ["Russia could bomb the Syrian city of Idlib, the Observatory said."],
  [
    "Russia may have bombed the Syrian city of Idlib, the Observatory said.",
    ["responsibility", "suggests", "sohr", "russian-military"],
  ],
  ["Residents of the Syrian city of Idlib are bracing for a possible Russian air strike."],
  // withheld
  [
    "Russia has not confirmed bombing a clinic in the Syrian city of Idlib.",
    ["responsibility", "withholds", "russian-government", "russian-military"],
  ],
  [
    "The coalition is looking into whether its jets bombed a clinic in the Syrian city of Raqqa.",
    ["responsibility", "withholds", "us-led-coalition", "us-led-coalition"],
  ],
  ["The coalition did not deny that its jets bombed a clinic in the Syrian city of Raqqa."],
  // knowledge and notice, with a people for its state
  [
    "The Russians had known the base near Tabqa in Syria to house coalition advisers, the coalition said.",
    ["notice", "asserts", "us-led-coalition", "knew true russian-government"],
  ],
  [
    "The Russians had not known the base near Tabqa in Syria to house coalition advisers, the coalition said.",
    ["notice", "asserts", "us-led-coalition", "knew false russian-government"],
  ],
  [
    "The Americans knew that the base near Tabqa in Syria housed fighters, the Russian defence ministry said.",
    ["notice", "asserts", "russian-military", "knew true us-government"],
  ],
  [
    "Turkey had not been informed of the air strike near Tabqa in Syria, its foreign ministry said.",
    ["notice", "asserts", "turkish-government", "told false turkish-government"],
  ],
  [
    "The coalition had informed Russia before the air strike near Tabqa in Syria.",
    ["notice", "asserts", "outlet", "told true russian-government"],
  ],
  // harm to civilians
  [
    "The air strike on the Syrian city of Raqqa caused civilian casualties, the Observatory said.",
    ["civilian-harm", "asserts", "sohr", "true"],
  ],
  [
    "The air strike on the Syrian city of Raqqa may have resulted in civilian casualties.",
    ["civilian-harm", "suggests", "outlet", "true"],
  ],
  [
    "The coalition denied that the air strike on the Syrian city of Raqqa caused civilian casualties.",
    ["civilian-harm", "denies", "us-led-coalition", "true effect"],
  ],
  ["The air strike on the Syrian city of Raqqa was carried out to avoid civilian casualties, the coalition said."],
  ["Tags coalition air strikes civilian casualties Raqqa Syria."],
  // not about an incident
  ["Israel neither confirmed nor denied the strike on Damascus."],
  ["Iran rejected a call for a ceasefire in the Syrian city of Idlib."],
]

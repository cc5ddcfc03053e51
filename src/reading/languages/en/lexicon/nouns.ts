import type { Group, IncidentType } from "../../../../model/claim.ts"
import type { Role } from "../../../chunk.ts"

const words = (list: string) => list.split(/,\s*|\s+/)
const table = <V>(rows: Readonly<Record<string, V>>): ReadonlyMap<string, V> =>
  new Map(Object.entries(rows).flatMap(([list, value]) => words(list).map((word) => [word, value] as const)))

/** Nouns for acts of violence, singular, and the type they name; null where the type is open ("attack", "operation"). */
export const EVENTS: ReadonlyMap<string, IncidentType | null> = table<IncidentType | null>({
  "airstrike air-strike airraid air-raid airstrikes barrel-bombing sortie overflight": "air-strike",
  "strike raid bombing bombardment bombing-raid": null,
  "shelling barrage salvo rocketing": "shelling",
  "blast explosion detonation": "explosion",
  "clash fighting battle fight combat gunfight firefight skirmish offensive counter-offensive counteroffensive counterattack counter-attack ambush infiltration confrontation advance ground-assault engagement incursion takeover seizure":
    "armed-clash",
  "shooting sniping gunfire": "shooting",
  "execution beheading lynching": "execution",
  "abduction kidnapping kidnap": "abduction",
  "attack assault massacre operation carnage atrocity bloodshed incident tragedy crime killing onslaught hit": null,
})

/** Nouns for people, singular, and the group they fall in. */
export const PEOPLE: ReadonlyMap<string, Group> = table<Group>({
  "people person persons individual victim man men guest worshipper passenger pilgrim driver worker employee farmer student pupil teacher prisoner detainee hostage protester demonstrator mourner casualty casualties fatality dead relative family member members family-members kin evacuee shopper cleric imam official politician minister resident refugee villager inhabitant national citizen migrant other others body bodies corpse life lives elder elderly shepherd policeman policemen guard adviser advisor aides couple son brother father husband survivor martyr patient crowd staff peacekeeper trader tourist fisherman fishermen tribesman tribesmen teenager youth youths herder motorist commuter customer labourer laborer miner engineer lawyer judge priest nun monk professor athlete fan supporter settler immigrant expatriate foreigner occupant pedestrian bystander neighbour neighbor grandfather nephew cousin uncle brothers displaced evacuees cleaner vendor shopkeeper cook baker inmate pensioner colleague coworker co-worker sailor crewman":
    "people",
  "civilian noncombatant non-combatant": "civilians",
  "child children infant baby kid kids boy girl toddler newborn daughter schoolchildren minor schoolgirl schoolboy orphan grandson granddaughter":
    "children",
  "woman women mother wife lady grandmother aunt niece widow sister": "women",
  "fighter militant rebel insurgent soldier troop troops gunman gunmen jihadist jihadi extremist terrorist combatant mercenary militiaman militiamen serviceman servicemen servicewomen commander officer conscript recruit militia personnel assailant bomber attacker sniper warrior peshmerga emir takfiri commandos commando marine marines comrade guerrilla paratrooper loyalist operative airman airmen reservist cadet guardsman guardsmen legionnaire element elements":
    "combatants",
  "medic doctor nurse paramedic physician surgeon midwife medics health-worker pharmacist": "medics",
  "journalist reporter cameraman photographer correspondent photojournalist": "journalists",
  "aid-worker aid-workers humanitarian rescuer volunteer first-responder firefighter responder": "aid-workers",
})

/** Nouns for armed forces, their arms, and bodies that act; true where it flies. */
export const FORCES: ReadonlyMap<string, boolean> = table<boolean>({
  "warplane plane aircraft jet helicopter gunship airforce aviation warjet fighter-jet drone gunships": true,
  "force forces army military unit battalion brigade division regiment militia coalition alliance faction group groups organisation organization regime government authorities authority ministry navy police security command rebels opposition front party observatory monitor agency administration parliament council committee state side artillery gunner tank tanks battery air-force intelligence directorate governorate office embassy mission team delegation network syndicate union association centre center company": false,
})

/** Nouns for places and things that are hit, singular. */
export const SITES: ReadonlySet<string> = new Set(
  words(
    "hospital clinic school market bakery mosque church house home building shop car bus vehicle truck convoy ambulance base airbase airport airfield headquarters depot warehouse position checkpoint camp shelter bridge road highway street square park neighbourhood neighborhood district area quarter outskirts suburb village town city facility centre center station plant factory mill farm field residence apartment block tower hotel restaurant cafe university college institute prison jail court office compound tent settlement property properties infrastructure pipeline refinery line route hill hilltop crossing post outpost barracks stronghold hideout gathering crowd funeral wedding queue target site location position positions installation silo dam tunnel trench ship boat port train tank carrier motorcycle bicycle ward wing hall palace museum cemetery garden playground bazaar souk kindergarten orphanage dispensary workshop garage complex supply supplies stockpile equipment ammunition arsenal property territory enclave town countryside",
  ),
)

/** Nouns for counts and harm as such. */
export const TOLLS: ReadonlySet<string> = new Set(
  words("toll casualty casualties death deaths fatality fatalities losses loss injury injuries wound harm number"),
)

/** Nouns for what was said. */
export const SPEECH: ReadonlySet<string> = new Set(
  words(
    "report reports allegation allegations claim claims accusation accusations statement comment comments information responsibility charge charges rumour rumours rumor rumors news data footage video videos photo photos picture pictures tweet post evidence assessment investigation inquiry details account accounts word announcement denial rejection source sources briefing interview remarks",
  ),
)

/** Nouns after a name that make it a place: "Aleppo city", "the village of Hajin". */
export const PLACE_NOUNS: ReadonlySet<string> = new Set(
  words(
    "village town city district province governorate neighbourhood neighborhood suburb region area countryside camp enclave capital island valley county state oblast municipality quarter outskirts hamlet settlement locality sub-district subdistrict crossing square street market road mosque hospital school airport airbase farms district",
  ),
)

/** Singulars that spelling does not give. */
const SINGULARS: ReadonlyMap<string, string> = new Map([
  ["children", "child"],
  ["women", "woman"],
  ["men", "man"],
  ["lives", "life"],
  ["buses", "bus"],
  ["bodies", "body"],
  ["babies", "baby"],
  ["families", "family"],
  ["casualties", "casualty"],
  ["injuries", "injury"],
  ["fatalities", "fatality"],
  ["facilities", "facility"],
  ["bakeries", "bakery"],
  ["factories", "factory"],
  ["policemen", "policeman"],
  ["gunmen", "gunman"],
  ["servicemen", "serviceman"],
  ["atrocities", "atrocity"],
  ["cities", "city"],
  ["properties", "property"],
  ["militiamen", "militiaman"],
])

const HISSING = ["shes", "ches", "xes", "sses"]

/** The singular by spelling: "raids" to "raid", "blasts" to "blast", "lives" to "life". */
export function singular(word: string): string {
  const listed = SINGULARS.get(word)
  if (listed) return listed
  if (!word.endsWith("s")) return word
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`
  if (HISSING.some((ending) => word.endsWith(ending))) return word.slice(0, -2)
  return word.length > 3 && !word.endsWith("ss") ? word.slice(0, -1) : word
}

/** What a noun stands for, by role; the first that fits. */
const ROLES_OF_NOUNS: readonly (readonly [Iterable<string>, Role])[] = [
  [[...TOLLS].filter((word) => word !== "number"), "toll"],
  [EVENTS.keys(), "event"],
  [PEOPLE.keys(), "people"],
  [SPEECH, "word"],
  [FORCES.keys(), "force"],
  [SITES, "site"],
]

/** A table with its plurals, so that one look-up finds either; what is listed itself goes before a plural. */
function withPlurals<V>(table: ReadonlyMap<string, V>): ReadonlyMap<string, V> {
  const all = new Map(table)
  for (const [word, value] of table) for (const plural of pluralsOf(word)) if (!all.has(plural)) all.set(plural, value)
  return all
}

function pluralsOf(word: string): string[] {
  const listed = [...SINGULARS].flatMap(([plural, one]) => (one === word ? [plural] : []))
  return [...listed, `${word}s`, `${word}es`, `${word.slice(0, -1)}ies`].filter((plural) => singular(plural) === word)
}

const ROLE_OF: ReadonlyMap<string, Role> = new Map(
  [...ROLES_OF_NOUNS]
    .reverse()
    .flatMap(([words, role]) => [...withPlurals(new Map([...words].map((word) => [word, role])))]),
)
const PLACE_NOUN_FORMS = withPlurals(new Map([...PLACE_NOUNS].map((word) => [word, true])))
const GROUP_OF = withPlurals(PEOPLE)

/** The role of a noun of this lexicon, in singular or plural; undefined for any other word. */
export const roleOfNoun = (word: string): Role | undefined => ROLE_OF.get(word)
/** The group of people that a noun names, in singular or plural. */
export const groupOfNoun = (word: string): Group | undefined => GROUP_OF.get(word)
export const isPlaceNoun = (word: string): boolean => PLACE_NOUN_FORMS.has(word)
/** Whether a word is a noun of this lexicon, in singular or plural. */
export const knownNoun = (word: string): boolean => NOUNS.has(word)
/** Every noun of this lexicon, in singular and plural. */
export const NOUNS: ReadonlySet<string> = new Set([...ROLE_OF.keys(), ...PLACE_NOUN_FORMS.keys(), "number"])

/** Words that decide the type of an event whatever else its name says. */
const DECIDING: ReadonlyMap<string, IncidentType> = new Map<string, IncidentType>([
  ..."air aerial airstrike airstrikes warplane warplanes jet jets helicopter aircraft plane planes barrel"
    .split(" ")
    .map((word) => [word, "air-strike"] as const),
  ...[...withPlurals(FORCES)].flatMap(([word, flies]) => (flies ? [[word, "air-strike"] as const] : [])),
  ["suicide", "suicide-bombing"],
  ["chemical", "chemical-weapon"],
  ["gas", "chemical-weapon"],
  ["drone", "drone-strike"],
  ["drones", "drone-strike"],
])
const LEANING: ReadonlyMap<string, IncidentType | null> = new Map([
  ...withPlurals(EVENTS),
  ...["artillery", "rocket", "mortar", "missile"].map((word) => [word, "shelling"] as const),
])

/** Every word that names a type of event. */
export const TYPED: ReadonlySet<string> = new Set([...DECIDING.keys(), ...LEANING.keys()])
/** The type of event that a word decides ("air", "suicide"), or null. */
export const decidedType = (word: string): IncidentType | null => DECIDING.get(word) ?? null
/** The type that a word gives where no other does ("blast", "rocket"), or null. */
export const leaningType = (word: string): IncidentType | null => LEANING.get(word) ?? null

import type { Party } from "../../../../model/party.ts"
import type { BodyWords } from "../../../own-names.ts"
import { ADJECTIVES, ADVERBS, CLAUSE_WORDS, DETERMINERS, HEDGES, PREPOSITIONS, PRONOUNS } from "./function-words.ts"

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "))
const kinds = (table: Partial<Record<Party["kind"], string>>): ReadonlyMap<string, Party["kind"]> =>
  new Map(
    Object.entries(table).flatMap(([kind, words]) => words.split(" ").map((word) => [word, kind as Party["kind"]])),
  )

/** What English calls the bodies that reports name: "the Karun Liberation Front", "the Veltish army", "M23 rebels". */
export const BODY_WORDS: Omit<BodyWords, "ordinary" | "common"> = {
  heads: kinds({
    military: "army navy forces force coalition alliance division regiment corps junta",
    "armed-group":
      "front militia militias brigade brigades battalion battalions guard guards legion movement shield fronts group faction",
    government: "ministry government authority administration police directorate municipality",
    "political-body": "council committee party congress parliament assembly",
    monitor:
      "observatory monitor network watch center centre union association society organization organisation institute foundation initiative commission committees",
  }),
  plainHeads: set(
    "army navy militia ministry government police brigade battalion coalition alliance movement junta regime forces",
  ),
  organs: set(
    "army navy forces force division regiment corps junta ministry government authority administration police directorate municipality guard guards brigade brigades battalion parliament assembly regime militia",
  ),
  civil: set(
    "rights monitoring monitor observatory documentation media press doctors medical health aid relief rescue humanitarian human journalists lawyers refugee electoral research studies women students teachers",
  ),
  between: set(
    "defence defense interior foreign health information state regional provincial national military civil emergency air border security paramilitary rebel transitional",
  ),
  ofPlaces: set("state regional provincial county"),
  fighters: set("rebels fighters militants militiamen gunmen insurgents guerrillas paramilitaries"),
  arms: set(
    "rebels fighters militants militiamen gunmen insurgents guerrillas paramilitaries forces troops soldiers artillery drones shells rockets tanks positions spokesman spokesperson",
  ),
  owners: set("people peoples women workers doctors children citizens nation lions lion"),
  openers: new Set([...DETERMINERS, ...PREPOSITIONS, ...CLAUSE_WORDS, ...ADVERBS, ...PRONOUNS, ...HEDGES]),
  joins: set("of for and the"),
  noNames: set(
    "kurd unknown powerful fierce two three four five six sunni shia shiite shi'ite alawite druze christian muslim jewish islamist jihadist salafist arab european african asian western eastern kurdish turkmen tribal loyalist allied joint friendly enemy hostile rival islamic suspected armed masked local foreign young former new",
  ),
  describes: (word) => BACKED.test(word),
  branches: set("air coast marine space foreign home drug exchange oversight transportation transport rescue fire"),
  armed: set("defence defense interior security war military guard guards border"),
  deeds: set(
    "shelled attacked fired bombed bombarded stormed seized captured killed ambushed launched struck raided burned burnt looted executed abducted overran torched besieged kidnapped massacred detonated hit targeted",
  ),
  accused: set("accused accuses accusing blamed blames blaming"),
  noInitials: set(
    "rpg rpj aids sars mers ebola gop sos sms fda cdc epa imf tv hq suv cctv vip dna ngo ngos uav uavs gps ceo mp mps pm fm gmt utc est bst ied ieds vbied hiv who covid ak usd id it faq icu er km tnt url",
  ),
}

/** Endings of words that a capital at the head of a sentence does not make names: "Tribal forces", "Advancing troops". */
export const COMMON_ENDING = /(?:(?<!-l)ed|ing|ist|al|ary|ive|ous|ly|ent|ant|held)$/

const BACKED =
  /-(?:backed|held|controlled|aligned|linked|allied|affiliated|run|occupied|installed|trained|armed|based)$/

/** "Recent", "Popular": adjectives that a sentence's head gives a capital. */
export const isAdjective = (word: string) => ADJECTIVES.has(word)

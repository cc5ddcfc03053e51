import type { Party } from "../../model/party.ts"
import type { State } from "./read-states.ts"

/**
 * The parties of a state: its government and its forces. Both answer to the adjective ("Russian" jets, "Russian"
 * officials). The bare name of the country and of its capital is the government's; ministries of defence, armies and
 * air forces are the military's. Which of the two a bare adjective means, the reader tells from the word after it.
 */
export function stateParties(state: State): Party[] {
  if (state.slug === "" || state.adjectives.length === 0) return []
  return [government(state), military(state)]
}

function government({ code, name, aliases, arabic, adjectives, metonyms, slug }: State): Party {
  return {
    id: `${slug}-government`,
    name: `Government of ${name}`,
    kind: "government",
    country: code,
    names: {
      en: [name, ...aliases, ...metonyms, `government of ${name}`, ...each(adjectives, GOVERNMENT_WORDS)],
      ...(arabic.length > 0 ? { ar: [...arabic] } : {}),
    },
    adjectives: { en: [...adjectives] },
  }
}

function military({ code, name, adjectives, slug, forces }: State): Party {
  const words = MILITARY_WORDS.filter((word) => forces === "forces" || word !== "forces")
  return {
    id: `${slug}-${forces}`,
    name: `${adjectives[0]} ${forces === "forces" ? "forces" : "armed forces"}`,
    kind: "military",
    country: code,
    names: { en: [...each(adjectives, words), `${name}'s military`, `${name}'s army`] },
    adjectives: { en: [...adjectives] },
  }
}

const GOVERNMENT_WORDS = [
  "government",
  "authorities",
  "foreign ministry",
  "Ministry of Foreign Affairs",
  "foreign minister",
  "president",
  "prime minister",
  "officials",
]

const MILITARY_WORDS = [
  "military",
  "army",
  "armed forces",
  "air force",
  "navy",
  "defence ministry",
  "defense ministry",
  "ministry of defence",
  "ministry of defense",
  "forces",
  "troops",
]

const each = (adjectives: readonly string[], words: readonly string[]) =>
  adjectives.flatMap((adjective) => words.map((word) => `${adjective} ${word}`))

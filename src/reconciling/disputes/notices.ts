import type { ClaimOf } from "../../model/claim.ts"
import type { Dispute } from "../../model/incident.ts"
import { groupBy } from "../group-by.ts"
import { contentWords } from "../mention.ts"
import { onFacet, type Statement } from "../statement.ts"
import type { Case } from "./disputes.ts"
import { dispute, whoSays } from "./parties.ts"

type NoticeStatement = Statement<ClaimOf<"notice">>

/** Half of the words of two subjects in common: one subject. */
const SAME_SUBJECT = 0.5

/**
 * Whether notice had been given: contradicted only where giver, recipient and subject are the same and one says that it
 * was given, another that it was not. Everything else stays a question to look up.
 */
export function notices({ statements, knowledge }: Case): Dispute[] {
  const spoken = onFacet(statements, "notice").filter(
    ({ claim }) => claim.stance === "asserts" || claim.stance === "denies",
  )
  const contradictions = spoken.filter((a) => spoken.some((b) => contradict(a, b)))
  const subjects = groupBy(contradictions, ({ claim }) => `${claim.value.from}|${claim.value.to}`)
  return [...subjects.values()].map((taking) => {
    const voices = [...groupBy(taking, ({ account }) => account)].map(([account, own]) => ({
      account,
      statements: own,
      words: `${whoSays(account, knowledge)} said that notice ${own.some(saysGiven) ? "was" : "was not"} given`,
    }))
    return dispute("notice", "notice-contradicted", voices)
  })
}

const saysGiven = ({ claim }: NoticeStatement) => claim.value.given === (claim.stance === "asserts")

function contradict(a: NoticeStatement, b: NoticeStatement): boolean {
  const [x, y] = [a.claim.value, b.claim.value]
  if (a.account === b.account || saysGiven(a) === saysGiven(b) || x.kind !== y.kind) return false
  if (x.from === undefined || x.to === undefined || x.about === undefined || y.about === undefined) return false
  return x.from === y.from && x.to === y.to && inCommon(contentWords(x.about), contentWords(y.about)) >= SAME_SUBJECT
}

/** Dice coefficient of two lists of words. */
function inCommon(a: readonly string[], b: readonly string[]): number {
  const [x, y] = [new Set(a), new Set(b)]
  const shared = [...x].filter((word) => y.has(word)).length
  return x.size + y.size === 0 ? 0 : (2 * shared) / (x.size + y.size)
}

import type { Rule } from "../../../../rule.ts"
import { GIVEN_RULES } from "./given.ts"
import { KNOWN_RULES } from "./known.ts"
import { TOLD_RULES } from "./told.ts"
import { UNTOLD_RULES } from "./untold.ts"

/** Whether somebody had been told or knew beforehand. */
export const NOTICE_RULES: readonly Rule[] = [...TOLD_RULES, ...GIVEN_RULES, ...KNOWN_RULES, ...UNTOLD_RULES]

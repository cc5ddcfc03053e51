import type { Claim } from "../../model/claim.ts"

/** Below it a claim is more likely misread than not, so somebody should look at its words. */
const DOUBTFUL = 0.5

/** Whether a claim may well have been misread; one without a confidence is taken as read. */
export const isDoubtful = ({ confidence }: Claim): boolean => confidence !== undefined && confidence < DOUBTFUL

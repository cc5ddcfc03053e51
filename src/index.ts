/**
 * Deconflict as a library, for programs that bring their own reports, readings or grouping: docs/library.md.
 * What is not exported here can change in any version.
 */
export { type GivenReport, reportOf } from "./intake/given-report.ts"
export type { Knowledge } from "./knowledge/knowledge.ts"
export { loadKnowledge, type OwnKnowledge } from "./knowledge/load.ts"
export type { Claim, Count, Facet, Group, IncidentType, Notice, Speaker, Stance, Victim } from "./model/claim.ts"
export type { Decision, Proposal, SetAside } from "./model/decision.ts"
export type { Account, Dispute, Dossier, Incident, Origin } from "./model/incident.ts"
export type { ClaimRef, Mention } from "./model/mention.ts"
export type { Pack } from "./model/pack.ts"
export type { Party } from "./model/party.ts"
export type { Place, PlaceMention } from "./model/place.ts"
export type { IncidentReading, Reading } from "./model/reading.ts"
export type { Report, ReportMeta } from "./model/report.ts"
export type { Range, Toll } from "./model/toll.ts"
export type { When } from "./model/when.ts"
export { read } from "./reading/read.ts"
export { answering, type Decided, merging, moving, splitting, undoing } from "./reconciling/deciding.ts"
export { type Reconciled, reconcile, reconciled } from "./reconciling/reconcile.ts"

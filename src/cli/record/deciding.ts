import type { Command } from "commander"
import { knowledgeFlags } from "../flags.ts"
import type { DecideFlags } from "./decide-commands.ts"
import type { DecisionsFlags } from "./decisions-command.ts"
import type { GradeFlags } from "./grade-command.ts"
import type { ProposalsFlags } from "./proposals-command.ts"
import { storeFlags } from "./store-flags.ts"

/** Adds the commands by which persons decide what is one incident, and how it is graded. Each is loaded when it is called. */
export function decidingCommands(deconflict: Command): void {
  deciding(deconflict)
  proposing(deconflict)
  grading(deconflict)
}

function deciding(deconflict: Command): void {
  reasoned(deconflict, "merge")
    .description("decide that incidents are one")
    .argument("<incidents...>", "the ids of two incidents or more")
    .action(async (incidents: string[], flags: DecideFlags) => {
      const { mergeCommand } = await import("./decide-commands.ts")
      process.exitCode = await mergeCommand(incidents, flags)
    })

  reasoned(deconflict, "split")
    .description("decide that reports of an incident tell of another event")
    .argument("<incident>", "the id of an incident")
    .argument("<reports...>", "the ids of the reports that tell of the other event")
    .action(async (incident: string, reports: string[], flags: DecideFlags) => {
      const { splitCommand } = await import("./decide-commands.ts")
      process.exitCode = await splitCommand(incident, reports, flags)
    })

  reasoned(deconflict, "move")
    .description("decide that what a report tells belongs to another incident")
    .argument("<report>", "the id of a report")
    .requiredOption("--from <incident>", "the incident that it stands in (--from shelling-2018-11-17-hajin)")
    .requiredOption("--to <incident>", "the incident that it belongs to (--to air-strike-2018-11-17-hajin)")
    .action(async (report: string, flags: DecideFlags & { from: string; to: string }) => {
      const { moveCommand } = await import("./decide-commands.ts")
      process.exitCode = await moveCommand(report, flags)
    })

  reasoned(deconflict, "undo")
    .description("let a decision count as never made; an undoing can be undone too")
    .argument("<decision>", "the id of a decision, as it was told when it was made")
    .action(async (decision: string, flags: DecideFlags) => {
      const { undoCommand } = await import("./decide-commands.ts")
      process.exitCode = await undoCommand(decision, flags)
    })

  paged(deconflict, "decisions")
    .description("list what persons decided, latest first, with why, and what was undone or cannot be followed")
    .option("--set-aside", "only what cannot be followed, or not wholly")
    .action(async (flags: DecisionsFlags) => {
      const { decisionsCommand } = await import("./decisions-command.ts")
      process.exitCode = await decisionsCommand(flags)
    })
}

function proposing(deconflict: Command): void {
  paged(deconflict, "proposals")
    .description("list joins that come close and wait for a person, closest first, with their reasons")
    .action(async (flags: ProposalsFlags) => {
      const { proposalsCommand } = await import("./proposals-command.ts")
      process.exitCode = await proposalsCommand(flags)
    })

  for (const [name, words, isAccepted] of [
    ["accept", "decide that what is proposed is one incident", true],
    ["refuse", "decide that what is proposed is not one incident", false],
  ] as const) {
    reasoned(deconflict, name)
      .description(words)
      .argument("<proposal>", "the id of a proposal")
      .action(async (proposal: string, flags: DecideFlags) => {
        const { answerCommand } = await import("./decide-commands.ts")
        process.exitCode = await answerCommand(proposal, isAccepted, flags)
      })
  }
}

function grading(deconflict: Command): void {
  withJson(storeFlags(deconflict.command("grade")))
    .description("set the grade of an incident, which the program only suggests, or take it back")
    .argument("<incident>", "the id of an incident")
    .argument("[grade]", "confirmed, fair, weak, contested or discounted")
    .requiredOption(
      "--because, --reason <words>",
      "why, for whoever judges it later (--because 'two origins, and the command accepts it')",
    )
    .option("--for-readers", "readers may see the reason, too; without it they see the grade alone")
    .option("--withdraw", "take back the grade that is set; it stays in the history")
    .action(async (incident: string, grade: string | undefined, flags: GradeFlags) => {
      const { gradeCommand } = await import("./grade-command.ts")
      process.exitCode = await gradeCommand(incident, grade, flags)
    })
}

const reasoned = (deconflict: Command, name: string): Command =>
  withJson(storeFlags(knowledgeFlags(deconflict.command(name)))).requiredOption(
    "--reason <words>",
    "why, for whoever judges it later (--reason 'two craters, one hour apart')",
  )

const paged = (deconflict: Command, name: string): Command =>
  withJson(storeFlags(deconflict.command(name)))
    .option("--limit <number>", "so many at a time (--limit 100)", "20")
    .option("--after <cursor>", "the next ones, from the cursor that the last page gave (--after WzIuOV0)")

const withJson = (command: Command): Command => command.option("--json", "print JSON (--json > out.json)")

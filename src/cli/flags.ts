import { type Command, Option } from "commander"
import type { Rule } from "../model/toll.ts"

/** The options about what the reader knows. */
export interface KnowledgeFlags {
  readonly pack?: readonly string[]
  readonly gazetteer?: string
}

/** The options about input that every command which reads reports takes, as commander hands them over. */
export interface InputFlags extends KnowledgeFlags {
  readonly published?: string
  readonly outlet?: string
  readonly columns?: readonly string[]
  readonly encoding?: string
  readonly as?: string
}

/** Adds the input options to a command. */
export function inputFlags(command: Command): Command {
  return knowledgeFlags(command)
    .option("--published <date>", "date of all reports, unless one is printed in the text (--published 2017-04-05)")
    .option("--outlet <name>", "outlet of all reports (--outlet Reuters)")
    .addOption(gathered("--columns <list>", "which column of a .csv is what (--columns text=Body,title=Headline)"))
    .option("--encoding <name>", "encoding of files that are not UTF-8 (--encoding windows-1252)")
    .option("--as <format>", "format of standard input and of files without a known ending (--as csv)")
}

/** Adds the options for further conflict packs, and for where added gazetteers are, to a command. */
export function knowledgeFlags(command: Command): Command {
  return gazetteerFlag(
    command.addOption(gathered("--pack <folder>", "a conflict pack of your own; may be repeated (--pack packs/sahel)")),
  )
}

/** Adds the option for the folder of added gazetteers to a command. */
export function gazetteerFlag(command: Command): Command {
  return command.option(
    "--gazetteer <folder>",
    "where gazetteers that you added are (default: your data folder, or DECONFLICT_GAZETTEER)",
  )
}

/** Adds the option for what persons decided to a command. */
export function decisionsFlag(command: Command): Command {
  return command.addOption(
    gathered(
      "--decisions <file>",
      "what persons decided on which tellings are one incident, as JSON lines (--decisions ours.jsonl)",
    ),
  )
}

/** Adds the options for a project and for the rule of tolls to a command. */
export function viewFlags(command: Command): Command {
  return command
    .addOption(
      new Option("--rule <rule>", "the rule that tolls are counted by (--rule airwars-like)").choices([
        "claimed-range",
        "acled-like",
        "ucdp-like",
        "airwars-like",
      ] satisfies Rule[]),
    )
    .option(
      "--project <file>",
      "who is counted, where, when and under which rules, and what is known of sources (--project ostra.json)",
    )
}

/** An option that may be given several times; its value is a list. */
export function gathered(flag: string, description: string): Option {
  return new Option(flag, description).argParser((value: string, earlier: readonly string[] | undefined) => [
    ...(earlier ?? []),
    value,
  ])
}

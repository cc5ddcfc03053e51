import { type Command, Option } from "commander"

/** The options about input that every command which reads reports takes, as commander hands them over. */
export interface InputFlags {
  readonly published?: string
  readonly outlet?: string
  readonly columns?: readonly string[]
  readonly encoding?: string
  readonly as?: string
  readonly pack?: readonly string[]
}

/** Adds the input options to a command. */
export function inputFlags(command: Command): Command {
  return packFlag(command)
    .option("--published <date>", "date of all reports, unless one is printed in the text (--published 2017-04-05)")
    .option("--outlet <name>", "outlet of all reports (--outlet Reuters)")
    .addOption(gathered("--columns <list>", "which column of a .csv is what (--columns text=Body,title=Headline)"))
    .option("--encoding <name>", "encoding of files that are not UTF-8 (--encoding windows-1252)")
    .option("--as <format>", "format of standard input and of files without a known ending (--as csv)")
}

/** Adds the option for further conflict packs to a command. */
export function packFlag(command: Command): Command {
  return command.addOption(
    gathered("--pack <folder>", "a conflict pack of your own; may be repeated (--pack packs/sahel)"),
  )
}

function gathered(flag: string, description: string): Option {
  return new Option(flag, description).argParser((value: string, earlier: readonly string[] | undefined) => [
    ...(earlier ?? []),
    value,
  ])
}

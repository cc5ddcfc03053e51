#!/usr/bin/env node
import { readFileSync } from "node:fs"
import { Command, CommanderError, Option } from "commander"
import type { ExportFormat } from "../exchange/export.ts"
import type { CompareFlags } from "./compare-command.ts"
import type { DossierFlags } from "./dossier-command.ts"
import { EXIT, faultWords, Misuse } from "./exit.ts"
import type { ExportFlags } from "./export-command.ts"
import { decisionsFlag, gazetteerFlag, inputFlags, knowledgeFlags, viewFlags } from "./flags.ts"
import type { GazetteerFlags } from "./gazetteer-command.ts"
import { endWithReader, tell } from "./output.ts"
import type { SpanFlags } from "./print-spans.ts"
import type { ReadFlags } from "./read-command.ts"
import type { ReconcileFlags } from "./reconcile-command.ts"
import { recordCommands } from "./record/commands.ts"
import { questionFlagsButOutlet } from "./record/question-flags.ts"
import { storeFlags } from "./record/store-flags.ts"

const PATHS = "files and folders of .txt, .md, .html, .json, .jsonl and .csv; - is standard input"

const AFTER_HELP = `
Examples:
  deconflict reports/ -o ostra.html
  deconflict read reports.jsonl --format table
  curl -s https://example.org/reports.jsonl | deconflict --json - > ostra.json

Exit codes: 0 all was read; 1 something could not be read, and messages on standard error say what;\n2 nothing was read, or misuse;\n3 a fault of the program itself.`

endWithReader()
try {
  await program().parseAsync()
} catch (error) {
  process.exitCode = EXIT.misuse
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.allRead : EXIT.misuse
  else if (error instanceof Misuse) tell(`error: ${error.message}`)
  else {
    process.exitCode = EXIT.fault
    tell(faultWords(error))
  }
}

function program(): Command {
  const deconflict = viewFlags(decisionsFlag(inputFlags(new Command("deconflict"))))
    .description(
      "Lays reports of contested violence side by side: who claims what, where they agree and where they conflict.\n" +
        "Prints a summary and writes a dossier.",
    )
    .argument("[paths...]", PATHS)
    .option("-o, --output <file>", "where the dossier goes, in place of dossier.html (-o ostra.html)")
    .option("--share", "leave out full reports, private speakers and victims' names (--share -o public.html)")
    .option(
      "--json",
      "print the incidents and readings as JSON, and no dossier unless -o names it (--json > ostra.json)",
    )
    .option("--why", "say in the summary what the rule makes of each claim (--rule acled-like --why)")
    .version(version(), "-V, --version", "print the version")
    .enablePositionalOptions()
    .exitOverride()
    .showHelpAfterError("(deconflict --help shows what there is)")
    .addHelpText("after", AFTER_HELP)
    .action(async (paths: string[], flags: DossierFlags) => {
      if (paths.length === 0) deconflict.help({ error: true })
      const { dossierCommand } = await import("./dossier-command.ts")
      process.exitCode = await dossierCommand(paths, flags)
    })

  // Each command is loaded when it is called, so that help and version come at once.
  inputFlags(deconflict.command("read"))
    .description("print what each report claims, one reading a report, on standard output")
    .argument("<paths...>", PATHS)
    .addOption(new Option("--format <format>", "what to print").choices(["jsonl", "table"]).default("jsonl"))
    .action(async (paths: string[], flags: ReadFlags) => {
      const { readCommand } = await import("./read-command.ts")
      process.exitCode = await readCommand(paths, flags)
    })

  spanFlags(deconflict.command("attributions"))
    .description("print who says what in each report: source, cue and content of attributed speech, with their spans")
    .argument("<paths...>", PATHS)
    .action(async (paths: string[], flags: SpanFlags) => {
      const { attributionsCommand } = await import("./attributions-command.ts")
      process.exitCode = await attributionsCommand(paths, flags)
    })

  spanFlags(deconflict.command("places"))
    .description("print the places that each report names, with their spans, coordinates and precision")
    .argument("<paths...>", PATHS)
    .action(async (paths: string[], flags: SpanFlags) => {
      const { placesCommand } = await import("./places-command.ts")
      process.exitCode = await placesCommand(paths, flags)
    })

  viewFlags(decisionsFlag(knowledgeFlags(deconflict.command("reconcile"))))
    .description("put readings that were made elsewhere together into incidents, printed as JSON")
    .argument("<paths...>", "files of readings, one JSON object a line; - is standard input")
    .option("--json", "print the readings and what waits for a person along with the incidents")
    .action(async (paths: string[], flags: ReconcileFlags) => {
      const { reconcileCommand } = await import("./reconcile-command.ts")
      process.exitCode = await reconcileCommand(paths, flags)
    })

  gazetteerCommands(deconflict.command("gazetteer"))

  questionFlagsButOutlet(storeFlags(viewFlags(decisionsFlag(inputFlags(deconflict.command("export"))))))
    .description("write incidents or claims in a format that others read; names of private people are withheld")
    .argument("[paths...]", `${PATHS}; or .jsonl of readings; without paths the incidents of the store that fit`)
    .addOption(
      new Option("--format <format>", "what to write")
        .choices(["csv-claims", "csv-incidents", "geojson", "jsonl", "acled", "ucdp-ged"] satisfies ExportFormat[])
        .makeOptionMandatory(),
    )
    .option("--hxl", "add a row of HXL tags below the names of the columns")
    .option("--own-use", "withhold nothing: private speakers, victims' names, exact coordinates")
    .option("--withheld", "out of a store, with what is withheld; that is logged")
    .option("-o, --output <file>", "where it goes, in place of standard output (-o incidents.csv)")
    .action(async (paths: string[], flags: ExportFlags) => {
      const { exportCommand } = await import("./export-command.ts")
      process.exitCode = await exportCommand(paths, flags)
    })

  viewFlags(decisionsFlag(inputFlags(deconflict.command("compare"))))
    .description("lay the incidents of reports beside a list that others made: agreed, missing, different")
    .argument("<list>", "a list of incidents in the columns of Airwars, ACLED or UCDP GED, as .csv, .json or .jsonl")
    .argument("<paths...>", `${PATHS}; or .jsonl of readings`)
    .option("--json", "print the comparison as JSON")
    .action(async (list: string, paths: string[], flags: CompareFlags) => {
      const { compareCommand } = await import("./compare-command.ts")
      process.exitCode = await compareCommand(list, paths, flags)
    })

  recordCommands(deconflict)
  return deconflict
}

/** Their one option may stand before or behind the word for what to do. */
function gazetteerCommands(gazetteer: Command): void {
  gazetteerFlag(gazetteer)
    .enablePositionalOptions(false)
    .description("adds every village of a country to the places that are known, from a dump of download.geonames.org")
  gazetteer
    .command("add")
    .description("add countries' dumps, plain or zipped (SY.txt, SY.zip); one of the same name is replaced")
    .argument("<dumps...>", "files with 19 columns parted by tabs, or zips of these")
    .action(async (paths: string[]) => {
      const { addCommand } = await import("./gazetteer-command.ts")
      process.exitCode = await addCommand(paths, gazetteer.opts<GazetteerFlags>())
    })
  gazetteer
    .command("list")
    .description("print what was added")
    .action(async () => {
      const { listCommand } = await import("./gazetteer-command.ts")
      process.exitCode = await listCommand(gazetteer.opts<GazetteerFlags>())
    })
  gazetteer
    .command("remove")
    .description("take out what was added")
    .argument("<names...>", "as list prints them (SY)")
    .action(async (names: string[]) => {
      const { removeCommand } = await import("./gazetteer-command.ts")
      process.exitCode = await removeCommand(names, gazetteer.opts<GazetteerFlags>())
    })
}

function spanFlags(command: Command): Command {
  const format = new Option("--format <format>", "what to print (default: table on a terminal, else jsonl)")
  return inputFlags(command).addOption(format.choices(["jsonl", "table"]))
}

function version(): string {
  const about: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"))
  return typeof about === "object" && about !== null && "version" in about ? String(about.version) : "unknown"
}

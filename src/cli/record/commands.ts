import { type Command, Option } from "commander"
import type { Installation } from "../../model/access.ts"
import { gathered, inputFlags, knowledgeFlags } from "../flags.ts"
import { accessCommands } from "./access-commands.ts"
import type { AddFlags } from "./add-command.ts"
import type { ArrivalsFlags } from "./arrivals-command.ts"
import type { BackupFlags } from "./bundle-commands.ts"
import { decidingCommands } from "./deciding.ts"
import type { EraseFlags } from "./erase-command.ts"
import type { FeedFlags } from "./feed-command.ts"
import { questionFlags } from "./question-flags.ts"
import type { ReleaseFlags, WithheldFlags } from "./release-command.ts"
import type { SearchFlags } from "./search-command.ts"
import type { ServeFlags } from "./serve-command.ts"
import type { ShowFlags } from "./show-command.ts"
import { type StoreFlags, storeFlags } from "./store-flags.ts"
import type { VerifyFlags } from "./verify-command.ts"
import type { WorkerFlags } from "./worker-command.ts"

const PATHS = "files and folders, as for deconflict read; - is standard input"

/** Adds the commands on a store. Each is loaded when it is called. */
export function recordCommands(deconflict: Command): void {
  keeping(deconflict)
  decidingCommands(deconflict)
  queueing(deconflict)
  serving(deconflict)
  finding(deconflict)
  releasing(deconflict)
  checking(deconflict)
  copying(deconflict)
  accessCommands(deconflict)
}

function keeping(deconflict: Command): void {
  withJson(storeFlags(deconflict.command("init")))
    .description("make a store for reports, readings and incidents, with its keys")
    .addOption(
      new Option("--as <installation>", "what it is for; the two never share a store, keys or accounts (--as line)")
        .choices(["record", "line"])
        .default("record"),
    )
    .action(async (flags: StoreFlags & { as: Installation }) => {
      const { initCommand } = await import("./init-command.ts")
      process.exitCode = await initCommand(flags)
    })

  withJson(storeFlags(inputFlags(deconflict.command("add"))))
    .description("read reports and keep them in the store, with their incidents; what is there already stays as it is")
    .argument("<paths...>", PATHS)
    .option("--queue", "keep them as they are, for workers to read (on a PostgreSQL server)")
    .action(async (paths: string[], flags: AddFlags) => {
      const { addCommand } = await import("./add-command.ts")
      process.exitCode = await addCommand(paths, flags)
    })

  withJson(storeFlags(inputFlags(deconflict.command("watch"))))
    .description("add what a folder holds, and what comes into it, until it is interrupted")
    .argument("<folder>", "a folder of reports")
    .action(async (folder: string, flags: AddFlags) => {
      const { watchCommand } = await import("./watch-command.ts")
      process.exitCode = await watchCommand(folder, flags)
    })

  withJson(storeFlags(inputFlags(deconflict.command("feed"))))
    .description("fetch a feed (RSS, Atom, JSON Feed) and keep its items; what is there already stays as it is")
    .argument("<address>", "an address of the web, or a file")
    .option("--every <time>", "again and again until it is interrupted, 5m at the least (--every 15m)")
    .option("--articles", "fetch the page of an item that is no more than a teaser")
    .option("--allow-private", "fetch from this machine and its networks, too")
    .action(async (address: string, flags: FeedFlags) => {
      const { feedCommand } = await import("./feed-command.ts")
      process.exitCode = await feedCommand(address, flags)
    })

  withJson(storeFlags(knowledgeFlags(deconflict.command("erase"))))
    .description("take a report out of the store for good: one person asks for it, a second one agrees")
    .argument("<report>", "the id of a report")
    .option("--reason <words>", "ask for it, and say why; the reason stays for good (--reason 'witness withdrew')")
    .option("--agree", "agree to it as the second person (--agree --by 'Tomas Rell')")
    .action(async (report: string, flags: EraseFlags) => {
      const { eraseCommand } = await import("./erase-command.ts")
      process.exitCode = await eraseCommand(report, flags)
    })
}

function serving(deconflict: Command): void {
  storeFlags(knowledgeFlags(deconflict.command("serve")))
    .description("serve a store to people and programs, on this machine alone unless told otherwise")
    .addOption(
      new Option("--as <installation>", "what the store is; the two are kept apart")
        .choices(["record", "line"])
        .default("record"),
    )
    .option("--host <address>", "where to listen (--host 0.0.0.0 --tls)", "127.0.0.1")
    .option("--port <number>", "where to listen; 0 takes a free one (--port 8080)", "4180")
    .addOption(gathered("--name <host>", "a further name it is called by; may be repeated (--name record.example.org)"))
    .option("--tls", "it is reached through a proxy with TLS")
    .action(async (flags: ServeFlags) => {
      const { serveCommand } = await import("./serve-command.ts")
      process.exitCode = await serveCommand(flags)
    })
}

function queueing(deconflict: Command): void {
  withJson(storeFlags(knowledgeFlags(deconflict.command("worker"))))
    .description("read documents that were filed with add --queue, beside other workers, until it is interrupted")
    .option("--concurrency <number>", "so many at once: while one waits for the database, another is read", "2")
    .action(async (flags: WorkerFlags) => {
      const { workerCommand } = await import("./worker-command.ts")
      process.exitCode = await workerCommand(flags)
    })

  withJson(storeFlags(deconflict.command("arrivals")))
    .description("say how many documents wait to be read, were read, and could not be")
    .option("--problems", "list what could not be read, and why")
    .option("--again", "let what could not be read wait to be read again")
    .action(async (flags: ArrivalsFlags) => {
      const { arrivalsCommand } = await import("./arrivals-command.ts")
      process.exitCode = await arrivalsCommand(flags)
    })
}
function finding(deconflict: Command): void {
  searchFlags(deconflict.command("incidents"))
    .description("list the incidents in the store, latest first")
    .action(async (flags: SearchFlags) => {
      const { searchCommand } = await import("./search-command.ts")
      process.exitCode = await searchCommand([], flags)
    })

  searchFlags(deconflict.command("search"))
    .description("list the incidents, reports, claims, parties, persons or places that fit these words and the options")
    .argument("[words...]", "words of one report or claim in any form, or of a name")
    .option(
      "--in <kind>",
      "what to list: incidents, reports, claims, parties, persons or places (--in claims)",
      "incidents",
    )
    .action(async (words: string[], flags: SearchFlags) => {
      const { searchCommand } = await import("./search-command.ts")
      process.exitCode = await searchCommand(words, flags)
    })

  withJson(storeFlags(knowledgeFlags(deconflict.command("show"))))
    .description("show an incident with what is claimed of it, or a report as it was read")
    .argument("<id>", "the id of an incident or of a report")
    .option("--original", "print the report byte for byte as it came (--original > strike.html)")
    .action(async (id: string, flags: ShowFlags) => {
      const { showCommand } = await import("./show-command.ts")
      process.exitCode = await showCommand(id, flags)
    })
}

function releasing(deconflict: Command): void {
  withJson(storeFlags(knowledgeFlags(deconflict.command("withheld"))))
    .description(
      "list what of an incident nobody sees without the right to: names, contacts, exact spots, each by a number",
    )
    .argument("<incident>", "the id of an incident")
    .action(async (incident: string, flags: WithheldFlags) => {
      const { withheldCommand } = await import("./release-command.ts")
      process.exitCode = await withheldCommand(incident, flags)
    })

  withJson(storeFlags(knowledgeFlags(deconflict.command("release"))))
    .description("let out one thing that is withheld of an incident, with the consent to it, or take that back")
    .argument("<incident>", "the id of an incident")
    .option("--number <number>", "which thing, as deconflict withheld lists it (--number 4821)")
    .option("--person <name>", "the name of somebody killed, injured or missing (--person 'Huda Barakat')")
    .option("--speaker <name>", "a private speaker, with what they say (--speaker 'Salim Darwazi')")
    .option("--consent <who>", "who agreed to it (--consent 'Amal Barakat, sister')")
    .option("--how <words>", "how they agreed (--how 'signed form')")
    .option("--on <date>", "the day on which they did (--on 2018-11-30)")
    .option("--guardian", "it was a guardian, as for a minor's name there must be")
    .option("--reason <words>", "why it is let out, or taken back")
    .option("--withdraw", "take back that it was released")
    .action(async (incident: string, flags: ReleaseFlags) => {
      const { releaseCommand } = await import("./release-command.ts")
      process.exitCode = await releaseCommand(incident, flags)
    })
}

function searchFlags(command: Command): Command {
  return withJson(questionFlags(storeFlags(knowledgeFlags(command))))
    .option("--limit <number>", "so many at a time (--limit 100)", "20")
    .option("--after <cursor>", "the next ones, from the cursor that the last page gave (--after WzE3NjIyXQ)")
}

function checking(deconflict: Command): void {
  withJson(storeFlags(knowledgeFlags(deconflict.command("verify"))))
    .description(
      "check that everything in a store, a backup, an export or a proof is as it was recorded, and name what is not",
    )
    .argument("[path]", "the store's folder, or a file that somebody handed over")
    .addOption(gathered("--head <file>", "a head that was kept elsewhere; may be repeated (--head head-of-march.txt)"))
    .option(
      "--key <line>",
      "the key that the heads must be signed with, as init gave it (--key deconflict/1a2b+3c4d+AT)",
    )
    .option(
      "--readers <number>",
      "of how many incidents it is checked, by chance, that readers find them by nothing that is withheld, in place of 1000 (--readers all)",
    )
    .action(async (path: string | undefined, flags: VerifyFlags) => {
      const { verifyCommand } = await import("./verify-command.ts")
      process.exitCode = await verifyCommand(path, flags)
    })

  storeFlags(deconflict.command("proof"))
    .description("print a proof that an entry is in the log, without any other entry")
    .argument("<entry>", "the place of an entry, or the id of a report")
    .action(async (entry: string, flags: StoreFlags) => {
      const { proofCommand } = await import("./proof-commands.ts")
      process.exitCode = await proofCommand(entry, flags)
    })

  storeFlags(deconflict.command("head"))
    .description("print the latest signed head of the log, for others to keep")
    .action(async (flags: StoreFlags) => {
      const { headCommand } = await import("./proof-commands.ts")
      process.exitCode = await headCommand(flags)
    })

  const stamp = deconflict
    .command("stamp")
    .description("time stamps of an outside authority (RFC 3161), carried by hand")
  storeFlags(stamp.command("request"))
    .description("write a request for a time stamp on the latest head")
    .argument("<file>", "the file for the request (head.tsq)")
    .action(async (file: string, flags: StoreFlags) => {
      const { stampRequestCommand } = await import("./proof-commands.ts")
      process.exitCode = await stampRequestCommand(file, flags)
    })
  storeFlags(stamp.command("attach"))
    .description("keep the authority's answer with the head that it is for")
    .argument("<file>", "the file with the answer (head.tsr)")
    .action(async (file: string, flags: StoreFlags) => {
      const { stampAttachCommand } = await import("./proof-commands.ts")
      process.exitCode = await stampAttachCommand(file, flags)
    })
}

function copying(deconflict: Command): void {
  withJson(storeFlags(deconflict.command("bundle")))
    .description("write the log into a file that others can check, with the contents of named reports")
    .argument("<file>", "the file to write")
    .addOption(gathered("--open <report>", "with this report's original and reading; may be repeated (--open 0f3a1c)"))
    .action(async (file: string, flags: StoreFlags & { open?: string[] }) => {
      const { bundleCommand } = await import("./bundle-commands.ts")
      process.exitCode = await bundleCommand(file, flags)
    })

  withJson(storeFlags(deconflict.command("backup")))
    .description("write everything that is kept, encrypted, into one file; the keys stay out of it")
    .argument("<file>", "the file to write")
    .option("--keys-to <folder>", "copy the keys into a folder elsewhere (--keys-to /media/safe/keys)")
    .action(async (file: string, flags: BackupFlags) => {
      const { backupCommand } = await import("./bundle-commands.ts")
      process.exitCode = await backupCommand(file, flags)
    })

  withJson(storeFlags(knowledgeFlags(deconflict.command("restore"))))
    .description("fill an empty place from a backup, with the keys at hand")
    .argument("<file>", "a backup")
    .action(async (file: string, flags: StoreFlags) => {
      const { restoreCommand } = await import("./bundle-commands.ts")
      process.exitCode = await restoreCommand(file, flags)
    })
}

const withJson = (command: Command): Command => command.option("--json", "print JSON (--json > out.json)")

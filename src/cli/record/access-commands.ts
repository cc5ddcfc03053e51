import type { Command } from "commander"
import { gathered } from "../flags.ts"
import type { AccountFlags } from "./accounts-command.ts"
import { storeFlags } from "./store-flags.ts"
import type { TokenFlags } from "./tokens-command.ts"

const NAME = "the name that the person signs in with"

/** Adds the commands on accounts and tokens, for who has the store's machine and keys in hand. */
export function accessCommands(deconflict: Command): void {
  forStore(deconflict.command("accounts"))
    .description("list who has an account")
    .action(async (flags: AccountFlags) => {
      const { accountsCommand } = await import("./accounts-command.ts")
      process.exitCode = await accountsCommand(flags)
    })
  accountCommands(deconflict.command("account").description("make, change and shut accounts"))
  forStore(deconflict.command("tokens"))
    .description("list the tokens that programs enter with")
    .action(async (flags: TokenFlags) => {
      const { tokensCommand } = await import("./tokens-command.ts")
      process.exitCode = await tokensCommand(flags)
    })
  tokenCommands(deconflict.command("token").description("make and revoke tokens for programs"))
}

function accountCommands(account: Command): void {
  forStore(account.command("add"))
    .description("make an account, and print the one-time code with which its person sets a password")
    .argument("<name>", NAME)
    .requiredOption("--role <role>", "reader, recorder, assessor, coordinator or administrator (--role recorder)")
    .option("--display-name <words>", "the name that others see, in place of <name> (--display-name 'Ines Vardo')")
    .action(async (name: string, flags: AccountFlags & { role: string }) => {
      const { addAccountCommand } = await import("./accounts-command.ts")
      process.exitCode = await addAccountCommand(name, flags)
    })
  forStore(account.command("role"))
    .description("give an account another role")
    .argument("<name>", NAME)
    .argument("<role>", "the role")
    .action(async (name: string, role: string, flags: AccountFlags) => {
      const { changeAccountCommand } = await import("./accounts-command.ts")
      process.exitCode = await changeAccountCommand(name, { role }, flags)
    })
  forStore(account.command("disable"))
    .description("shut an account: its sessions and tokens end at once")
    .argument("<name>", NAME)
    .action(async (name: string, flags: AccountFlags) => {
      const { changeAccountCommand } = await import("./accounts-command.ts")
      process.exitCode = await changeAccountCommand(name, { disabled: true }, flags)
    })
  forStore(account.command("enable"))
    .description("open a shut account again")
    .argument("<name>", NAME)
    .action(async (name: string, flags: AccountFlags) => {
      const { changeAccountCommand } = await import("./accounts-command.ts")
      process.exitCode = await changeAccountCommand(name, { disabled: false }, flags)
    })
  forStore(account.command("code"))
    .description("print a one-time code for a password that was forgotten")
    .argument("<name>", NAME)
    .action(async (name: string, flags: AccountFlags) => {
      const { codeCommand } = await import("./accounts-command.ts")
      process.exitCode = await codeCommand(name, flags)
    })
}

function tokenCommands(token: Command): void {
  forStore(token.command("add"))
    .description("make a token by which a program enters as an account, and print it this once")
    .argument("<account>", "the name of the account")
    .requiredOption("--name <words>", "what it is for (--name 'nightly feed')")
    .addOption(gathered("--scope <act>", "what it may do, of what the account may; repeated (--scope add)"))
    .option("--expires <date>", "its last day, in place of a year from now (--expires 2027-03-01)")
    .action(async (account: string, flags: TokenFlags & { name: string; scope?: string[]; expires?: string }) => {
      const { addTokenCommand } = await import("./tokens-command.ts")
      process.exitCode = await addTokenCommand(account, flags)
    })
  forStore(token.command("revoke"))
    .description("end a token")
    .argument("<token>", "its id, or its last four letters")
    .action(async (token: string, flags: TokenFlags) => {
      const { revokeTokenCommand } = await import("./tokens-command.ts")
      process.exitCode = await revokeTokenCommand(token, flags)
    })
}

const forStore = (command: Command): Command => storeFlags(command).option("--json", "print JSON (--json > out.json)")

import type { Command } from "commander"
import { gathered } from "../flags.ts"

/** What a search asks besides its words, as commander hands it over. */
export interface QuestionFlags {
  readonly near?: string
  readonly within?: string
  readonly place?: string
  readonly from?: string
  readonly to?: string
  readonly publishedFrom?: string
  readonly publishedTo?: string
  readonly outlet?: string
  readonly language?: string
  readonly told?: string
  readonly said?: string
  readonly party?: readonly string[]
  readonly speaker?: readonly string[]
  readonly facet?: readonly string[]
  readonly stance?: readonly string[]
  readonly person?: string
  readonly dispute?: string | true
  readonly type?: string
  readonly grade?: readonly string[]
  readonly suggested?: readonly string[]
  readonly outdatedGrade?: boolean
}

/** Adds the options that every search takes. */
export function questionFlags(command: Command): Command {
  return questionFlagsButOutlet(command).option("--outlet <name>", "told in a report of this outlet (--outlet reuters)")
}

/** The same, for a command that has an option `--outlet` already. */
export function questionFlagsButOutlet(command: Command): Command {
  return command
    .option("--near <place>", "around a place, by name or as latitude,longitude (--near Hajin)")
    .option("--within <km>", "how far around it, in kilometres, in place of 10 (--within 25)")
    .option("--place <name>", "at a place of this name, as reports spell it or begin it (--place Haj)")
    .option("--from <date>", "on this day or later (--from 2018-11-01)")
    .option("--to <date>", "on this day or earlier (--to 2018-11-30)")
    .option("--published-from <date>", "told in a report of this day or later (--published-from 2018-12-01)")
    .option("--published-to <date>", "told in a report of this day or earlier (--published-to 2018-12-31)")
    .option("--language <code>", "told in a report in this language (--language ar)")
    .option("--told <words>", "told in a report with these words (--told 'market crowded')")
    .option("--said <words>", "with a claim in these words (--said 'free of civilian presence')")
    .addOption(gathered("--party <id>", "with this party in it; may be repeated (--party sohr)"))
    .addOption(gathered("--speaker <id>", "with a claim that this party makes; may be repeated (--speaker sohr)"))
    .addOption(gathered("--facet <name>", "with claims on this; may be repeated (--facet civilian-harm)"))
    .addOption(
      gathered("--stance <stance>", "with a claim that asserts, denies, suggests or withholds (--stance denies)"),
    )
    .option("--person <name>", "with a victim of this name, in any spelling (--person 'Salma Haddad')")
    .option("--dispute [kind]", "with a dispute, of this kind or of any (--dispute counts-apart)")
    .option("--type <type>", "of this type (--type air-strike)")
    .addOption(
      gathered("--grade <grade>", "with this grade set by a person, any or none; may be repeated (--grade confirmed)"),
    )
    .addOption(gathered("--suggested <grade>", "with this grade suggested, any or none; may be repeated"))
    .option("--outdated-grade", "whose grade was set on an earlier state, or on another incident that bears on it")
}

import type { RunEvent } from "@godwit/engine";
import type { Config } from "../config/config.js";
import { fullName } from "../project/migration-name.js";
import type { MigrationSubject } from "../project/subject.js";
import type { CommandContext } from "./context.js";

/** What run and revert share in their input. */
export interface RunInput {
  readonly transaction: string | undefined;
  readonly fake: boolean;
  readonly to: string | undefined;
}

/** What a run is to do, rehearsed or not: the command's input, else the config. */
export function plannedOptions(
  { config, dataSource, migrations, prepare }: MigrationSubject,
  { transaction, to }: Pick<RunInput, "transaction" | "to">,
) {
  return {
    dataSource,
    migrations,
    prepare,
    to: to === undefined ? undefined : fullName(to, migrations),
    mode: modeOf(transaction) ?? config.transaction,
    featureFlags: config.featureFlags,
    policies: config.policies,
  };
}

/** The runner's options of a command: its input, else the config. */
export function runOptions(subject: MigrationSubject, input: RunInput, context: CommandContext) {
  return {
    ...plannedOptions(subject, input),
    fake: input.fake,
    limits: subject.config.limits,
    onEvent: (event: RunEvent) => context.notify({ kind: "run", event }),
  };
}

/** TypeORM takes "false" for "none". */
function modeOf(transaction: string | undefined): Config["transaction"] {
  return transaction === "false" ? "none" : (transaction as Config["transaction"]);
}

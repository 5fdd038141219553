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

/** The runner's options of a command: its input, else the config. */
export function runOptions(
  { config, dataSource, migrations }: MigrationSubject,
  { transaction, fake, to }: RunInput,
  context: CommandContext,
) {
  return {
    dataSource,
    migrations,
    fake,
    to: to === undefined ? undefined : fullName(to, migrations),
    mode: modeOf(transaction) ?? config.transaction,
    featureFlags: config.featureFlags,
    limits: config.limits,
    policies: config.policies,
    onEvent: (event: RunEvent) => context.notify({ kind: "run", event }),
  };
}

/** TypeORM takes "false" for "none". */
function modeOf(transaction: string | undefined): Config["transaction"] {
  return transaction === "false" ? "none" : (transaction as Config["transaction"]);
}

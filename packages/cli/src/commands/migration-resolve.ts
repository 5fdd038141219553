import { GodwitError, targetLabel, type Verdict } from "@godwit/engine";
import { resolveOn } from "@godwit/typeorm";
import type { MigrationResolved } from "../outcome/migrations.js";
import type { InputOf } from "../program/spec.js";
import type { migrationSpecs } from "../program/specs/migrations.js";
import { openTraced } from "../project/memory.js";
import { fullName } from "../project/migration-name.js";
import { configSubject, dataSourceSubject } from "../project/subject.js";
import { whileConnecting } from "../project/with-session.js";
import type { CommandContext } from "./context.js";

type Input = InputOf<(typeof migrationSpecs)["migration:resolve"]>;

/** Writes what a person says of a migration that was cut off; without -d for all that the config names. */
export async function resolveMigration(input: Input, context: CommandContext): Promise<MigrationResolved> {
  const verdict = verdictOf(input);
  const opened = await openTraced(context);
  const subject =
    input.dataSource === undefined
      ? await configSubject(opened, context)
      : await dataSourceSubject(opened, input.dataSource, context);
  const name = fullName(input.migration, subject.migrations);
  const target = targetLabel(subject.target.url);
  const resolution = await context.interruptible((signal) =>
    whileConnecting(target, () => resolveOn({ dataSource: subject.dataSource, name, verdict, signal })),
  );
  return { kind: "migration-resolved", target, ...resolution };
}

function verdictOf(input: Input): Verdict {
  const given = (["done", "again", "applied", "restart"] as const).filter((verdict) => input[verdict]);
  const [verdict, ...more] = given;
  if (verdict !== undefined && more.length === 0) return verdict;
  const message = `Exactly one of --done, --again, --applied and --restart is needed, found ${given.length}.`;
  throw new GodwitError("WRONG_USAGE", { message, suggestion: "" });
}

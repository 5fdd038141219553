import type { CommandContext } from "../commands/context.js";
import type { ResolvedConfig } from "../config/resolved.js";
import type { Examination } from "../outcome/project.js";
import type { MigrationSubject } from "../project/subject.js";
import { good, problemOf, warning } from "./examine.js";

const subject = "migrations";

/**
 * Whether the migrations of packages and project load, fit together and have run, and whether the database is what they
 * build. The database has to answer.
 */
export async function examineMigrations(
  config: ResolvedConfig,
  context: CommandContext,
): Promise<Examination[]> {
  try {
    const { showOn } = await import("@godwit/typeorm");
    const { configSubject } = await import("../project/subject.js");
    const opened = { config, before: { ...context.environment } };
    const migrated = await configSubject(opened, { ...context, notify: () => {} });
    const { featureFlags, policies } = config;
    const report = await showOn({ ...migrated, featureFlags, policies });
    const { pending, findings } = report;
    const { findingText } = await import("../output/human/findings.js");
    const known = good(subject, `${migrated.migrations.length} known, none pending`);
    const waiting = `${pending.length} pending: ${pending.join(", ")}`;
    return [
      pending.length === 0 ? known : warning(subject, waiting, "godwit migrations run"),
      ...findings.map((finding) => warning(subject, findingText(finding), "godwit migrations show")),
      ...(report.migrations.some(({ state }) => state.at === "applied")
        ? [await examineDrift(migrated)]
        : []),
    ];
  } catch (error) {
    return [problemOf(subject, error)];
  }
}

/** Where no scratch database is to be had, or the history is not all at hand, nothing is known: a warning. */
async function examineDrift(migrated: MigrationSubject): Promise<Examination> {
  try {
    const { subjectDrift } = await import("../project/drift.js");
    const { equal, script } = await subjectDrift(migrated, undefined);
    if (equal) return good("schema", "what its history builds");
    const cure = "Write a migration of what is wanted, and undo the rest with the SQL above.";
    return { ...warning("schema", "not what its history builds", cure), sql: script };
  } catch (error) {
    const { finding, cure = "" } = problemOf("schema", error);
    return warning("schema", `not compared with its history: ${finding}`, cure);
  }
}

import type { CommandContext } from "../commands/context.js";
import type { ResolvedConfig } from "../config/resolved.js";
import type { Examination } from "../outcome/project.js";
import { good, problemOf, warning } from "./examine.js";

const subject = "migrations";

/** Whether the migrations of packages and project load, fit together and have run. The database has to answer. */
export async function examineMigrations(
  config: ResolvedConfig,
  context: CommandContext,
): Promise<Examination[]> {
  try {
    const { showOn } = await import("@godwit/typeorm");
    const { configSubject } = await import("../project/subject.js");
    const quiet = { ...context, notify: () => {} };
    const { dataSource, migrations } = await configSubject(config, quiet);
    const { featureFlags, policies } = config;
    const { pending, findings } = await showOn({ dataSource, migrations, featureFlags, policies });
    const { findingText } = await import("../output/human/findings.js");
    const found = findings.map((finding) => warning(subject, findingText(finding), "godwit migrations show"));
    if (pending.length === 0) return [good(subject, `${migrations.length} known, none pending`), ...found];
    return [
      warning(subject, `${pending.length} pending: ${pending.join(", ")}`, "godwit migrations run"),
      ...found,
    ];
  } catch (error) {
    return [problemOf(subject, error)];
  }
}

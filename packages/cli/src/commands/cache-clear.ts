import { targetLabel } from "@godwit/engine";
import type { CacheCleared } from "../outcome/schema-commands.js";
import type { InputOf } from "../program/spec.js";
import type { schemaSpecs } from "../program/specs/schema.js";
import { openProject } from "../project/open-project.js";
import { generateSubject } from "../project/subject.js";
import { whileConnecting } from "../project/with-session.js";
import type { CommandContext } from "./context.js";

/** Empties TypeORM's query cache, by TypeORM itself: the cache may be elsewhere than in the database. */
export async function clearCache(
  input: InputOf<(typeof schemaSpecs)["cache:clear"]>,
  context: CommandContext,
): Promise<CacheCleared> {
  const { dataSource, target } = await generateSubject(await openProject(context), input.dataSource, context);
  dataSource.setOptions({ synchronize: false, migrationsRun: false, dropSchema: false, logging: false });
  await whileConnecting(targetLabel(target.url), () => dataSource.initialize());
  try {
    await dataSource.queryResultCache?.clear();
    return { kind: "cache-cleared", enabled: dataSource.queryResultCache !== undefined };
  } finally {
    await dataSource.destroy();
  }
}

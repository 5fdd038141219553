import { buildMetadatas, type LoadedDataSource } from "@godwit/typeorm";
import type { CommandContext } from "../commands/context.js";
import type { ResolvedConfig } from "../config/resolved.js";
import { coreEntities } from "../project/core-entities.js";

/** What the project's entities declare, those of its packages included, replaced where the project extends them. */
export function declaredEntities(
  loaded: LoadedDataSource,
  config: ResolvedConfig,
  context: CommandContext,
): Promise<LoadedDataSource["dataSource"]> {
  return context.phases.run("entities", async () =>
    buildMetadatas(loaded, { core: await coreEntities(config) }),
  );
}

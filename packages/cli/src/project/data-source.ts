import { resolve } from "node:path";
import { GodwitError } from "@godwit/engine";
import { type LoadedDataSource, loadDataSource } from "@godwit/typeorm";
import type { CommandContext } from "../commands/context.js";
import type { ResolvedConfig } from "../config/resolved.js";

/**
 * The data source of -d (relative to the working directory), else the config's. What is dangerous in its options is
 * told. Throws DATA_SOURCE_NOT_GIVEN, and what loading one may throw.
 */
export async function loadProjectDataSource(
  config: ResolvedConfig,
  given: string | undefined,
  context: CommandContext,
): Promise<LoadedDataSource> {
  const path = dataSourcePath(config, given, context);
  const loaded = await context.phases.run("data source", () =>
    loadDataSource(path, { projectDirectory: config.directory }),
  );
  tellWarnings(loaded, context);
  return loaded;
}

/** The file of -d, else of the config, absolute. Throws DATA_SOURCE_NOT_GIVEN. */
export function dataSourcePath(
  config: ResolvedConfig,
  given: string | undefined,
  { cwd }: Pick<CommandContext, "cwd">,
): string {
  const path = given === undefined ? config.dataSource : resolve(cwd, given);
  if (path === undefined) throw new GodwitError("DATA_SOURCE_NOT_GIVEN", {});
  return path;
}

/** Tells what is dangerous in the options of a data source. */
export function tellWarnings(
  { warnings }: Pick<LoadedDataSource, "warnings">,
  context: CommandContext,
): void {
  for (const { message, hint } of warnings) context.notify({ kind: "warning", text: message, hint });
}

import type { CommandContext } from "../commands/context.js";
import { loadConfig } from "../config/load.js";
import type { ResolvedConfig } from "../config/resolved.js";

/** The project of the working directory, or the one that --config names. */
export function openProject(context: CommandContext): Promise<ResolvedConfig> {
  const { cwd, environment, global, phases } = context;
  return phases.run("config", () => loadConfig({ cwd, config: global.config, environment }));
}

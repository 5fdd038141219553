import { setFeatureFlags } from "@godwit/typeorm/runtime";
import type { CommandContext } from "../commands/context.js";
import { loadConfig } from "../config/load.js";
import type { ResolvedConfig } from "../config/resolved.js";

/** The project of the working directory, or the one that --config names; its feature flags hold from then on. */
export async function openProject(context: CommandContext): Promise<ResolvedConfig> {
  const { cwd, environment, global, phases } = context;
  const config = await phases.run("config", () => loadConfig({ cwd, config: global.config, environment }));
  setFeatureFlags(config.featureFlags);
  return config;
}

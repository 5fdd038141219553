import { dirname, relative, resolve } from "node:path";
import { GodwitError } from "@godwit/engine";
import type { Config } from "./config.js";
import { readDotEnv } from "./environment.js";
import { findConfig, projectFolder } from "./find.js";
import { resolveConfig } from "./resolve.js";
import type { ResolvedConfig } from "./resolved.js";
import { validateConfig } from "./validate.js";

/** Where to look for a config. */
export interface ConfigSearch {
  readonly cwd: string;
  /** A file that was named: it must be there. */
  readonly config?: string | undefined;
  /** `.env` of the project is added to it before the config is run. */
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * Reads the project's config, or gives what holds without one. Errors: FILE_MISSING, CONFIG_INVALID with all mistakes,
 * and what loading a module may throw.
 */
export async function loadConfig({ cwd, config, environment }: ConfigSearch): Promise<ResolvedConfig> {
  const file = config === undefined ? findConfig(cwd) : resolve(cwd, config);
  if (file === undefined) {
    const directory = projectFolder(cwd);
    readDotEnv(directory, environment);
    return resolveConfig({}, undefined, directory, environment);
  }
  const directory = dirname(file);
  readDotEnv(directory, environment);
  return resolveConfig(await readConfig(file, cwd), file, directory, environment);
}

async function readConfig(file: string, cwd: string): Promise<Config> {
  const { loadModule } = await import("@godwit/typeorm");
  const exported = await loadModule(file, { projectDirectory: dirname(file) });
  const result = validateConfig(defaultExport(exported));
  if ("config" in result) return result.config;
  throw new GodwitError("CONFIG_INVALID", { file: relative(cwd, file), problems: result.problems }, { file });
}

/** A CommonJS file has its config in `module.exports`, or compiled in `exports.default`. */
function defaultExport(exported: Readonly<Record<string, unknown>>): unknown {
  const first = exported.default ?? exported;
  const isWrapped =
    typeof first === "object" && first !== null && "__esModule" in first && "default" in first;
  return isWrapped ? first.default : first;
}

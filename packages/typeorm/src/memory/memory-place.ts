import { join } from "node:path";
import { textDigest } from "./digests.js";
import type { Environments } from "./evidence.js";
import { facts } from "./facts.js";

/** What was remembered of one data source in one project, and what it depends on besides files and variables. */
export interface MemoryPlace {
  readonly projectDirectory: string;
  /** The data source's file, absolute. */
  readonly dataSource: string;
  readonly environments: Environments;
  /** Where it is kept. */
  readonly file: string;
  readonly facts: string;
}

/**
 * The place for a data source. Call it when the project's config has been run and before its data source is:
 * `environments` are copies of the environment from before the config, and of now. `given` is what the command and the
 * config say that entities may depend on.
 */
export function memoryPlace(
  of: Pick<MemoryPlace, "projectDirectory" | "dataSource" | "environments">,
  given: unknown,
): MemoryPlace {
  const name = textDigest(of.dataSource).replaceAll(/\W/g, "").slice(0, 16);
  const file = join(of.projectDirectory, ".godwit", "cache", "entities", `${name}.json`);
  return { ...of, file, facts: facts([of.dataSource, given]) };
}

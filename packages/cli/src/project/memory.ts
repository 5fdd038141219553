import { type MemoryPlace, memoryPlace, type Tracing, traceReads } from "@godwit/typeorm";
import type { CommandContext } from "../commands/context.js";
import type { ResolvedConfig } from "../config/resolved.js";
import { ownVersion } from "../program/version.js";
import { openProject } from "./open-project.js";
import { packageDeclaration } from "./package-declaration.js";

/** A project, with what it takes to remember its data source. */
export interface OpenedProject {
  readonly config: ResolvedConfig;
  /** Undefined: the process is somebody else's, who may have run code of the project before. */
  readonly tracing?: Tracing | undefined;
  /** The environment from before the config ran. */
  readonly before: CommandContext["environment"];
}

/** Opens the project of the working directory; what its code reads is traced from here on. */
export async function openTraced(context: CommandContext): Promise<OpenedProject> {
  const tracing = context.ownsProcess ? traceReads() : undefined;
  const before = { ...context.environment };
  return { config: await openProject(context), tracing, before };
}

/** Where a data source is remembered. Call it when the database's URL is in the environment, before the file is loaded. */
export function placeOf(
  { config, before }: OpenedProject,
  dataSource: string,
  { environment }: CommandContext,
): MemoryPlace {
  const { packages, plugins, file, directory: projectDirectory } = config;
  const declarations = [...packages, ...plugins].map((name) => packageDeclaration(name, projectDirectory));
  return memoryPlace(
    { projectDirectory, dataSource, environments: [before, { ...environment }] },
    { packages: declarations, file, version: ownVersion() },
  );
}

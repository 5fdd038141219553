import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { projectFolder } from "../config/find.js";
import type { Versions } from "../outcome/project.js";
import { ownVersion } from "../program/version.js";
import type { CommandContext } from "./context.js";

/** The versions that the project in the working directory runs with. */
export async function version(_input: object, { cwd }: CommandContext): Promise<Versions> {
  const directory = projectFolder(cwd);
  return {
    kind: "versions",
    godwit: ownVersion(),
    typeorm: installedVersion("typeorm", directory),
    pg: installedVersion("pg", directory),
    node: process.versions.node,
  };
}

/** The version of a package as a project resolves it, or undefined. */
export function installedVersion(name: string, directory: string): string | undefined {
  try {
    const resolver = createRequire(join(directory, "package.json"));
    return manifestVersion(resolver, name);
  } catch {
    return undefined;
  }
}

/** A package may hide its package.json from `resolve`; then it is above the package's entry. */
function manifestVersion(resolver: NodeJS.Require, name: string): string | undefined {
  for (const folder of resolver.resolve.paths(name) ?? []) {
    try {
      const manifest: unknown = JSON.parse(readFileSync(join(folder, name, "package.json"), "utf8"));
      return (manifest as { version?: string }).version;
    } catch {}
  }
  const manifest: unknown = JSON.parse(
    readFileSync(join(dirname(resolver.resolve(name)), "package.json"), "utf8"),
  );
  return (manifest as { version?: string }).version;
}

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { JsonObject } from "./package-json.js";

/** The dependencies of a package.json that ship migrations: their own package.json has "godwit". */
export function corePackages(manifest: JsonObject, directory: string): string[] {
  const dependencies = { ...(manifest.dependencies as JsonObject | undefined) };
  const resolver = createRequire(join(directory, "package.json"));
  return Object.keys(dependencies).filter((name) => name !== "godwit" && declaresMigrations(name, resolver));
}

function declaresMigrations(name: string, resolver: NodeJS.Require): boolean {
  try {
    const manifest: unknown = JSON.parse(readFileSync(resolver.resolve(`${name}/package.json`), "utf8"));
    return typeof manifest === "object" && manifest !== null && "godwit" in manifest;
  } catch {
    return false;
  }
}

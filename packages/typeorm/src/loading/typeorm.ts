import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { GodwitError, loadDriver } from "@godwit/engine";
import type * as TypeOrm from "typeorm";
import { unwatched, watchedNow } from "../memory/watch.js";
import { displayPath } from "./display-path.js";
import { rememberFoundModules } from "./found-modules.js";

export type TypeOrmModule = typeof TypeOrm;

/**
 * The TypeORM that the project itself uses: resolved from its folder, never from Godwit's. Errors: TYPEORM_MISSING,
 * TYPEORM_VERSION (older than 0.3.20, or 2 and later).
 */
export function loadTypeorm(projectDirectory: string): TypeOrmModule {
  const require = createRequire(join(projectDirectory, "package.json"));
  const entry = resolveTypeorm(require, projectDirectory);
  const version = versionAbove(entry);
  if (version !== undefined && !supported(version)) throw new GodwitError("TYPEORM_VERSION", { version });
  rememberFoundModules();
  return watchedNow(() => {
    const typeorm = require(entry) as TypeOrmModule;
    entries.set(typeorm, entry);
    loadDriverOf(entry);
    return typeorm;
  });
}

const entries = new WeakMap<TypeOrmModule, string>();

/** What a file of a TypeORM that was loaded here exports; undefined where it has no such file. */
export function typeormFile(typeorm: TypeOrmModule, path: string): unknown {
  const entry = entries.get(typeorm);
  if (entry === undefined) return undefined;
  try {
    return unwatched(() => createRequire(entry)(path));
  } catch {
    return undefined;
  }
}

/**
 * TypeORM loads the driver with the first data source, and more slowly; once its own files run, what asks for the driver
 * is known to be TypeORM. Without a driver it says so itself.
 */
function loadDriverOf(entry: string): void {
  try {
    loadDriver(createRequire(entry));
  } catch {}
}

function resolveTypeorm(require: NodeJS.Require, projectDirectory: string): string {
  try {
    return require.resolve("typeorm");
  } catch {
    throw new GodwitError("TYPEORM_MISSING", { directory: displayPath(projectDirectory) });
  }
}

function versionAbove(entry: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(join(dirname(entry), "package.json"), "utf8")) as { version?: string })
      .version;
  } catch {
    return undefined;
  }
}

function supported(version: string): boolean {
  const [major, minor, patch] = version.split(/[.-]/).map(Number) as [number, number, number];
  return major === 1 || (major === 0 && (minor > 3 || (minor === 3 && patch >= 20)));
}

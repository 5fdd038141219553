import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** The name in the nearest package.json of a folder or above it; the folder's own where none has one. */
export function packageOf(folder: string): string {
  for (let directory = folder; ; directory = dirname(directory)) {
    const name = nameIn(join(directory, "package.json"));
    if (name !== undefined) return name;
    if (dirname(directory) === directory) return basename(folder);
  }
}

/**
 * The release that a new migration of a folder's package belongs to, where the package ships migrations (its
 * package.json has "godwit"): its version, which is that of the next release, whatever it is called before.
 */
export function releaseOf(folder: string): string | undefined {
  const { godwit, version } = manifestOf(join(folder, "package.json"));
  return godwit === undefined ? undefined : version?.replace(/[-+].*$/, "");
}

function nameIn(file: string): string | undefined {
  return manifestOf(file).name;
}

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly godwit?: unknown;
}

function manifestOf(file: string): Manifest {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Manifest) : {};
}

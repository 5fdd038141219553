import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { GodwitError } from "@godwit/engine";
import * as v from "valibot";

const globs = v.union([
  v.string(),
  v.pipe(
    v.array(v.string()),
    v.transform((list): readonly string[] => list),
  ),
]);
const declaration = v.object({
  entities: v.optional(globs),
  migrations: v.optional(globs),
  seed: v.optional(v.string()),
});

/** What an npm package says of itself in its package.json's "godwit". Globs are relative to `directory`. */
export interface PackageDeclaration {
  readonly name: string;
  readonly version: string;
  readonly directory: string;
  readonly entities: readonly string[];
  readonly migrations: readonly string[];
  /** The module that exports its seeder. */
  readonly seed: string | undefined;
}

/** Reads the declaration of an installed package. Errors: PACKAGE_NOT_FOUND, PACKAGE_WITHOUT_DECLARATION. */
export function packageDeclaration(name: string, projectDirectory: string): PackageDeclaration {
  const file = manifestFile(name, projectDirectory);
  const manifest = JSON.parse(readFileSync(file, "utf8")) as { version?: string; godwit?: unknown };
  const found = v.safeParse(declaration, manifest.godwit);
  if (!found.success) throw new GodwitError("PACKAGE_WITHOUT_DECLARATION", { name, file }, { file });
  const { entities, migrations, seed } = found.output;
  return {
    name,
    version: manifest.version ?? "",
    directory: dirname(file),
    entities: list(entities),
    migrations: list(migrations),
    seed,
  };
}

function manifestFile(name: string, projectDirectory: string): string {
  try {
    return createRequire(join(projectDirectory, "package.json")).resolve(`${name}/package.json`);
  } catch (error) {
    throw new GodwitError("PACKAGE_NOT_FOUND", { name, directory: projectDirectory }, {}, error);
  }
}

function list(one: string | readonly string[] | undefined): readonly string[] {
  return typeof one === "string" ? [one] : (one ?? []);
}

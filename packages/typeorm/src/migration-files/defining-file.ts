import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { type LoadOptions, loadModules, type ModuleNamespace } from "../loading/load-module.js";
import { isTypeScript } from "../loading/module-format.js";
import { existing, resolveTypeScript } from "../loading/resolve.js";
import { moduleSpecifiers } from "../syntax/tree.js";
import { isMigrationClass, type MigrationClass } from "./migration-classes.js";

/** In which files migration classes are written. */
export type DefiningFiles = ReadonlyMap<MigrationClass, string>;

/**
 * The files of the migration classes that a module uses or exports, found along imports and re-exports. Only modules
 * that the module loaded already are looked at, so nothing runs again.
 */
export async function definingFiles(user: string, options: LoadOptions): Promise<DefiningFiles> {
  const known = new Map<string, DefiningFiles>();
  const [module] = await loadModules([user], options);
  const own = new Map(migrationsOf(module!).map((migration) => [migration, user]));
  return new Map([...own, ...(await ofImports(user, options, known))]);
}

async function ofImports(
  file: string,
  options: LoadOptions,
  known: Map<string, DefiningFiles>,
): Promise<DefiningFiles> {
  const seen = known.get(file);
  if (seen !== undefined) return seen;
  known.set(file, new Map());
  const imported = importedFiles(file);
  const modules = await loadModules(imported, options);
  const found = new Map<MigrationClass, string>();
  for (const [index, module] of modules.entries()) {
    const migrations = migrationsOf(module);
    if (migrations.length === 0) continue;
    const origin = imported[index]!;
    const deeper = isWrittenIn(origin, migrations) ? written : await ofImports(origin, options, known);
    for (const migration of migrations) found.set(migration, deeper.get(migration) ?? origin);
  }
  known.set(file, found);
  return found;
}

const written: DefiningFiles = new Map();

/** Spares most files the parser: one that hands on what another wrote has no `class` of that name in it. */
function isWrittenIn(file: string, migrations: readonly MigrationClass[]): boolean {
  const source = readFileSync(file, "utf8");
  return migrations.every(({ name }) => source.includes(`class ${name} `));
}

/** Also those in an exported array (`export const migrations = [A, B]`), or in a CommonJS module below `default`. */
function migrationsOf(module: ModuleNamespace): MigrationClass[] {
  const values = [module, ...Object.values(module)];
  const nested = values.flatMap((value) =>
    typeof value === "object" && value !== null ? Object.values(value) : [],
  );
  return [...new Set([...values, ...nested].filter(isMigrationClass))];
}

/** Files that a module imports, re-exports or requires, by path, alias or package, TypeScript or JavaScript. */
function importedFiles(file: string): string[] {
  const files = [...new Set(moduleSpecifiers(file, readFileSync(file, "utf8")))]
    .map((specifier) => fileOf(specifier, file))
    .filter((found) => found !== undefined)
    .filter((found) => /\.[mc]?[jt]s$/.test(found));
  return [...new Set(files)];
}

function fileOf(specifier: string, importer: string): string | undefined {
  const byTypeScript = resolveTypeScript(specifier, importer);
  if (byTypeScript !== undefined) return byTypeScript;
  if (specifier.startsWith("."))
    return existing(resolve(dirname(importer), specifier), isTypeScript(importer));
  if (unrelated.test(specifier)) return undefined;
  try {
    return createRequire(importer).resolve(specifier);
  } catch {
    return undefined;
  }
}

/** Packages that hold no migrations, spared the look. */
const unrelated = /^(node:.*|typeorm|reflect-metadata|pg)$/;

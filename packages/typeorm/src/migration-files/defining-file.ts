import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { type LoadOptions, loadModule } from "../loading/load-module.js";
import { isTypeScript } from "../loading/module-format.js";
import { existing, resolveTypeScript } from "../loading/resolve.js";
import { allNodes, nameOf, parseTree, requiredModule } from "../syntax/tree.js";

/**
 * The file in which a class that a module uses is written, found along imports and re-exports whose modules export
 * it; undefined where it cannot be told. Only modules that ran already are looked at, so nothing runs again.
 */
export async function definingFile(
  target: unknown,
  user: string,
  options: LoadOptions,
): Promise<string | undefined> {
  const seen = new Set([user]);
  let found: string | undefined;
  for (let next: string | undefined = user; next !== undefined; ) {
    const from: string = next;
    next = undefined;
    for (const imported of importedFiles(from)) {
      if (seen.has(imported) || !(await exports(imported, target, options))) continue;
      seen.add(imported);
      found = next = imported;
      break;
    }
  }
  return found ?? ((await exports(user, target, options)) ? user : undefined);
}

async function exports(file: string, target: unknown, options: LoadOptions): Promise<boolean> {
  const module = await loadModule(file, options);
  const values: unknown[] = Object.values(module);
  return (module as unknown) === target || values.some((value) => value === target || holds(value, target));
}

/** An exported array of classes (`export const migrations = [A, B]`), or a CommonJS module below `default`. */
function holds(value: unknown, target: unknown): boolean {
  return typeof value === "object" && value !== null && Object.values(value).includes(target);
}

/** Files that a module imports, re-exports or requires, by path, alias or package, TypeScript or JavaScript. */
function importedFiles(file: string): string[] {
  const tree = parseTree(file, readFileSync(file, "utf8"));
  const specifiers = [...allNodes(tree?.body ?? [])].map(
    (node) => nameOf(node.source) ?? requiredModule(node),
  );
  return [...new Set(specifiers)]
    .filter((specifier) => specifier !== undefined)
    .map((specifier) => fileOf(specifier, file))
    .filter((found) => found !== undefined)
    .filter((found) => /\.[mc]?[jt]s$/.test(found));
}

function fileOf(specifier: string, importer: string): string | undefined {
  const byTypeScript = resolveTypeScript(specifier, importer);
  if (byTypeScript !== undefined) return byTypeScript;
  if (specifier.startsWith("."))
    return existing(resolve(dirname(importer), specifier), isTypeScript(importer));
  if (specifier === "typeorm" || specifier.startsWith("node:")) return undefined;
  try {
    return createRequire(importer).resolve(specifier);
  } catch {
    return undefined;
  }
}

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

export type ModuleFormat = "module" | "commonjs";

/** Extensions that Godwit compiles. */
export const typescriptExtensions = [".ts", ".mts", ".cts"] as const;

export function isTypeScript(path: string): boolean {
  return /\.[mc]?ts$/.test(path) && !/\.d\.[mc]?ts$/.test(path);
}

/** How Node runs a file by its name: extension first, then `type` of the nearest package.json (default CommonJS). */
export function moduleFormat(path: string): ModuleFormat {
  if (/\.m[jt]s$/.test(path)) return "module";
  if (/\.c[jt]s$/.test(path)) return "commonjs";
  return packageType(dirname(path));
}

const types = new Map<string, ModuleFormat>();

function packageType(directory: string): ModuleFormat {
  const known = types.get(directory);
  if (known !== undefined) return known;
  const parent = dirname(directory);
  const type = declaredType(directory) ?? (parent === directory ? "commonjs" : packageType(parent));
  types.set(directory, type);
  return type;
}

function declaredType(directory: string): ModuleFormat | undefined {
  try {
    const json: unknown = JSON.parse(readFileSync(join(directory, "package.json"), "utf8"));
    return (json as { type?: string }).type === "module" ? "module" : "commonjs";
  } catch {
    return undefined;
  }
}

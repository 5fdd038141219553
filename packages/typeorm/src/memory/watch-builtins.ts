import fs from "node:fs";
import { basename } from "node:path";
import { guardMembers, guardValue } from "./guard.js";
import { runningFile } from "./typeorm-files.js";
import { recordRead, unheld } from "./watch.js";

/** Node's modules that compute and read nothing. */
const computing = new Set([
  ...[
    "assert",
    "assert/strict",
    "async_hooks",
    "buffer",
    "constants",
    "diagnostics_channel",
    "events",
    "module",
  ],
  ...[
    "path",
    "path/posix",
    "path/win32",
    "punycode",
    "querystring",
    "stream",
    "stream/promises",
    "string_decoder",
  ],
  ...["url", "util", "util/types", "zlib"],
  // Watched from the beginning.
  ...["process", "console", "fs", "fs/promises"],
]);

/** What is left free of modules that do read: it computes. */
const free: Readonly<Record<string, ReadonlySet<string>>> = {
  crypto: new Set([
    ...["createHash", "createHmac", "hash", "getHashes", "getCiphers", "getCurves", "timingSafeEqual"],
    ...["pbkdf2Sync", "scryptSync", "hkdfSync", "Hash", "Hmac", "constants"],
  ]),
  os: new Set(["EOL", "constants"]),
};

const guarded = new Set<string>(computing);

/** Watches one of Node's modules from its first use on. */
export function guardBuiltin(id: string, builtin: unknown): void {
  if (guarded.has(id) || typeof builtin !== "object" || builtin === null) return;
  guarded.add(id);
  const names = Object.getOwnPropertyNames(builtin).filter((name) => free[id]?.has(name) !== true);
  const tell = (name: string) => unheld(`${id}.${name}`);
  guardMembers(builtin, names, tell);
  for (const name of names) {
    const value: unknown = Object.getOwnPropertyDescriptor(builtin, name)?.value;
    if (typeof value === "object" && value !== null && name !== "constants") guardValue(builtin, name, tell);
  }
}

/**
 * Watches the file system. What Godwit itself reads goes past it: it imports the functions by name, which do not follow
 * when the members of Node's module are replaced.
 */
export function guardFiles(): void {
  const names = Object.getOwnPropertyNames(fs).filter((name) => name !== "promises");
  guardMembers(fs, names, tellOfFile);
  guardMembers(fs.promises, Object.getOwnPropertyNames(fs.promises), tellOfFile);
}

function tellOfFile(name: string, [path, options]: readonly unknown[]): void {
  if (typeof path === "string") {
    if (isLoaders(name, path, options)) return;
    if (/^\.env(\.|$)/.test(basename(path))) {
      recordRead((trace) => trace.environmentFiles.add(path));
      return;
    }
  }
  unheld(`fs.${name}`);
}

/** Node's loader reads the file that is about to run, and follows links with a cache of its own, a symbol's value. */
function isLoaders(name: string, path: string, options: unknown): boolean {
  if (name === "readFileSync") return path === runningFile();
  if (name !== "realpathSync" || typeof options !== "object" || options === null) return false;
  return Object.getOwnPropertySymbols(options).length > 0;
}

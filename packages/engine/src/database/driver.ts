import { createRequire } from "node:module";
import type * as Pg from "pg";

/**
 * Loads node-postgres by `require`, which need not be the engine's. It asks what it runs on by `navigator`, which Node has
 * since 21, and without one by making a fetch Response (pg/lib/stream.js): that loads all of Node's HTTP client, half
 * the CPU of loading the driver. So an older Node has a navigator for as long.
 */
export function loadDriver(require: NodeJS.Require = createRequire(import.meta.url)): typeof Pg {
  if ("navigator" in globalThis) return require("pg") as typeof Pg;
  Object.defineProperty(globalThis, "navigator", {
    value: { userAgent: `Node.js/${process.versions.node}` },
    configurable: true,
  });
  try {
    return require("pg") as typeof Pg;
  } finally {
    Reflect.deleteProperty(globalThis, "navigator");
  }
}

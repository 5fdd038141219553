import { createHash } from "node:crypto";
import type { Migration } from "../migration.js";
import { executeAll } from "../statement/ahead.js";

/** A migration out of statements, for tests. */
export function sqlMigration(
  timestamp: number,
  up: readonly string[],
  more: Partial<Migration> & { readonly downSql?: readonly string[] } = {},
): Migration {
  const { downSql = [], ...rest } = more;
  return {
    name: `M${timestamp}`,
    timestamp,
    package: "shop",
    hash: createHash("sha256").update(up.join(";")).digest("hex"),
    up: (connection, execute) => executeAll(connection, execute, up),
    down: (connection, execute) => executeAll(connection, execute, downSql),
    ...rest,
  };
}

export const history = { table: "migrations", primaryKey: "PK_8c82d7f526340ab734260ea46be" };

import type { PlannedStatement } from "./plan.js";

/**
 * Locks that one transaction may take: about half of what the default server has room for in all
 * (max_locks_per_transaction times max_connections, 6,400; PostgreSQL manual, 19.12).
 */
export const lockBudget = 3_000;

/** A table, its TOAST table and that one's index; with a drop go further indexes, types and defaults. */
const locksOfTable = { create: 3, drop: 8 };

const furtherRelations = /\b(?:PRIMARY KEY|UNIQUE|EXCLUDE|(?:small|big)?serial|AS IDENTITY)\b/g;

/** About how many entries of the lock table a statement adds: what it makes or drops, and the tables it names. */
export function locksTaken({ sql, locks, operation, object }: PlannedStatement): number {
  const named = new Set(locks.map(({ on }) => on)).size;
  const isTable = object.startsWith("table ");
  if (operation === "drop" || operation === "finish") return named + (isTable ? locksOfTable.drop : 1);
  if (!isTable || operation !== "create") return named + 1;
  return locksOfTable.create + (sql.match(furtherRelations)?.length ?? 0);
}
